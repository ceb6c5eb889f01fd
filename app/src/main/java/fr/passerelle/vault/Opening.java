package fr.passerelle.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper opened for one purpose and a time.
 *
 * @param receiver the structure or the professional, in words
 * @param lastRead when one of them read it last, or null
 * @param reads how often it was read
 */
public record Opening(
        UUID id,
        UUID document,
        UUID person,
        String title,
        String personName,
        String receiver,
        String purpose,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant lastRead,
        int reads) {

    /** Whether it can be read at that instant. */
    public boolean holds(Instant at) {
        return withdrawnAt == null && at.isBefore(endsAt);
    }

    /** The last day on which it can be read. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(endsAt.minusSeconds(1), fr.passerelle.kernel.Now.PARIS);
    }
}
