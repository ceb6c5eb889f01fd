package fr.passerelle.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a field takes, and the one form in which two ways of writing the same thing are equal. */
public enum Kind {
    /** Words; capitals, accents and spaces do not matter. */
    TEXT {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(plain(typed));
        }
    },
    /** Euros and cents: « 712,30 », « 712.3 », « 1 712,30 € ». */
    AMOUNT {
        @Override
        Optional<String> read(String typed) {
            String figures = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
            return figures.matches("-?\\d{1,9}(\\.\\d{1,2})?")
                    ? Optional.of(new BigDecimal(figures)
                            .setScale(2, RoundingMode.UNNECESSARY)
                            .toPlainString())
                    : Optional.empty();
        }
    },
    /** A whole number. */
    NUMBER {
        @Override
        Optional<String> read(String typed) {
            String figures = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
            return figures.matches("\\d{1,18}")
                    ? Optional.of(new BigDecimal(figures).toPlainString())
                    : Optional.empty();
        }
    },
    /** A day: « 5/11/2026 », « 05 11 2026 », « 5 novembre 2026 », 2026-11-05. */
    DATE {
        @Override
        Optional<String> read(String typed) {
            return day(typed).map(LocalDate::toString);
        }
    },
    /** Figures and letters of a code or of a number on a paper; spaces, dots and hyphens do not matter. */
    CODE {
        @Override
        Optional<String> read(String typed) {
            String code = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
            return code.matches("[A-Z0-9]{1,40}") ? Optional.of(code) : Optional.empty();
        }
    },
    /** A word in which each sign counts: a password, an address of e-mail. */
    EXACT {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(typed.strip());
        }
    },
    /** One answer among those shown. */
    CHOICE {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(typed.strip());
        }
    },
    /** Some of the answers shown, or none; kept in one order. */
    SEVERAL {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(Arrays.stream(typed.split(","))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(",")));
        }
    },
    /** A paper of the folder, or a photograph of it: never a file of the device. */
    FILE {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(typed.strip());
        }
    };

    private static final Pattern NUMERIC_DAY = Pattern.compile("(\\d{1,2})[ /.-](\\d{1,2})[ /.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDED_DAY = Pattern.compile("(\\d{1,2})(?:er)? ([a-z]+) (\\d{4})");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    /** What was typed in the one form that can be compared, or nothing when it is not of this kind. */
    abstract Optional<String> read(String typed);

    /** Whether the person chooses instead of typing. */
    public boolean chosen() {
        return this == CHOICE || this == SEVERAL || this == FILE;
    }

    static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’']", " ")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static Optional<LocalDate> day(String typed) {
        String plain = plain(typed);
        Matcher iso = ISO_DAY.matcher(plain);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher numeric = NUMERIC_DAY.matcher(plain);
        if (numeric.matches()) {
            return day(numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
        }
        Matcher worded = WORDED_DAY.matcher(plain);
        return worded.matches() && MONTHS.contains(worded.group(2))
                ? day(worded.group(3), MONTHS.indexOf(worded.group(2)) + 1, worded.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
