package fr.passerelle.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers in any typing, keeps them as E.164, says them as people write them. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** A number typed the national way may come from overseas: 0692… is La Réunion, 0639… Mayotte. */
    private static final List<String> REGIONS = List.of("FR", "RE", "YT", "GP", "MQ", "GF");

    /** Numbers that ARCEP keeps for fiction (decision 2018-0881); no operator will ever give them. */
    private static final Pattern FICTION = Pattern.compile("\\+33(19900|26191|35301|46571|53649|63998)\\d{4}");

    private Phones() {}

    /** The number as E.164 ({@code +33639980417}), or nothing when no such number can exist. */
    public static Optional<String> read(String typed) {
        return REGIONS.stream().flatMap(region -> parse(typed, region).stream()).findFirst();
    }

    /** The number as one writes it, with non-breaking spaces: « 06 39 98 04 17 » for France, « +213 … » elsewhere. */
    public static String say(String e164) {
        try {
            PhoneNumber number = NUMBERS.parse(e164, "FR");
            PhoneNumberFormat format =
                    number.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
            return NUMBERS.format(number, format).replace(' ', '\u00a0');
        } catch (NumberParseException e) {
            return e164;
        }
    }

    private static Optional<String> parse(String typed, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, region);
            String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            boolean exists =
                    NUMBERS.isValidNumber(number) || FICTION.matcher(e164).matches();
            return exists && !number.hasExtension() ? Optional.of(e164) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
