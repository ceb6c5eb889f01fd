package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.PlaceQuality.Criterion;
import fr.passerelle.directory.PlaceQuality.Reason;
import fr.passerelle.directory.PlaceQuality.Score;
import fr.passerelle.testing.AppTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class PlaceQualityTests {

    private static final Position GARDANNE = new Position(43.4548, 5.4693);

    @Autowired
    PlaceQuality quality;

    @Test
    void a_full_page_loses_only_what_it_lacks() {
        Score score = of(place(GARDANNE, "Mo-Fr 09:00-12:00"));
        assertThat(score.reasons())
                .extracting(Reason::criterion)
                .containsExactlyInAnyOrder(Criterion.STRUCTURE, Criterion.DESCRIPTION);
        assertThat(score.points()).isEqualTo(90);
    }

    @Test
    void a_point_far_away_costs_more_than_one_in_the_middle_of_the_commune() {
        Place far = place(new Position(48.85, 2.35), "Mo-Fr 09:00-12:00");
        assertThat(of(far).reasons().get(0).words())
                .startsWith("Le point est à ")
                .endsWith("km de Gardanne.");
        assertThat(of(far.at(GARDANNE, true)).points()).isGreaterThan(of(far).points());
        assertThat(of(far.at(GARDANNE, false)).points())
                .isGreaterThan(of(far.at(GARDANNE, true)).points());
    }

    @Test
    void hours_missing_or_doubtful_are_said_in_words() {
        assertThat(of(place(GARDANNE, "")).reasons()).extracting(Reason::words).contains("Les horaires manquent.");
        assertThat(of(place(GARDANNE, "Mo 14:00-12:00")).reasons())
                .extracting(Reason::words)
                .anyMatch(words -> words.startsWith("Les horaires ferment à"));
    }

    @Test
    void the_weights_make_a_hundred() {
        Score nothing = of(new Place(
                "x",
                null,
                "Rien",
                new Place.Address("Gardanne", "13120", "13041", "", null),
                null,
                false,
                List.of(),
                new Place.Contact(null, List.of(), List.of(), null, null),
                OpeningHours.parse(""),
                null,
                null,
                null,
                null,
                null,
                new Offer(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Set.of(),
                        Set.of())));
        assertThat(nothing.points()).isZero();
        assertThat(nothing.reasons()).hasSize(Criterion.values().length);
        assertThat(nothing.reasons().stream().mapToInt(Reason::lost).sum()).isEqualTo(100);
    }

    private Score of(Place place) {
        return quality.of(new StoredPlace(
                UUID.randomUUID(), "essai", place, List.of(), Instant.EPOCH, null, false, Signals.NONE));
    }

    private static Place place(Position position, String hours) {
        Place given = GivenPlaces.place("Le lieu", position, Set.of(Offer.Service.SAFE_USE), Set.of(), hours, null);
        return new Place(
                given.id(),
                null,
                given.name(),
                given.address(),
                position,
                false,
                given.kinds(),
                given.contact(),
                OpeningHours.parse(hours),
                given.summary(),
                null,
                null,
                null,
                LocalDate.now(java.time.ZoneOffset.UTC),
                given.offer());
    }
}
