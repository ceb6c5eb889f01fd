package fr.passerelle.procedure.dossier;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The procedures under way on the page of the person. */
@Component
class ProceduresInDossier implements DossierPanel {

    private static final int SHOWN = 5;

    private final Procedures procedures;
    private final Pieces pieces;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    ProceduresInDossier(Procedures procedures, Pieces pieces, Access access, Fragments fragments, Now now) {
        this.procedures = procedures;
        this.pieces = pieces;
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
        return Side.MAIN;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.FOLLOW_PROCEDURES, person)) {
            return Optional.empty();
        }
        List<Procedure> shown = procedures.of(person, SHOWN, 0);
        return Optional.of(fragments.of(
                "procedure/dossier/panel",
                "person",
                person,
                "procedures",
                shown,
                "complete",
                pieces.completeness(shown),
                "more",
                procedures.count(person) - shown.size(),
                "today",
                now.today()));
    }
}
