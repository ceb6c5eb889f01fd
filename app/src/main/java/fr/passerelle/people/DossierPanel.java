package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/** A panel on the dossier page, contributed by the module that knows the matter. */
public interface DossierPanel {

    /** Where the panel stands. */
    enum Side {
        MAIN,
        ASIDE
    }

    /** Lower first: 10 plan, 20 referrals, 30 accompaniments (main); 10 screening, 30 access (aside). */
    int order();

    /** The column. */
    Side side();

    /** The panel for that person, or nothing when the viewer may not see it: each panel asks {@code Access} itself. */
    Optional<Content> panel(Viewer viewer, UUID person);
}
