package fr.passerelle.instrument;

/** A fact worth acting on, raised by answers as the instrument declares; the rules read flags, not points. */
public enum Flag {
    NO_OWN_DEVICE,
    PHONE_ONLY,
    SHARED_DEVICE,
    POOR_CONNECTION,
    OFFLINE,
    READING,
    UNOPENED_MAIL,
    SPOKEN,
    INTERPRETER,
    DEAD_MAILBOX,
    CODES_HELD,
    ACCOUNTS_LOST,
    BLOCKED,
    TO_LEARN,
    FEAR,
    CHILD_HELPER,
    ALONE,
    GIVES_UP,
    SCAM_RISK,
    SCREEN_COMFORT,
    WISH,
    /** A procedure is needed: raised by the context, not by an answer. */
    NEED,
    /** The need has a date: raised by the context, not by an answer. */
    DATED
}
