package fr.passerelle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Notices, in a free text, what must not be kept there: a password, a social security number, an IBAN, a bank card. */
public final class Secrets {

    /** What a text looks like it holds, in the words of the warning. */
    public enum Kind {
        PASSWORD("un mot de passe"),
        SOCIAL_SECURITY_NUMBER("un numéro de sécurité sociale"),
        IBAN("un numéro de compte bancaire (IBAN)"),
        BANK_CARD("un numéro de carte bancaire");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** What announces a password, and the words that follow in the same sentence. */
    private static final Pattern PASSWORD = Pattern.compile(
            "\\b(?:mots?\\s+de\\s+passe|mdp|password|pwd|code\\s+(?:secret|confidentiel|d.accès)|pin)\\b([^\\n;]{0,45})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s:=«»\"“”]+");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}[hH:]\\d{0,2}");
    private static final Set<String> NAMES =
            Set.of("FranceConnect", "ProConnect", "WhatsApp", "LinkedIn", "iPhone", "YouTube", "PayPal");
    private static final Pattern AS_PASSWORD = Pattern.compile(
            "([^\\s«»\"“”]{4,})[\\s»\"”]+(?:comme|pour|en|est\\s+le)\\s+(?:mot\\s+de\\s+passe|mdp|password)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SOCIAL_SECURITY_NUMBER = Pattern.compile(
            "(?<!\\d)([1-478][ .]?\\d{2}[ .]?\\d{2}[ .]?(?:\\d{2}|2[ABab])[ .]?\\d{3}[ .]?\\d{3})[ .]?(\\d{2})(?!\\d)");
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)[2-6]\\d{3}(?:[ .-]?\\d{4}){3}(?!\\d)");

    private Secrets() {}

    /** The kinds found in a text, none for most. */
    public static List<Kind> in(String text) {
        String plain = text.replace('\u00a0', ' ').replace('\u202f', ' ');
        List<Kind> found = new ArrayList<>();
        Stream<String> announced = PASSWORD.matcher(plain)
                .results()
                .map(match -> SENTENCE_END.split(match.group(1), 2)[0])
                .flatMap(BETWEEN_WORDS::splitAsStream);
        Stream<String> named = AS_PASSWORD.matcher(plain).results().map(match -> match.group(1));
        if (Stream.concat(announced, named).anyMatch(Secrets::looksChosen)) {
            found.add(Kind.PASSWORD);
        }
        if (SOCIAL_SECURITY_NUMBER
                .matcher(plain)
                .results()
                .anyMatch(match -> keyFits(match.group(1), match.group(2)))) {
            found.add(Kind.SOCIAL_SECURITY_NUMBER);
        }
        if (holdsIban(plain)) {
            found.add(Kind.IBAN);
        }
        if (BANK_CARD.matcher(plain).results().anyMatch(match -> luhn(match.group()))) {
            found.add(Kind.BANK_CARD);
        }
        return found;
    }

    /** A word of the language is no password: one that mixes letters and digits, signs inside, or capitals inside is. */
    private static boolean looksChosen(String word) {
        String core = word.replaceAll("[.,;:!?)]+$", "");
        if (HOUR.matcher(core).matches() || NAMES.contains(core)) {
            return false;
        }
        boolean digits = core.chars().anyMatch(Character::isDigit);
        boolean letters = core.chars().anyMatch(Character::isLetter);
        boolean signs = core.matches(".*[@#$%&*_+=!?€].*");
        boolean capitals = core.length() > 1
                && core.substring(1).chars().anyMatch(Character::isUpperCase)
                && !core.equals(core.toUpperCase(Locale.ROOT));
        return core.length() >= 4 && (digits && !core.contains("/") || letters && (signs || capitals));
    }

    /** The key of a social security number: 97 minus the remainder by 97; Corsica's 2A and 2B count as 19 and 18. */
    private static boolean keyFits(String number, String key) {
        String digits = number.replaceAll("[ .]", "")
                .toUpperCase(Locale.ROOT)
                .replace("2A", "19")
                .replace("2B", "18");
        return 97 - Long.parseLong(digits) % 97 == Long.parseLong(key);
    }

    private static boolean holdsIban(String text) {
        Matcher candidates = IBAN.matcher(text);
        while (candidates.find()) {
            String letters = candidates.group().replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
            for (int length = 15; length <= letters.length(); length++) {
                if (IBANValidator.getInstance().isValid(letters.substring(0, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean luhn(String number) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.replaceAll("\\D", ""));
    }
}
