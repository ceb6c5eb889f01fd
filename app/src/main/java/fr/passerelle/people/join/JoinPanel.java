package fr.passerelle.people.join;

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

/** On a file that was joined with another: by whom, why, and the way back while there is one. */
@Component
class JoinPanel implements DossierPanel {

    private final Joins joins;
    private final Access access;
    private final Fragments fragments;

    JoinPanel(Joins joins, Access access, Fragments fragments) {
        this.joins = joins;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.JOIN_DOSSIERS, person)) {
            return Optional.empty();
        }
        List<Joins.Joined> undoable = joins.undoable(person);
        return undoable.isEmpty()
                ? Optional.empty()
                : Optional.of(fragments.of("people/join/panel", "joined", undoable.get(0)));
    }
}
