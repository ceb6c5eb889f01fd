package fr.passerelle.procedure.connected;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What else is due to the person, beside her dossier; nothing when nothing is. */
@Component
class RightsInDossier implements DossierPanel {

    private static final int SHOWN = 3;

    private final ConnectedRights rights;
    private final Access access;
    private final Fragments fragments;

    RightsInDossier(ConnectedRights rights, Access access, Fragments fragments) {
        this.rights = rights;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.FOLLOW_PROCEDURES, person)) {
            return Optional.empty();
        }
        return offered(fragments, person, rights.of(person).offers(), SHOWN);
    }

    /** The first of them, in a panel; nothing when there is none. */
    static Optional<Content> offered(Fragments fragments, UUID person, List<Offer> offers, int most) {
        int shown = Math.min(most, offers.size());
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(fragments.of(
                        "procedure/connected/panel",
                        "person",
                        person,
                        "offers",
                        offers.subList(0, shown),
                        "more",
                        offers.size() - shown));
    }
}
