package fr.passerelle.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a site that has changed: real ones rename their buttons, their steps and their menus. On one that has not, every word stays
 * what it was.
 */
public final class Renaming {

    /** A name between quotation marks, as French, English and Arabic write them. */
    private static final Pattern QUOTED = Pattern.compile("(«[ \\u00a0]?|“)([^»”]+?)([ \\u00a0]?»|”)");

    private final Map<String, String> names;
    private final Map<String, String> buttons;

    private Renaming(Map<String, String> names, Map<String, String> buttons) {
        this.names = names;
        this.buttons = buttons;
    }

    /** What the sites of that exercise rename, when they have changed. */
    public static Renaming of(Library library, Staging staging) {
        if (!staging.changed()) {
            return new Renaming(Map.of(), Map.of());
        }
        Map<String, String> names = new LinkedHashMap<>(library.renamed());
        staging.exercise().screens().stream()
                .flatMap(Exercise::ways)
                .filter(link -> link.or() != null)
                .forEach(link -> names.put(link.label(), link.or()));
        Set<String> printed = staging.folder().papers().stream()
                .flatMap(paper -> Stream.concat(
                        Stream.of(paper.title()), paper.lines().stream().map(Folder.Line::label)))
                .collect(Collectors.toSet());
        Map<String, String> buttons = new LinkedHashMap<>();
        staging.exercise().screens().stream()
                .flatMap(Renaming::buttons)
                .filter(label -> names.containsKey(label) && !printed.contains(label))
                .forEach(label -> buttons.put(
                        shown(library, staging, label), shown(library, staging, names.getOrDefault(label, label))));
        return new Renaming(names, buttons);
    }

    private static Stream<String> buttons(Screen screen) {
        return Stream.concat(
                Stream.ofNullable(screen.button()), Exercise.ways(screen).map(Screen.Link::label));
    }

    private static String shown(Library library, Staging staging, String label) {
        return library.tongue("fr").say(label, staging.folder());
    }

    /** What the site calls that button, step or menu. */
    public String of(String name) {
        return names.getOrDefault(name, name);
    }

    /** A button as it was shown, as it is shown now. */
    public String shown(String button) {
        return buttons.getOrDefault(button, button);
    }

    /** A sentence, in any language, that names buttons as they are called now. */
    public String quoting(String sentence) {
        if (buttons.isEmpty()) {
            return sentence;
        }
        return QUOTED.matcher(sentence)
                .replaceAll(quote -> Matcher.quoteReplacement(quote.group(1) + shown(quote.group(2)) + quote.group(3)));
    }
}
