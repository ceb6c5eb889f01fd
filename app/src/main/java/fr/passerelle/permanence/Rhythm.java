package fr.passerelle.permanence;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Which weeks a permanence keeps. Odd and even are the numbers of the weeks as calendars print them (ISO 8601). */
public enum Rhythm {
    EVERY_WEEK("Toutes les semaines"),
    ODD_WEEKS("Les semaines impaires"),
    EVEN_WEEKS("Les semaines paires"),
    FIRST("La 1re fois du mois"),
    SECOND("La 2e fois du mois"),
    THIRD("La 3e fois du mois"),
    FOURTH("La 4e fois du mois"),
    LAST("La dernière fois du mois");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    /** The French words of the form. */
    public String label() {
        return label;
    }

    /** Whether a day of the week chosen is kept in its week. */
    public boolean keeps(LocalDate day) {
        return switch (this) {
            case EVERY_WEEK -> true;
            case ODD_WEEKS -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
            case EVEN_WEEKS -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
            case FIRST, SECOND, THIRD, FOURTH -> (day.getDayOfMonth() - 1) / 7 == ordinal() - FIRST.ordinal();
            case LAST -> day.getDayOfMonth() + 7 > day.lengthOfMonth();
        };
    }

    /** Whether both can keep one and the same day. */
    public boolean meets(Rhythm other) {
        boolean weeks = (this == ODD_WEEKS && other == EVEN_WEEKS) || (this == EVEN_WEEKS && other == ODD_WEEKS);
        boolean months = ofMonth() && other.ofMonth() && this != other && !fourthIsLast(other);
        return !weeks && !months;
    }

    private boolean ofMonth() {
        return compareTo(FIRST) >= 0;
    }

    private boolean fourthIsLast(Rhythm other) {
        return (this == FOURTH && other == LAST) || (this == LAST && other == FOURTH);
    }
}
