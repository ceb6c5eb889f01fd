package fr.passerelle.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to send. Its words must not reveal that a person is followed, beyond what she agreed to.
 *
 * @param key what makes it unique, such as {@code referral:ID:sent}; a second mail with the same key is not sent
 * @param to one address
 * @param subject one line
 * @param text plain text; links stand alone on their line
 * @param sender whose address it bears and to which one answers; null for the installation's own
 * @param window when it may leave
 */
public record Mail(
        String key,
        String to,
        String subject,
        String text,
        @Nullable Sender sender,
        Window window) {

    public Mail {
        Objects.requireNonNull(key);
        refuseBreaks(to);
        refuseBreaks(subject);
    }

    /** A mail of the installation itself, which leaves at once. */
    public Mail(String key, String to, String subject, String text) {
        this(key, to, subject, text, null, Window.NOW);
    }

    /** Whose mail it is: the generic address of a structure, never somebody's own. */
    public record Sender(String address, String name) {

        public Sender {
            refuseBreaks(address);
            refuseBreaks(name);
        }
    }

    /** A line break in a header would let the text of a form add headers. */
    private static void refuseBreaks(String header) {
        if (header.contains("\n") || header.contains("\r")) {
            throw new IllegalArgumentException("line break in a mail header");
        }
    }
}
