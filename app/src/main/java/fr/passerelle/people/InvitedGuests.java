package fr.passerelle.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those to whom a person opened her file though they do not follow her; answered by the module that keeps her consents. */
public interface InvitedGuests {

    /**
     * A time during which her file was open to them.
     *
     * @param account one professional of the structure, or null for all
     * @param purpose what she opened it for
     */
    record Stay(UUID organisation, @Nullable UUID account, Instant from, Instant until, String purpose) {

        /** Whether it was open to that professional, acting under that structure, at that moment. */
        public boolean isOpenTo(@Nullable UUID actor, @Nullable UUID under, Instant at) {
            return organisation.equals(under)
                    && (account == null || account.equals(actor))
                    && !from.isAfter(at)
                    && until.isAfter(at);
        }
    }

    /** All of them, past ones too. */
    List<Stay> of(UUID person);
}
