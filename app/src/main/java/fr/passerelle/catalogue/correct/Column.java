package fr.passerelle.catalogue.correct;

import fr.passerelle.design.Option;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a part of a sheet.
 *
 * @param name of the field in the form
 * @param property of the sheet
 * @param options for a choice
 */
record Column(
        String name,
        String property,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean required,
        List<Option> options) {

    /** How it is typed and checked. */
    enum Kind {
        LINE,
        AREA,
        /** A list in one text, a line each. */
        LINES,
        /** A list in one line, between commas. */
        LIST,
        /** Kinds of files, between commas. */
        FORMATS,
        NUMBER,
        /** A number of at least one. */
        COUNT,
        PHONE,
        URL,
        CHOICE,
        YES_NO,
        /** A number and its unit. */
        DELAY,
        HIDDEN
    }

    static Column column(Kind kind, String name, String label) {
        return new Column(name, name, label, null, kind, false, List.of());
    }

    static <E extends Enum<E>> Column choice(
            String name, String label, Class<E> type, Function<? super E, String> words) {
        return new Column(name, name, label, null, Kind.CHOICE, true, Option.all(type, words));
    }

    Column needed() {
        return new Column(name, property, label, hint, kind, true, options);
    }

    Column saying(String words) {
        return new Column(name, property, label, words, kind, required, options);
    }

    Column as(String other) {
        return new Column(name, other, label, hint, kind, required, options);
    }
}
