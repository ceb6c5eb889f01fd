package fr.passerelle.sharing;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * What a person reads before she says yes, in her language.
 *
 * @param parts the sentences, in order
 * @param sees what the structure will see
 */
public record ConsentText(
        Language language,
        String title,
        String first,
        String sees,
        List<String> categories,
        List<String> parts,
        String agree) {

    /** The text of a consent in that language. */
    public static ConsentText of(Consent consent, Language language) {
        Words words = Words.beside(ConsentText.class, language);
        Consent.Terms terms = consent.terms();
        return new ConsentText(
                language,
                words.of("title"),
                words.of(terms.basis() == Basis.CONSENT ? "who" : "law", consent.who()),
                words.of("sees"),
                terms.categories().stream()
                        .map(category -> words.of("category." + category.name()))
                        .toList(),
                List.of(
                        words.of("purpose", terms.purpose()),
                        words.of(terms.contributes() ? "writes" : "reads"),
                        words.of("until", until(consent, language)),
                        words.of("never"),
                        words.of("free"),
                        words.of("withdraw"),
                        words.of("journal")),
                words.of("agree"));
    }

    /** The name of a category for the person. */
    public static String category(Category category, Language language) {
        return Words.beside(ConsentText.class, language).of("category." + category.name());
    }

    /** The last day, as one says it in that language. */
    public static String until(Consent consent, Language language) {
        LocalDate last = LocalDate.ofInstant(consent.terms().endsAt().minusSeconds(1), Now.PARIS);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.tag()))
                .format(last);
    }
}
