package fr.passerelle.space.card;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.space.Cards;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says on the dossier whether the person has a space of her own. */
@Component
class SpacePanel implements DossierPanel {

    private final Cards cards;
    private final Access access;
    private final Fragments fragments;

    SpacePanel(Cards cards, Access access, Fragments fragments) {
        this.cards = cards;
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
        return access.may(viewer, Action.OPEN_SPACE, person)
                ? Optional.of(fragments.of("space/card/panel", "person", person, "standing", cards.standing(person)))
                : Optional.empty();
    }
}
