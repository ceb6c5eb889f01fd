package fr.passerelle.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param account the account, or null for the system or a partner who answers by a signed link
 * @param organisation the organisation under which it acts
 */
public record Actor(@Nullable UUID account, @Nullable UUID organisation) {

    /** The platform itself: reminders, retention, imports from the command line. */
    public static final Actor SYSTEM = new Actor(null, null);
}
