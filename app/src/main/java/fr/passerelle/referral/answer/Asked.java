package fr.passerelle.referral.answer;

import fr.passerelle.referral.Moves;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.Shared;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the place sees it.
 *
 * @param personId null once two years have passed
 * @param shared what the person agreed to share; null where nothing may be read any more
 * @param version for a move made on the state that was read
 */
record Asked(
        UUID id,
        @Nullable UUID personId,
        UUID placeId,
        String placeName,
        @Nullable String mailedTo,
        ReferralState state,
        @Nullable Shared shared,
        long version) {

    Moves.From from() {
        return new Moves.From(id, state, version);
    }
}
