package fr.passerelle.takeaway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of one column of a table when a person takes her file away.
 *
 * @param name in the database
 * @param means the rest of the declaration: a table, the constants or a reason
 */
public record GivenColumn(String name, Kind kind, String means) {

    /** How a value leaves and arrives. */
    public enum Kind {
        /** As it is. */
        GIVEN,
        /** Where she lives: as it is, but for a reader who may not see a protected address. */
        ADDRESS,
        /** As it is, to the letter: a name in it is not masked, since it was signed so. */
        PROOF,
        /** One constant of a Java enumeration. */
        ENUM,
        /** Several of them. */
        EACH,
        /** The identifier of the row: another one is drawn on arrival. */
        ID,
        /** The identifier of a row of another given table. */
        ROW,
        /** The identifier of one of her papers. */
        DOCUMENT,
        /** She herself: not written, since the whole file is about her. */
        PERSON,
        /** A professional: leaves as a name; on arrival, who takes the file in. */
        ACCOUNT,
        /** A professional: leaves as a name, and on arrival nobody of here. */
        WORDS,
        /** A team or a structure: leaves as a name; on arrival, those of who takes the file in. */
        TEAM,
        STRUCTURE,
        /** Stays here, for the reason given. */
        NOT;

        /** Whether the package carries something of the column. */
        public boolean leaves() {
            return this != NOT && this != PERSON;
        }

        /** Whether it leaves as a name in place of an identifier. */
        public boolean named() {
            return this == ACCOUNT || this == WORDS || this == TEAM || this == STRUCTURE;
        }

        /** Whether it is the identifier of something in the package. */
        public boolean identifies() {
            return this == ID || this == ROW || this == DOCUMENT;
        }
    }

    /** {@code row plan_action}, {@code not technical}, {@code given}. */
    static GivenColumn read(String name, String declared) {
        String[] words = declared.strip().split("\\s+", 2);
        return new GivenColumn(
                name, Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words.length == 1 ? "" : words[1]);
    }

    /** How the package writes it: {@code due_on} is {@code dueOn}. */
    public String key() {
        return camel(name);
    }

    /** The constants that {@link Kind#ENUM} and {@link Kind#EACH} admit. */
    public Set<String> constants() {
        try {
            return Arrays.stream(Class.forName(means).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no enumeration " + means + " for " + name, e);
        }
    }

    /** The same of any column. */
    public static String camel(String snake) {
        StringBuilder key = new StringBuilder(snake.length());
        for (String word : snake.split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
