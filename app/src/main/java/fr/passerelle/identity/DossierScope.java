package fr.passerelle.identity;

import java.util.UUID;

/** Tells which persons a viewer follows; answered by the module that knows persons. */
public interface DossierScope {

    /** Whether one of the viewer's teams follows the person, or a motivated access is still valid. */
    boolean covers(Viewer viewer, UUID person);
}
