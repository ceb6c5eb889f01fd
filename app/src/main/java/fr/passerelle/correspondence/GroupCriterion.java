package fr.passerelle.correspondence;

import fr.passerelle.design.Option;
import fr.passerelle.identity.Viewer;
import java.util.List;
import java.util.UUID;

/** A way to choose whom to write to among the persons followed, contributed by the module that knows the matter; declare one as a bean. */
public interface GroupCriterion {

    /** Lower first on the page. */
    int order();

    /** A short name, of letters only, by which the choice is kept. */
    String name();

    /** What is chosen, in French: « Commune ». */
    String legend();

    /** What may be chosen; empty to leave it out of the page. */
    List<Option> options(Viewer viewer);

    /** Which of these persons, all followed by the viewer's teams, suit that choice. */
    List<UUID> among(UUID[] persons, String value);
}
