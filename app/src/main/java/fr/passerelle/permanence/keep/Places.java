package fr.passerelle.permanence.keep;

import fr.passerelle.design.Option;
import fr.passerelle.directory.Keepers;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Filters;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places at which one may receive, and the structures for whom the coordinator enters a permanence. */
@Component
class Places {

    private static final int SHOWN = 12;

    private final JdbcClient jdbc;
    private final PlaceCards cards;
    private final PlaceSearch search;
    private final Keepers keepers;

    Places(JdbcClient jdbc, PlaceCards cards, PlaceSearch search, Keepers keepers) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.search = search;
        this.keepers = keepers;
    }

    /** A place to choose. */
    record Choice(UUID id, String name, String address) {}

    List<Choice> keptBy(UUID organisation) {
        return keepers.placesOf(organisation).stream()
                .map(cards::card)
                .flatMap(Optional::stream)
                .map(card -> new Choice(card.id(), card.name(), card.addressLine()))
                .toList();
    }

    /** The first places with those words in their name or commune; none while nothing is typed. */
    List<Choice> named(@Nullable String words) {
        if (words == null || words.strip().length() < 2 || words.length() > 80) {
            return List.of();
        }
        return search.find(new Question(null, words.strip(), Filters.NONE, Opening.ANY, 1, SHOWN)).hits().stream()
                .map(hit -> new Choice(
                        hit.stored().id(),
                        hit.stored().place().name(),
                        hit.stored().addressLine()))
                .toList();
    }

    String name(UUID place) {
        return cards.card(place).orElseThrow(NotFound::new).name();
    }

    /** The structure that keeps the place, one’s own where several do, or where nobody does. */
    UUID keeper(UUID place, Viewer viewer) {
        if (keepers.keeps(viewer.organisation(), place)) {
            return viewer.organisation();
        }
        return jdbc.sql("select id from identity_organisation order by name").query(UUID.class).list().stream()
                .filter(organisation -> keepers.keeps(organisation, place))
                .findFirst()
                .orElse(viewer.organisation());
    }

    List<Option> organisations() {
        return jdbc.sql("select id, name from identity_organisation order by name")
                .query((row, i) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    boolean hasOrganisation(UUID organisation) {
        return jdbc.sql("select exists (select 1 from identity_organisation where id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }
}
