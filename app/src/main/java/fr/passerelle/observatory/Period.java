package fr.passerelle.observatory;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A run of whole months. Only these few can be asked for: the more periods overlap, the more their differences would tell.
 *
 * @param code what stands in the address
 * @param from first day of the first month
 * @param to first day of the last month
 */
record Period(String code, String label, LocalDate from, LocalDate to) {

    /** The periods one may choose on that day, the usual one first. */
    static List<Period> all(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = quarterOf(month);
        LocalDate year = today.withDayOfYear(1);
        return List.of(
                new Period("12-mois", "12 derniers mois", month.minusMonths(11), month),
                new Period("trimestre", "Ce trimestre", quarter, month),
                new Period(
                        "trimestre-precedent", "Trimestre précédent", quarter.minusMonths(3), quarter.minusMonths(1)),
                new Period("annee", "Cette année", year, month),
                new Period(
                        "annee-precedente", "Année " + (year.getYear() - 1), year.minusYears(1), year.minusMonths(1)));
    }

    /** The period of that code. */
    static Period of(String code, LocalDate today) {
        return all(today).stream()
                .filter(period -> period.code.equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The first month of the quarter of a month. */
    static LocalDate quarterOf(LocalDate month) {
        return month.withDayOfMonth(1).minusMonths((month.getMonthValue() - 1) % 3);
    }

    /** Its months, as their first days. */
    List<LocalDate> months() {
        return from.datesUntil(to.plusDays(1), java.time.Period.ofMonths(1)).toList();
    }

    boolean contains(LocalDate month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** « 1er décembre 2025 au 30 novembre 2026 ». */
    String words() {
        return "du " + French.date(from) + " au "
                + French.date(YearMonth.from(to).atEndOfMonth());
    }

    /** How many months. */
    long length() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }
}
