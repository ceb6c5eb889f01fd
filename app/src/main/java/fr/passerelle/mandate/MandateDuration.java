package fr.passerelle.mandate;

import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;

/** For how long a mandate is given. Days are counted as people in Paris live them, the day of the signature being the first. */
public enum MandateDuration {
    DAY(1, "Aujourd’hui seulement", "un jour"),
    MONTH(31, "31 jours", "31 jours"),
    SEMESTER(182, "182 jours, environ six mois", "182 jours"),
    YEAR(365, "365 jours, un an", "365 jours"),
    /** At most a year: what nobody closes must not last for ever. */
    PROCEDURE(
            365,
            "Jusqu’à la fin de cette démarche, un an au plus",
            "jusqu’à la fin de cette démarche, et un an au plus");

    private final int days;
    private final String label;
    private final String told;

    MandateDuration(int days, String label, String told) {
        this.days = days;
        this.label = label;
        this.told = told;
    }

    /** The words of the form. */
    public String label() {
        return label;
    }

    /** The words inside a sentence: « pour 31 jours ». */
    public String told() {
        return told;
    }

    /** The last day on which it holds. */
    public LocalDate lastDay(LocalDate signed) {
        return signed.plusDays(days - 1L);
    }

    /** The instant from which it no longer holds: the midnight that ends the last day in Paris, whatever the clocks do that night. */
    public Instant end(LocalDate signed) {
        return lastDay(signed).plusDays(1).atStartOfDay(Now.PARIS).toInstant();
    }

    /** Whether somebody is told before it ends. */
    public boolean warns() {
        return this != DAY && this != MONTH;
    }
}
