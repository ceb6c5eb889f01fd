package fr.passerelle.messaging;

/**
 * A text message to send. All of it is read on a locked screen: not one word may reveal anything.
 *
 * @param key what makes it unique; a second one with the same key is not sent
 * @param to the number, E.164
 * @param window when it may leave
 */
public record Sms(String key, String to, String text, Window window) {

    public Sms {
        if (!to.matches("\\+[1-9]\\d{5,14}")) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }
}
