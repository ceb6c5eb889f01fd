package fr.passerelle.permanence.week;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.French;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Occurrence;
import fr.passerelle.permanence.Permanence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The week said in the language of the reader. What structures wrote stays in French. */
final class WeekWords {

    private final Words words;
    private final Language language;

    WeekWords(Language language) {
        this.words = Words.beside(WeekWords.class, language);
        this.language = language;
    }

    String of(String key, Object... values) {
        return words.of(key, values);
    }

    /** The language of what structures write, where it is not the one of the page. */
    @Nullable
    String theirLanguage() {
        return inFrench() ? null : "fr";
    }

    /** « Lundi 23 novembre ». */
    String day(LocalDate day) {
        return inFrench()
                ? InWords.capital(French.weekday(day))
                : words.of("day." + day.getDayOfWeek().getValue()) + " " + date(day);
    }

    /** « 23 novembre 2026 ». */
    String date(LocalDate day) {
        return inFrench()
                ? French.date(day)
                : words.of("date", day.getDayOfMonth(), words.of("month." + day.getMonthValue()), day.getYear());
    }

    /** « 9 h à 12 h 30 ». */
    String hours(Occurrence occurrence) {
        return words.of("hours", time(occurrence.start()), time(occurrence.end()));
    }

    private String time(LocalTime time) {
        return inFrench()
                ? InWords.time(time)
                : String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }

    /** The name of a row of the grid. */
    String row(Week.Row row) {
        return switch (row.kind()) {
            case SECTOR -> row.name();
            case ELSEWHERE -> words.of("elsewhere");
            case REMOTE -> words.of("remote");
        };
    }

    String where(Permanence permanence) {
        return permanence.spot() == null
                ? words.of("remote")
                : permanence.spot().name();
    }

    String languages(Permanence permanence) {
        return permanence.languages().stream()
                .sorted()
                .map(spoken -> words.of("spoken." + spoken.name()))
                .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
    }

    String coming(Permanence permanence) {
        return words.of(permanence.byAppointment() ? "by-appointment" : "freely");
    }

    private boolean inFrench() {
        return language.tag().equals("fr");
    }
}
