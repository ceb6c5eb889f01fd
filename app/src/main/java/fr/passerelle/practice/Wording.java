package fr.passerelle.practice;

import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Library;
import fr.passerelle.exercise.Renaming;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Tongue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an exercise speaks while it is played: the site in French, by the names that it has in this staging; what stands around it in the language of the
 * reader, who is told to press the button that is really there.
 */
public record Wording(Library library, Tongue tongue, Renaming renaming, Folder folder) {

    /** That of an exercise as it is staged. */
    public static Wording of(Library library, Tongue tongue, Staging staging) {
        return new Wording(library, tongue, Renaming.of(library, staging), staging.folder());
    }

    /** A sentence around the site. */
    public String say(String words) {
        return renaming.quoting(tongue.say(words, folder));
    }

    /** A sentence of the site. */
    public String site(String words) {
        return renaming.quoting(printed(renaming.of(words)));
    }

    /** What is printed on a paper, which stays whatever sites become. */
    public String printed(String words) {
        return library.tongue("fr").say(words, folder);
    }

    /** A button that was pressed, as it is called now. */
    public String button(String label) {
        return renaming.shown(library.tongue("fr").of(label));
    }

    /** What an answer reads like: the labels of what was chosen, an amount with its unit. */
    public String answer(Field field, String value) {
        Map<String, String> labels = field.options(folder).stream()
                .collect(Collectors.toMap(Field.Option::code, option -> site(option.label()), (one, other) -> one));
        List<String> codes = field.kind().chosen() ? Arrays.asList(value.split(",")) : List.of(value);
        String words =
                codes.stream().map(code -> labels.getOrDefault(code, code)).collect(Collectors.joining(", "));
        return field.unit() == null || words.isEmpty()
                ? words
                : words + "\u00a0" + ("euros".equals(field.unit()) ? "€" : field.unit());
    }
}
