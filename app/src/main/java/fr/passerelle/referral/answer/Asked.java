package fr.passerelle.referral.answer;

import fr.passerelle.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the place may read of a referral: only what the person agreed to share; the rest is null before it leaves the database.
 *
 * @param version for a move made on the state that was read
 */
record Asked(
        UUID id,
        UUID personId,
        String placeName,
        String senderName,
        @Nullable String senderPhone,
        ReferralState state,
        Instant createdAt,
        @Nullable Instant appointmentAt,
        @Nullable String firstName,
        @Nullable String phone,
        List<String> languages,
        @Nullable String need,
        @Nullable String message,
        long version) {

    /** Whether the place already opened the request. */
    boolean opened() {
        return state != ReferralState.SENT;
    }
}
