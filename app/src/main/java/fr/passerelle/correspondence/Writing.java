package fr.passerelle.correspondence;

import fr.passerelle.people.Situation.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail, a text message or a letter.
 *
 * @param channel EMAIL, SMS or POST for a letter
 * @param subject what a mail shows, from the closed list, or the object of a letter
 * @param recipient the lines of the address of a letter
 * @param about what it is about in another module, such as a procedure
 * @param notBefore when it may leave at the earliest
 * @param expiresAt the event after which it makes no sense
 */
public record Writing(
        UUID id,
        UUID personId,
        UUID organisationId,
        UUID teamId,
        UUID author,
        Channel channel,
        State state,
        String subject,
        String body,
        @Nullable String template,
        String recipient,
        @Nullable UUID about,
        @Nullable Instant notBefore,
        @Nullable Instant expiresAt,
        @Nullable UUID groupId,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt,
        @Nullable String backWords,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant erasedAt,
        long version) {

    /** Its key in the outbox, from which it leaves once. */
    public String key() {
        return key(id);
    }

    /** The key in the outbox of the writing of that identifier. */
    public static String key(UUID id) {
        return "writing:" + id;
    }

    /** Whether it is a letter. */
    public boolean letter() {
        return channel == Channel.POST;
    }

    /** The lines of the address of a letter. */
    public List<String> recipientLines() {
        return recipient.lines().toList();
    }

    /** The page where it is read. */
    public String path() {
        return path(personId, id);
    }

    /** The page of a writing for that person. */
    public static String path(UUID person, UUID id) {
        return "/personnes/" + person + "/messages/" + id;
    }
}
