package fr.passerelle.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.law.Request.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clock of a request, day by day. */
class RequestClockTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 22);

    @Test
    void itCountsDownTurnsUrgentAWeekBeforeAndLateTheDayAfter() {
        Request open = request(null);
        assertThat(open.clock(DUE.minusDays(30))).isEqualTo("Reste 30\u00a0jours");
        assertThat(open.clock(DUE.minusDays(1))).isEqualTo("Reste 1\u00a0jour");
        assertThat(open.clock(DUE)).isEqualTo("À répondre aujourd’hui");
        assertThat(open.clock(DUE.plusDays(2))).isEqualTo("En retard de 2\u00a0jours");
        assertThat(open.kindOfClock(DUE.minusDays(8))).isEmpty();
        assertThat(open.kindOfClock(DUE.minusDays(7))).isEqualTo("now");
        assertThat(open.kindOfClock(DUE)).isEqualTo("now");
        assertThat(open.kindOfClock(DUE.plusDays(1))).isEqualTo("late");
    }

    @Test
    void answeredItStops() {
        assertThat(request(Outcome.DONE).clock(DUE.plusDays(9))).isEqualTo("Répondue");
        assertThat(request(Outcome.REFUSED).clock(DUE.plusDays(9))).isEqualTo("Refusée");
        assertThat(request(Outcome.DONE).kindOfClock(DUE.plusDays(9))).isEqualTo("ok");
        assertThat(Stream.of(Outcome.values()).map(Outcome::label))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Request.Kind.values()).map(Request.Kind::label))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Request.Kind.values()).map(Request.Kind::article))
                .allMatch(each -> each.startsWith("RGPD, art. "));
    }

    private static Request request(@Nullable Outcome outcome) {
        return new Request(
                UUID.randomUUID(),
                null,
                null,
                Request.Kind.ACCESS,
                true,
                "Je veux voir.",
                DUE.minusDays(30),
                DUE,
                null,
                null,
                outcome,
                null,
                outcome == null ? null : Instant.parse("2026-12-01T10:00:00Z"),
                null,
                null);
    }
}
