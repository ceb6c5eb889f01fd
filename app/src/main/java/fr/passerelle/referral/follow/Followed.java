package fr.passerelle.referral.follow;

import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.Welcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person reads of her own referral: what her sheet says, and where it stands. No name, hers included. */
record Followed(
        UUID id,
        UUID personId,
        UUID placeId,
        String need,
        ReferralState state,
        @Nullable Welcome welcome,
        @Nullable Instant appointmentAt,
        List<String> bring,
        @Nullable String senderPhone,
        @Nullable String says) {

    /** Whether she is still expected there, so that it is worth saying whether she comes. */
    boolean expected() {
        return state.mayBecome(ReferralState.CAME);
    }

    /** Whether there is still something to read. */
    boolean over() {
        return state == ReferralState.CLOSED || state == ReferralState.CANCELLED || state == ReferralState.RESULT;
    }

    /** The key of the words that say where it stands. */
    String stateKey() {
        if (state == ReferralState.ACCEPTED) {
            return welcome == Welcome.AT_SLOT ? "state.SLOT" : "state.ACCEPTED";
        }
        return "state." + (state == ReferralState.READ ? ReferralState.SENT : state);
    }
}
