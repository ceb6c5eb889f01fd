package fr.passerelle.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The only clock of the house: instants in UTC, days and hours as people in Paris live them. */
@Component
public class Now {

    /** The zone in which dates are shown and days are counted. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Clock clock = Clock.systemUTC();

    /** The present instant, to the microsecond that the database keeps. */
    public Instant instant() {
        Instant instant = clock.instant();
        return instant.minusNanos(instant.getNano() % 1_000);
    }

    /** The present day in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** The present local time in Paris. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(clock.instant(), PARIS);
    }

    /** This clock, for whoever asks one: its days are those of Paris. */
    public Clock clock() {
        return clock.withZone(PARIS);
    }

    /** Stops time at an instant: for tests, which must never wait. */
    public void stopAt(Instant instant) {
        clock = Clock.fixed(instant, PARIS);
    }

    /** Moves a stopped or running clock forward. */
    public void forward(Duration duration) {
        clock = Clock.offset(clock, duration);
    }

    /** Goes back to the real time. */
    public void resume() {
        clock = Clock.systemUTC();
    }
}
