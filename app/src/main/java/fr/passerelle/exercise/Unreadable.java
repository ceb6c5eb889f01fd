package fr.passerelle.exercise;

import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in French, to whoever writes a file, where and why it cannot be read. */
final class Unreadable {

    private Unreadable() {}

    static String words(String file, JacksonException wrong) {
        return "Le fichier " + file + " ne se lit pas" + line(wrong) + "\u00a0: " + why(wrong);
    }

    private static String line(JacksonException wrong) {
        // An unknown key is only noticed at the end of what holds it: its line would mislead.
        if (wrong instanceof UnrecognizedPropertyException) {
            return ", " + place(wrong);
        }
        int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
        return line > 0 ? ", ligne " + line : "";
    }

    private static String why(JacksonException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "la clé « " + unknown.getPropertyName() + " » n’existe pas ici. Clés connues\u00a0: "
                    + sorted(unknown.getKnownPropertyIds()) + ".";
        }
        if (wrong instanceof InvalidFormatException unfit) {
            Class<?> type = unfit.getTargetType();
            String known = type.isEnum()
                    ? " Valeurs possibles\u00a0: " + sorted(java.util.List.of(type.getEnumConstants())) + "."
                    : "";
            return "« " + unfit.getValue() + " » ne convient pas pour « " + key(wrong) + " »." + known;
        }
        if (wrong instanceof StreamReadException) {
            return "ce n’est pas du YAML, ou une clé y est écrite 2 fois. Regardez les espaces du début des lignes, les guillemets, les « : ».";
        }
        return "ce qui est écrit sous « " + key(wrong) + " » n’a pas la forme attendue.";
    }

    /** « screens 4, fields 1, hint ». */
    private static String place(JacksonException wrong) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            place.append(name == null ? " " + (step.getIndex() + 1) : (place.isEmpty() ? "" : ", ") + name);
        }
        return place.toString();
    }

    private static String key(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((before, last) -> last)
                .orElse("…");
    }

    private static String sorted(Collection<?> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
