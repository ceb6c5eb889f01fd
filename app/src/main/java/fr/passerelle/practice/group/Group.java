package fr.passerelle.practice.group;

import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.practice.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that practises the same case today.
 *
 * @param code what everybody types to take a place
 * @param folder the invented person
 * @param changed whether the menus of the site have moved
 * @param endsAt when it ends by itself
 * @param pausedAt since when everybody listens
 * @param resumedAt when they last went on
 * @param endedAt when whoever leads ended it
 */
record Group(
        UUID id,
        String code,
        String exercise,
        String folder,
        String stage,
        boolean changed,
        Instant begunAt,
        Instant endsAt,
        @Nullable Instant pausedAt,
        @Nullable Instant resumedAt,
        @Nullable Instant endedAt) {

    /** How many may play at once. */
    static final int SEATS = 15;

    /** The code as it is read aloud and copied: « K7QM 2XWP ». */
    String words() {
        return PersonCodes.words(code);
    }

    String path() {
        return LeadGroup.PATH + "/" + id;
    }

    /** The address of a screen of the right way, shown to everybody. */
    String big(int number) {
        return "/s-entrainer/%s/en-grand/%d?personne=%s&aide=%s&change=%s&groupe=%s"
                .formatted(exercise, number, folder, stage, changed, id);
    }

    Seat.State state(Instant now) {
        return Seat.State.of(pausedAt != null, endedAt != null || !endsAt.isAfter(now));
    }

    /** How long somebody has not moved: the time when everybody listened does not count. */
    Duration still(Instant moved, Instant now) {
        Instant from = resumedAt != null && resumedAt.isAfter(moved) ? resumedAt : moved;
        Instant to = pausedAt == null ? now : pausedAt;
        return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
    }
}
