package fr.passerelle.teamwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues write to each other on one subject, as one of them sees it.
 *
 * @param team the team that reads, null when the whole follow-up does
 * @param lastBy who wrote last
 * @param messages how many there are
 * @param unread how many of them the viewer has not read
 */
public record Exchange(
        UUID id,
        UUID person,
        Circle circle,
        @Nullable UUID teamId,
        @Nullable String team,
        String subject,
        @Nullable String lastBy,
        Instant lastAt,
        int messages,
        int unread) {

    /** Who reads it, in words. */
    public String readers() {
        return team == null ? circle.label() : team;
    }

    /** Its page. */
    public String href() {
        return "/personnes/" + person + "/echanges/" + id;
    }
}
