package fr.passerelle.identity.gate;

import fr.passerelle.kernel.French;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Reads dates as people type them: 27/03/1980, 27-3-1980, 27.03.1980, or 1980-03-27 as browsers send them. */
class TypedDate implements Formatter<LocalDate> {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.strip();
        try {
            Matcher french = FRENCH.matcher(typed);
            if (french.matches()) {
                return LocalDate.of(number(french, 3), number(french, 2), number(french, 1));
            }
            Matcher iso = ISO.matcher(typed);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
        } catch (DateTimeException e) {
            throw new ParseException("no such day", 0);
        }
        throw new ParseException("not a date", 0);
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return French.field(date);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
