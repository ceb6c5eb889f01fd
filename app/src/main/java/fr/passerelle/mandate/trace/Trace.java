package fr.passerelle.mandate.trace;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Act;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.Mandate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the person reads.
 *
 * @param structure who acted in her name
 * @param mandates what she signed, the latest first
 * @param acts what was done, the latest first
 * @param at when she reads it
 */
record Trace(String structure, List<Mandate> mandates, List<Act> acts, Instant at) {

    /** « 3 décembre 2026 », as her language writes it. */
    static String day(Instant instant, Language language) {
        return day(LocalDate.ofInstant(instant, Now.PARIS), language);
    }

    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.tag()))
                .format(day);
    }

    /** The same with the hour, as clocks in Paris showed it. */
    static String moment(Instant instant, Language language) {
        Words words = Words.beside(Trace.class, language);
        String hour = DateTimeFormatter.ofPattern("H:mm").format(instant.atZone(Now.PARIS));
        String[] parts = hour.split(":");
        return words.of("moment", day(instant, language), parts[0], parts[1]);
    }

    /** Where what she allowed stands, in a sentence. */
    String standing(Authorisation each, Language language) {
        Words words = Words.beside(Trace.class, language);
        return switch (each.at(at)) {
            case IN_FORCE -> words.of("until", day(each.lastDay(), language));
            case REVOKED -> words.of("ended." + each.why(), day(each.end(), language));
            default -> words.of("over", day(each.lastDay(), language));
        };
    }
}
