package fr.passerelle.vault;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind of paper serves; one of the three is given.
 *
 * @param written true when the last day is written on the paper itself
 * @param months how old it may be, in months
 * @param until the day of the year on which it gives way to the next one, {@code --09-30}
 * @param atLeastDays days that must lie between the paper and that day, else the next year counts
 */
public record Validity(
        boolean written, @Nullable Integer months, @Nullable MonthDay until, int atLeastDays) {

    /** The last day of a paper issued that day; null when only the paper can tell. */
    public @Nullable LocalDate end(LocalDate issuedOn) {
        if (months != null) {
            return issuedOn.plusMonths(months);
        }
        if (until == null) {
            return null;
        }
        LocalDate sameYear = until.atYear(issuedOn.getYear());
        return sameYear.isBefore(issuedOn.plusDays(atLeastDays)) ? until.atYear(issuedOn.getYear() + 1) : sameYear;
    }

    /** The rule in a few French words: « moins de 3 mois ». */
    public String words() {
        if (months != null) {
            return "moins de " + months + "\u00a0mois";
        }
        return written ? "date de fin écrite dessus" : "un par an";
    }
}
