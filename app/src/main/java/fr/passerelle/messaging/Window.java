package fr.passerelle.messaging;

import fr.passerelle.kernel.Now;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a message may leave. The hours are looked at when it leaves, so that a server out of order never makes it ring at night.
 *
 * @param notBefore the first instant, or null for at once
 * @param expires the instant from which it makes no sense any more: it is then never sent; null for never
 * @param opens the hour of Paris from which it may leave, Sundays never; null for any day and hour
 * @param closes the hour from which it waits for the next day; null together with {@code opens}
 */
public record Window(
        @Nullable Instant notBefore,
        @Nullable Instant expires,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes) {

    /** At once, whatever the hour. */
    public static final Window NOW = new Window(null, null, null, null);

    public Window {
        if ((opens == null) != (closes == null) || (opens != null && closes != null && !opens.isBefore(closes))) {
            throw new IllegalArgumentException("hours that never open");
        }
    }

    /** The first instant, from that one on, at which it may leave. */
    public Instant next(Instant from) {
        Instant first = notBefore != null && notBefore.isAfter(from) ? notBefore : from;
        if (opens == null || closes == null) {
            return first;
        }
        LocalDateTime local = LocalDateTime.ofInstant(first, Now.PARIS);
        if (open(local, opens, closes)) {
            return first;
        }
        LocalDateTime next = local.toLocalTime().isBefore(opens)
                ? local.toLocalDate().atTime(opens)
                : local.toLocalDate().plusDays(1).atTime(opens);
        LocalDateTime weekday = next.getDayOfWeek() == DayOfWeek.SUNDAY ? next.plusDays(1) : next;
        return weekday.atZone(Now.PARIS).toInstant();
    }

    private static boolean open(LocalDateTime local, LocalTime opens, LocalTime closes) {
        LocalTime time = local.toLocalTime();
        return local.getDayOfWeek() != DayOfWeek.SUNDAY && !time.isBefore(opens) && time.isBefore(closes);
    }
}
