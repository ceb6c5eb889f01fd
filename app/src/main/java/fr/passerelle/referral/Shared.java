package fr.passerelle.referral;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Situation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the place may read of a referral: only what the person agreed to share; the rest is null before it leaves the database. */
public record Shared(
        String senderName,
        @Nullable String senderPhone,
        Instant createdAt,
        @Nullable Instant appointmentAt,
        @Nullable String firstName,
        @Nullable String phone,
        List<String> languages,
        @Nullable String need,
        @Nullable String message) {

    /** The names of the languages she speaks, in the reader's own. */
    public String languagesIn(Language language) {
        if (french(language)) {
            return French.list(Situation.spoken(languages));
        }
        Locale reader = Locale.forLanguageTag(language.tag());
        return languages.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }

    /** A moment in Paris, in the reader's language. */
    public static String moment(Instant at, Language language) {
        return french(language)
                ? French.moment(at)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(Locale.forLanguageTag(language.tag()))
                        .format(LocalDateTime.ofInstant(at, Now.PARIS));
    }

    /** A day in Paris, in the reader's language. */
    public static String day(Instant at, Language language) {
        return french(language)
                ? French.date(at)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language.tag()))
                        .format(LocalDateTime.ofInstant(at, Now.PARIS));
    }

    private static boolean french(Language language) {
        return language == Language.FR || language == Language.FALC;
    }
}
