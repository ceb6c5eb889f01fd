package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FitTests {

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 25, 10, 0);
    private static final Position GARDANNE = new Position(43.4545, 5.4697);
    private static final Set<Offer.Service> PROCEDURES = Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES);

    @Test
    void the_reasons_say_in_french_what_was_asked_and_found() {
        Suggestion boussole = fit(
                place(
                        PROCEDURES,
                        Set.of(Offer.Need.MOTOR_DISABILITIES),
                        "Th 09:00-12:00",
                        "Karim parle français et arabe."),
                0.9,
                wish(PROCEDURES, Set.of(Offer.Need.MOTOR_DISABILITIES), Set.of("arabe", "français"), thursday()));
        assertThat(boussole.reasons())
                .containsExactly(
                        "aide aux démarches administratives",
                        "on y parle arabe",
                        "accessible en fauteuil",
                        "ouvert jeudi matin",
                        "gratuit",
                        "à 900\u00a0m",
                        "sans rendez-vous",
                        "fiche vérifiée il y a 3\u00a0semaines");
        assertThat(boussole.cautions()).isEmpty();
    }

    @Test
    void what_is_not_known_is_said_and_never_taken_for_a_no() {
        Suggestion silent = fit(
                place(PROCEDURES, Set.of(), "", null),
                2.0,
                wish(PROCEDURES, Set.of(Offer.Need.DEAFNESS), Set.of(), List.of()));
        assertThat(silent.cautions()).contains("horaires non communiqués", "accueil des personnes sourdes non précisé");
    }

    @Test
    void a_place_that_does_what_is_asked_goes_before_a_nearer_one_that_does_not() {
        Wish wish = wish(
                Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES, Offer.Service.SAFE_USE),
                Set.of(),
                Set.of("arabe"),
                thursday());
        Suggestion near = fit(place(Set.of(Offer.Service.SAFE_USE), Set.of(), "Mo 09:00-12:00", null), 0.2, wish);
        Suggestion fitting = fit(place(wish.services(), Set.of(), "Th 09:00-12:00", "On y parle arabe"), 3.5, wish);
        assertThat(fitting.score()).isGreaterThan(near.score());
    }

    @Test
    void a_language_inside_another_word_is_not_spoken() {
        Suggestion other = fit(
                place(PROCEDURES, Set.of(), "", "Rue Darabesque"),
                1.0,
                wish(PROCEDURES, Set.of(), Set.of("arabe"), List.of()));
        assertThat(other.reasons()).noneMatch(reason -> reason.contains("parle"));
    }

    @Property(tries = 200)
    void all_else_equal_the_nearer_the_better(
            @ForAll @DoubleRange(max = 80) double one, @ForAll @DoubleRange(max = 80) double other) {
        Wish wish = wish(PROCEDURES, Set.of(), Set.of(), List.of());
        StoredPlace place = place(PROCEDURES, Set.of(), "Mo-Fr 09:00-12:00", null);
        double nearer = fit(place, Math.min(one, other), wish).score();
        assertThat(nearer)
                .isGreaterThanOrEqualTo(fit(place, Math.max(one, other), wish).score());
    }

    @Test
    void a_place_that_somebody_called_lately_comes_first_and_says_so() {
        LocalDateTime later = WEDNESDAY.plusYears(3);
        Wish wish = wish(PROCEDURES, Set.of(), Set.of(), List.of());
        StoredPlace old = place(PROCEDURES, Set.of(), "Mo 09:00-12:00", null);
        StoredPlace called = new StoredPlace(
                old.id(),
                old.source(),
                old.place(),
                List.of(),
                Instant.EPOCH,
                later.toLocalDate().minusDays(3),
                false,
                Signals.NONE);
        Suggestion doubtful = Fit.of(old, 1.0, wish, later);
        Suggestion sure = Fit.of(called, 1.0, wish, later);
        assertThat(doubtful.cautions()).contains("fiche de 2026, à vérifier avant d’y envoyer quelqu’un");
        assertThat(sure.cautions()).isEmpty();
        assertThat(sure.reasons()).contains("fiche vérifiée il y a 3\u00a0jours");
        assertThat(sure.score()).isGreaterThan(doubtful.score());
    }

    @Test
    void a_place_that_is_closed_full_or_doubted_comes_later_and_says_so() {
        Wish wish = wish(PROCEDURES, Set.of(), Set.of("turc"), List.of());
        StoredPlace usual = place(PROCEDURES, Set.of(), "Mo-Su 09:00-18:00", null);
        LocalDate today = WEDNESDAY.toLocalDate();
        Suggestion plain = Fit.of(usual, 1.0, wish, WEDNESDAY);
        Suggestion closed = Fit.of(
                with(usual, new Signals(today, today.plusDays(3), null, List.of(), false)), 1.0, wish, WEDNESDAY);
        Suggestion full =
                Fit.of(with(usual, new Signals(null, null, today.plusDays(9), List.of(), false)), 1.0, wish, WEDNESDAY);
        Suggestion doubted = Fit.of(with(usual, new Signals(null, null, null, List.of(), true)), 1.0, wish, WEDNESDAY);
        Suggestion speaking =
                Fit.of(with(usual, new Signals(null, null, null, List.of("turc"), false)), 1.0, wish, WEDNESDAY);
        assertThat(closed.cautions()).anyMatch(caution -> caution.startsWith("fermé jusqu’au "));
        assertThat(full.cautions()).anyMatch(caution -> caution.startsWith("complet jusqu’au "));
        assertThat(doubted.cautions()).contains("un visiteur signale une erreur, à vérifier");
        assertThat(List.of(closed.score(), full.score(), doubted.score())).allMatch(score -> score < plain.score());
        assertThat(speaking.reasons()).contains("on y parle turc");
        assertThat(speaking.score()).isGreaterThan(plain.score());
    }

    private static StoredPlace with(StoredPlace place, Signals signals) {
        return new StoredPlace(
                place.id(), place.source(), place.place(), List.of(), Instant.EPOCH, null, false, signals);
    }

    private static Suggestion fit(StoredPlace place, double km, Wish wish) {
        return Fit.of(place, km, wish, WEDNESDAY);
    }

    private static List<Wish.Time> thursday() {
        return List.of(new Wish.Time(DayOfWeek.THURSDAY, OpeningHours.HalfDay.MORNING));
    }

    private static Wish wish(
            Set<Offer.Service> services, Set<Offer.Need> needs, Set<String> languages, List<Wish.Time> times) {
        return new Wish(GARDANNE, "13041", services, needs, languages, true, times, 8);
    }

    private static StoredPlace place(Set<Offer.Service> services, Set<Offer.Need> needs, String hours, String detail) {
        return new StoredPlace(
                UUID.randomUUID(),
                "test",
                GivenPlaces.place("Un lieu", GARDANNE, services, needs, hours, detail),
                List.of(),
                Instant.EPOCH,
                null,
                false,
                Signals.NONE);
    }
}
