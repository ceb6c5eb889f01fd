package fr.passerelle.design;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Understands dates, times and amounts the way people write them: 3/12/2026, 14 h 30, 1 712,30. */
@Configuration(proxyBeanMethods = false)
public class FrenchInput implements WebMvcConfigurer {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter WRITTEN_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TYPED_DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern WRITTEN_TIME = Pattern.compile("(\\d{1,2})(?:[:h](\\d{2})?)?(?::\\d{2})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, new OrNothing<>(FrenchInput::date));
        registry.addConverter(String.class, LocalTime.class, new OrNothing<>(FrenchInput::time));
        registry.addConverter(String.class, BigDecimal.class, new OrNothing<>(FrenchInput::amount));
    }

    /** A day as one types it, « 24/11/2026 », or as browsers send it; empty when it is none. */
    public static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(date(written));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An amount as one types it, « 1 712,30 € »; empty when it is none. */
    public static Optional<BigDecimal> money(String written) {
        try {
            return Optional.of(amount(written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static LocalDate date(String written) {
        Matcher typed = TYPED_DATE.matcher(written);
        LocalDate date = typed.matches()
                ? LocalDate.parse(typed.replaceFirst("$1/$2/$3"), WRITTEN_DATE)
                : LocalDate.parse(written);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            // The notation of browsers goes to the year 999 999 999, which no database keeps.
            throw new IllegalArgumentException("Not a year of four digits");
        }
        return date;
    }

    static LocalTime time(String written) {
        var match = WRITTEN_TIME.matcher(SPACES.matcher(written).replaceAll(""));
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a time");
        }
        var minutes = match.group(2);
        return LocalTime.of(Integer.parseInt(match.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    static BigDecimal amount(String written) {
        return new BigDecimal(
                SPACES.matcher(written).replaceAll("").replace("€", "").replace(',', '.'));
    }

    /** An empty field is no answer, not a wrong one. */
    private record OrNothing<T>(Function<String, T> reader) implements Converter<String, T> {

        @Override
        @SuppressWarnings("NullAway") // a converter may answer null; NullAway does not read that in its type arguments
        public @Nullable T convert(String written) {
            return written.isBlank() ? null : reader.apply(written.strip());
        }
    }
}
