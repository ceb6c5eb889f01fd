package fr.passerelle.people;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.DossierScope;
import fr.passerelle.identity.Reach;
import fr.passerelle.identity.Viewer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers the charter's question: does this viewer follow this person? */
@Component
class FollowedPersons implements DossierScope {

    /** What a written reason does not open: what is masked stays masked, and only those who follow her decide for her. */
    private static final Set<Action> NEVER_BY_REASON =
            EnumSet.of(Action.SEE_PROTECTED_ADDRESS, Action.EXCLUDE, Action.SHARE_DOSSIER);

    private final Dossiers dossiers;

    FollowedPersons(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Opening opening(Viewer viewer, UUID person) {
        if (dossiers.followedByTeam(viewer, person)) {
            return action -> Reach.CONTRIBUTE;
        }
        if (dossiers.followed(viewer, person)) {
            return action -> NEVER_BY_REASON.contains(action) ? Reach.NONE : Reach.CONTRIBUTE;
        }
        return Opening.CLOSED;
    }

    @Override
    public boolean excludes(Viewer viewer, UUID person) {
        return dossiers.excluded(viewer, person);
    }
}
