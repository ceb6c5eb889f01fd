package fr.passerelle.people.find;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the search field, understood.
 *
 * @param words folded as the search column is: no accent, no hyphen, no capital
 * @param phone end of a phone number, digits only, without its leading zero
 */
record Question(
        List<String> words,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})\\b");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+33|0033|\\+\\d{1,3}|0)?[\\s.\\-]*\\d(?:[\\s.\\-]*\\d){3,13}");
    private static final Pattern YEAR = Pattern.compile("\\b(19\\d{2}|20[0-2]\\d)\\b");

    Question {
        words = List.copyOf(words);
    }

    /** Whether nothing was asked: then everybody followed is listed. */
    boolean blank() {
        return words.isEmpty() && phone == null && birthDate == null && birthYear == null;
    }

    /** Each word as a pattern of {@code like}. */
    String[] patterns() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    static Question of(@Nullable String typed) {
        String rest = typed == null
                ? ""
                : typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        LocalDate day = null;
        Matcher date = DAY.matcher(rest);
        if (date.find()) {
            day = day(date);
            rest = day == null ? rest : date.replaceFirst(" ");
        }
        Integer year = null;
        Matcher alone = YEAR.matcher(rest);
        if (day == null && alone.find() && digits(rest).length() == 4) {
            year = Integer.valueOf(alone.group(1));
            rest = alone.replaceFirst(" ");
        }
        String phone = null;
        Matcher number = PHONE.matcher(rest);
        if (number.find()) {
            phone = digits(number.group().replaceFirst("^(\\+33|0033)", "")).replaceFirst("^0", "");
            rest = number.replaceFirst(" ");
        }
        return new Question(words(rest), phone, day, year);
    }

    private static @Nullable LocalDate day(Matcher date) {
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[-'’.,;«»\"()]", " ");
        return new ArrayList<>(Arrays.stream(folded.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }
}
