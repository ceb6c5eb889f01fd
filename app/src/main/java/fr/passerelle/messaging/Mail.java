package fr.passerelle.messaging;

import java.util.Objects;

/**
 * An e-mail to send. Its words must not reveal that a person is followed, beyond what she agreed to.
 *
 * @param key what makes it unique, such as {@code referral:ID:sent}; a second mail with the same key is not sent
 * @param to one address
 * @param subject one line
 * @param text plain text; links stand alone on their line
 */
public record Mail(String key, String to, String subject, String text) {

    public Mail {
        Objects.requireNonNull(key);
        // A line break in a header would let the text of a form add headers.
        if (to.contains("\n") || to.contains("\r") || subject.contains("\n") || subject.contains("\r")) {
            throw new IllegalArgumentException("line break in a mail header");
        }
    }
}
