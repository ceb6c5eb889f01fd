package fr.passerelle.procedure.due;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The next due dates, beside the dossier. */
@Component
class DuesInDossier implements DossierPanel {

    private static final int SHOWN = 4;

    private final Dues dues;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    DuesInDossier(Dues dues, Access access, Fragments fragments, Now now) {
        this.dues = dues;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        List<Due> kept = access.may(viewer, Action.FOLLOW_PROCEDURES, person) ? dues.of(person) : List.of();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(fragments.of(
                        "procedure/due/panel",
                        "person",
                        person,
                        "dues",
                        kept.subList(0, Math.min(SHOWN, kept.size())),
                        "today",
                        now.today()));
    }
}
