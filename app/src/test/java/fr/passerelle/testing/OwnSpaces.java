package fr.passerelle.testing;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.space.Cards;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the own space of a person of {@link House#SOUTH}, or of another territory, as a professional does with her. */
@Component
public class OwnSpaces {

    private final Cards cards;
    private final House house;

    OwnSpaces(Cards cards, House house) {
        this.cards = cards;
        this.house = house;
    }

    /** The person, as if she had just come in with her card. */
    public PersonPrincipal open(UUID person) {
        return open(House.SOUTH, person);
    }

    public PersonPrincipal open(Territory territory, UUID person) {
        Viewer worker =
                territory.equals(House.SOUTH) ? house.a(Trade.SOCIAL_WORKER) : house.stranger(Trade.SOCIAL_WORKER);
        Territories.in(territory, () -> cards.make(worker, person, null));
        return new PersonPrincipal(person, territory.code(), null);
    }

    /** A card for her: its code, to come in with her birth date, or with the number. */
    public String card(UUID person, @Nullable String number) {
        return Territories.in(House.SOUTH, () -> cards.make(house.a(Trade.SOCIAL_WORKER), person, number));
    }
}
