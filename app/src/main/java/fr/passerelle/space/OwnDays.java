package fr.passerelle.space;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the pages of a person say them, in her language. */
public final class OwnDays {

    private OwnDays() {}

    /** « 3 décembre 2026 ». */
    public static String day(LocalDate day, Language language) {
        return written(day, "d MMMM yyyy", language);
    }

    /** « jeudi 3 décembre 2026 ». */
    public static String weekday(LocalDate day, Language language) {
        return written(day, "EEEE d MMMM yyyy", language);
    }

    /** The day of an instant, as lived in Paris. */
    public static String day(Instant at, Language language) {
        return day(LocalDate.ofInstant(at, Now.PARIS), language);
    }

    private static String written(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.tag()))
                .format(day);
    }
}
