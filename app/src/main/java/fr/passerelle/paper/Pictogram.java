package fr.passerelle.paper;

import java.util.Locale;

/** The drawings of printed documents. Each stands beside its word, so that a screen reader skips it. */
public enum Pictogram {
    BANK,
    BUS,
    CALENDAR,
    CALL,
    CAR,
    CLOCK,
    CODES,
    COMPUTER,
    DOCUMENT,
    FAMILY,
    GLASSES,
    HEALTH,
    HELP,
    HOUSING,
    IDENTITY,
    LETTER,
    MONEY,
    PAYSLIP,
    PEN,
    PERSON,
    PHONE,
    PLACE,
    SHIELD,
    TALK,
    TRAIN,
    WALK;

    /** The class of {@code paper.css} that shows it. */
    String style() {
        return "picto-" + name().toLowerCase(Locale.ROOT);
    }

    /** Class attribute of an empty block showing this drawing. */
    public String classes(String more) {
        return "picto " + style() + " " + more;
    }
}
