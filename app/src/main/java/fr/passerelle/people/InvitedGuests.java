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
    record Stay(UUID organisation, @Nullable UUID account, Instant from, Instant until, String purpose) {}

    /** All of them, past ones too. */
    List<Stay> of(UUID person);
}
