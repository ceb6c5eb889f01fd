package fr.passerelle.demo;

/**
 * A line of the page that lists the demonstration accounts.
 *
 * @param trade French label of the trade
 * @param can what this account can do, in one sentence
 */
public record DemoAccount(String email, String name, String trade, String organisation, String can) {

    /** The one password of all demonstration accounts; such accounts exist only where {@code passerelle.demo} is on. */
    public static final String PASSWORD = "passerelle-demo-2026";
}
