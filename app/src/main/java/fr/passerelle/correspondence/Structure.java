package fr.passerelle.correspondence;

import fr.passerelle.messaging.Mail;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a structure writes.
 *
 * @param name its official name, which letters bear and messages never do
 * @param place its postal address, or null
 * @param address generic address from which mails leave and to which one answers, or null as long as nobody set it
 * @param displayName what a mailbox shows as the sender: nothing that says what kind of service it is
 * @param phone the number shown, or null
 * @param countersigned whether its mails and letters wait for a head of service
 * @param opens hour of Paris from which messages may leave
 */
public record Structure(
        UUID id,
        String name,
        @Nullable String place,
        @Nullable String address,
        @Nullable String displayName,
        @Nullable String phone,
        boolean countersigned,
        LocalTime opens,
        LocalTime closes,
        long version) {

    /** Whether the administrator has said from which address it writes. */
    public boolean writes() {
        return address != null && displayName != null;
    }

    /** The sender of its mails. */
    public Mail.Sender sender() {
        if (address == null || displayName == null) {
            throw new IllegalStateException("this structure has no address");
        }
        return new Mail.Sender(address, displayName);
    }
}
