package fr.passerelle.directory.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import fr.passerelle.directory.Place.Contact;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlaceQuality;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.jspecify.annotations.Nullable;

/** Telephone, e-mail and web addresses: put in form or dropped with a note, never a reason to lose the place. */
final class ContactReading {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
    private static final EmailValidator EMAILS = EmailValidator.getInstance();
    private static final UrlValidator URLS = new UrlValidator(new String[] {"http", "https"});
    private static final Pattern NUMBER_SEPARATOR = Pattern.compile("[|;/,]|\\bou\\b|\\bet\\b");
    /** One digit or one pair all along, or digits in order. */
    private static final Pattern STOPGAP_PHONE =
            Pattern.compile("\\+33(?:\\d(\\d)(?:0?\\1)*|(\\d)(\\d\\d)\\3{3}|123456789|102030405|612345678|601020304)");

    private static final Pattern EMAIL_SEPARATOR = Pattern.compile("[|;,\\s]+");
    private static final Pattern URL_SEPARATOR = Pattern.compile("[|\\s]+|;(?=\\s*(?:https?:|www\\.))");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");
    private static final Map<String, String> OVERSEAS = Map.of(
            "971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT", "986", "WF", "987", "PF",
            "988", "NC");

    private ContactReading() {}

    /** @param department where the place stands, which decides what a number without country code means */
    static Contact read(RowText row, @Nullable String department, RowNotes notes) {
        return new Contact(
                phone(row.line(PlaceField.PHONE), region(department), notes),
                emails(row.line(PlaceField.EMAILS), notes),
                urls(PlaceField.WEBSITES, row.line(PlaceField.WEBSITES), notes),
                url(PlaceField.BOOKING_URL, row.line(PlaceField.BOOKING_URL), notes),
                url(PlaceField.ACCESSIBILITY_URL, row.line(PlaceField.ACCESSIBILITY_URL), notes));
    }

    private static String region(@Nullable String department) {
        return department == null ? "FR" : OVERSEAS.getOrDefault(department, "FR");
    }

    private static @Nullable String phone(String text, String region, RowNotes notes) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> whole = international(text, region);
        List<String> numbers = whole.map(List::of)
                .orElseGet(() -> Stream.of(NUMBER_SEPARATOR.split(text))
                        .flatMap(part -> international(part, region).stream())
                        .distinct()
                        .toList());
        if (numbers.isEmpty()) {
            notes.drop(PlaceField.PHONE, text);
            return null;
        }
        boolean several = whole.isEmpty() && NUMBER_SEPARATOR.matcher(text).find();
        notes.fix(PlaceField.PHONE, text, numbers.get(0), several ? FixRule.EXTRA_PHONE : phoneRule(text));
        if (STOPGAP_PHONE.matcher(numbers.get(0)).matches()) {
            notes.warn(WarningKind.PHONE_SUSPECT, "Le téléphone " + text + " a l’air inventé\u00a0: vérifiez-le.");
        }
        return numbers.get(0);
    }

    private static FixRule phoneRule(String text) {
        return text.matches("[1-9]\\d{8}") ? FixRule.LEADING_ZERO : FixRule.PHONE_FORMAT;
    }

    private static Optional<String> international(String text, String region) {
        // The trunk zero in « +33 (0)6… » is not part of the number.
        String cleaned = text.replace("(0)", "").strip();
        try {
            PhoneNumber number = PHONES.parse(cleaned, region);
            if (PHONES.isValidNumber(number)) {
                return Optional.of(PHONES.format(number, PhoneNumberFormat.E164));
            }
            String digits = cleaned.replaceAll("[\\s.]", "");
            return digits.matches("\\d{4}") && SHORT_NUMBERS.isValidShortNumberForRegion(number, "FR")
                    ? Optional.of(digits)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> emails(String text, RowNotes notes) {
        Set<String> kept = new LinkedHashSet<>();
        for (String part : split(EMAIL_SEPARATOR, text)) {
            String address = part.replaceFirst("(?i)^mailto:", "").replaceFirst("^<(.*)>$", "$1");
            if (EMAILS.isValid(address)) {
                int at = address.lastIndexOf('@');
                kept.add(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
                if (PlaceQuality.isDead(address)) {
                    notes.warn(
                            WarningKind.EMAIL_SUSPECT,
                            "Le courriel finit par «\u00a0" + address.substring(at)
                                    + "\u00a0»\u00a0: personne ne le lira.");
                }
            } else {
                notes.drop(PlaceField.EMAILS, part);
            }
        }
        return new ArrayList<>(kept);
    }

    private static List<String> urls(PlaceField field, String text, RowNotes notes) {
        Set<String> kept = new LinkedHashSet<>();
        for (String part : split(URL_SEPARATOR, text)) {
            String address = SCHEME.matcher(part).matches() && !part.matches("(?i)^[a-z0-9.-]+:\\d+.*")
                    ? part
                    : "https://" + part;
            if (URLS.isValid(address)) {
                notes.fix(field, part, address, FixRule.URL_COMPLETED);
                kept.add(address);
            } else {
                notes.drop(field, part);
            }
        }
        return new ArrayList<>(kept);
    }

    private static @Nullable String url(PlaceField field, String text, RowNotes notes) {
        return urls(field, text, notes).stream().findFirst().orElse(null);
    }

    private static List<String> split(Pattern separator, String text) {
        return Stream.of(separator.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
