package fr.passerelle.people.dossier;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the person lives, who stands by her, what makes a meeting possible. */
@Component
class SituationPanel implements DossierPanel {

    private final Portraits portraits;
    private final Access access;
    private final Fragments fragments;

    SituationPanel(Portraits portraits, Access access, Fragments fragments) {
        this.portraits = portraits;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.SEE_SITUATION, person)) {
            return Optional.empty();
        }
        return Optional.of(fragments.of(
                "people/dossier/situation",
                "portrait",
                portraits.of(viewer, person),
                "edits",
                access.mayContribute(viewer, Action.EDIT_PERSON, person)));
    }
}
