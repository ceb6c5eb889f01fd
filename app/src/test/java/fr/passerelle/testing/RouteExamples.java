package fr.passerelle.testing;

import fr.passerelle.identity.Viewer;
import java.util.Map;
import java.util.UUID;

/**
 * Real identifiers for the path variables of a module's routes, so that the route matrix asks for pages that exist. Declare one as a component of
 * the test code; it is called once, in the territory of the viewer, a social worker of the first team.
 */
public interface RouteExamples {

    /**
     * What to put in the place of each variable.
     *
     * @param worker somebody who follows the person of {@link Canary}
     * @param person that person
     * @return by path, as the mapping writes it, or {@code *} for every path; then by variable
     */
    Map<String, Map<String, String>> of(Viewer worker, UUID person);
}
