package fr.passerelle.practice.play;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Kind;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What is typed in the fields of a screen: read from a form, shown again, and whether it can be understood at all. */
final class Typed {

    /** Longer than anything an exercise asks. */
    private static final int LONGEST = 300;

    private Typed() {}

    /** What the form holds for the fields of that screen; several answers are joined by commas. */
    static Map<String, String> read(Play play, Screen screen, MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : play.asked(screen)) {
            String value =
                    String.join(",", form.getOrDefault(field.id(), List.of())).strip();
            typed.put(field.id(), value.substring(0, Math.min(value.length(), LONGEST)));
        }
        return typed;
    }

    /** What stands in the fields of that screen. */
    static Fields of(Play play, Screen screen) {
        return fields(play, screen, play.asked(screen).stream().collect(Collectors.toMap(Field::id, play::typed)));
    }

    /** The same values, as the fields of a page show them. */
    static Fields fields(Play play, Screen screen, Map<String, String> typed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : play.asked(screen)) {
            String value = typed.getOrDefault(field.id(), "");
            values.put(
                    field.id(),
                    value.isEmpty()
                            ? List.of()
                            : field.kind() == Kind.SEVERAL ? List.of(value.split(",")) : List.of(value));
        }
        return Fields.of(values);
    }

    /** Says what cannot be understood: nothing at all where something is asked, words where an amount is. */
    static Fields check(Fields fields, Play play, Screen screen, Map<String, String> typed, Words words) {
        Fields checked = fields;
        for (Field field : play.asked(screen)) {
            String value = typed.getOrDefault(field.id(), "");
            if (value.isEmpty() && !play.mayBeEmpty(field)) {
                checked = checked.and(field.id(), words.of(field.kind().chosen() ? "error.choose" : "error.empty"));
            } else if (!value.isEmpty() && !field.understands(value)) {
                checked = checked.and(field.id(), words.of("error." + key(field.kind())));
            }
        }
        return checked;
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case AMOUNT -> "amount";
            case NUMBER -> "number";
            case DATE -> "date";
            default -> "code";
        };
    }
}
