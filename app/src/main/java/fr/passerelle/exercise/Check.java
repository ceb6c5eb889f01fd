package fr.passerelle.exercise;

import fr.passerelle.exercise.Screen.Link;
import fr.passerelle.exercise.Screen.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an exercise as a careful colleague would, and says in French what is wrong: a screen nobody reaches, a trap that never closes or
 * leads to nothing, a missing hint, words that are too hard or not translated, facts that contradict each other.
 */
public final class Check {

    private static final int HINTS = 3;

    /** How a button begins that cannot be taken back. */
    private static final Pattern SENDS = Pattern.compile("Envoyer|Signer|Déposer|Confirmer");

    private final Library library;
    private final Exercise exercise;
    private final List<String> faults = new ArrayList<>();

    private Check(Library library, Exercise exercise) {
        this.library = library;
        this.exercise = exercise;
    }

    /** What is wrong with an exercise, nothing when it can be published. */
    public static List<String> faults(Library library, Exercise exercise) {
        Check check = new Check(library, exercise);
        check.references();
        if (check.faults.isEmpty()) {
            check.reached();
            check.hints();
            check.traps();
            check.words();
            check.played();
        }
        return List.copyOf(check.faults);
    }

    /**
     * What is wrong with a folder.
     *
     * @param real whether a text could belong to somebody who exists
     */
    public static List<String> faults(Folder folder, Predicate<String> real) {
        List<String> faults = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        for (Folder.Paper paper : folder.papers()) {
            for (Folder.Line line : paper.lines()) {
                String fact = line.fact();
                String before = fact == null ? null : said.put(fact, line.value());
                if (before != null && !before.equals(line.value())) {
                    faults.add("Le fait " + fact + " vaut « " + before + " » et « " + line.value() + " ».");
                }
                if (real.test(line.value())) {
                    faults.add("« " + line.value() + " » pourrait appartenir à quelqu’un.");
                }
            }
        }
        folder.facts().forEach((fact, value) -> {
            if (real.test(value)) {
                faults.add("Le fait " + fact + " pourrait appartenir à quelqu’un.");
            }
        });
        PlainFrench.faults(folder.story()).forEach(fault -> faults.add("Histoire : " + fault + "."));
        return faults;
    }

    /** Every name that the file uses is the name of something. */
    private void references() {
        Set<String> ids = new TreeSet<>();
        exercise.screens()
                .forEach(screen -> say(!ids.add(screen.id()), "L’écran " + screen.id() + " est écrit 2 fois."));
        Stream.concat(Stream.of(exercise.site()), exercise.screens().stream().map(Screen::site))
                .filter(Objects::nonNull)
                .forEach(site -> say(library.site(site).isEmpty(), "Le site " + site + " n’existe pas."));
        exercise.people()
                .forEach(person -> say(library.folder(person).isEmpty(), "La personne " + person + " n’existe pas."));
        exercise.screens()
                .forEach(screen -> ways(screen)
                        .forEach(go -> say(
                                !ids.contains(go),
                                "L’écran " + screen.id() + " mène à « " + go + " », qui n’existe pas.")));
        codes().forEach(code -> {
            say(!Errors.labels().containsKey(code), "Le code " + code + " n’est pas dans la liste des erreurs.");
            say(!exercise.traps().containsKey(code), "Le piège " + code + " n’a pas de conséquence écrite.");
        });
        exercise.traps()
                .keySet()
                .forEach(code -> say(!codes().contains(code), "Le piège " + code + " n’est posé nulle part."));
        say(exercise.screens().stream().noneMatch(screen -> screen.look() == Look.END), "L’exercice n’a pas de fin.");
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (Screen screen : exercise.screens()) {
            Exercise.ways(screen).map(Link::trap).filter(Objects::nonNull).forEach(codes::add);
            for (Field field : screen.fields()) {
                field.traps().forEach(trap -> codes.add(trap.code()));
                Field.Tries tries = field.tries();
                if (tries != null) {
                    codes.add(tries.trap());
                }
            }
        }
        return codes;
    }

    private static Stream<String> ways(Screen screen) {
        Stream<String> links = Exercise.ways(screen).map(Link::go);
        Stream<String> next = screen.next().stream().map(Screen.Next::go);
        Stream<String> tries = screen.fields().stream()
                .map(Field::tries)
                .filter(Objects::nonNull)
                .map(Field.Tries::go);
        return Stream.of(links, next, tries).flatMap(each -> each).filter(Objects::nonNull);
    }

    private void reached() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(exercise.first().id()));
        while (!ahead.isEmpty()) {
            String id = ahead.pop();
            if (reached.add(id)) {
                exercise.screen(id).stream().flatMap(Check::ways).forEach(ahead::push);
            }
        }
        exercise.screens()
                .forEach(screen ->
                        say(!reached.contains(screen.id()), "Aucun chemin ne mène à l’écran " + screen.id() + "."));
    }

    private void hints() {
        for (Screen screen : exercise.screens()) {
            screen.fields()
                    .forEach(field -> say(
                            field.hints().size() != HINTS,
                            "Le champ " + field.id() + " a " + field.hints().size() + " indices ; il en faut 3."));
            say(
                    screen.fields().isEmpty()
                            && screen.look() != Look.END
                            && screen.hints().size() != HINTS,
                    "L’écran " + screen.id() + " a " + screen.hints().size() + " indices ; il en faut 3.");
            say(screen.ask().isBlank(), "L’écran " + screen.id() + " ne dit pas quoi faire.");
            say(
                    screen.look() != Look.CHECK
                            && !screen.fields().isEmpty()
                            && SENDS.matcher(String.valueOf(screen.button())).lookingAt(),
                    "L’écran " + screen.id() + " envoie sans relire ; un écran CHECK doit venir avant.");
        }
    }

    private void traps() {
        exercise.traps()
                .forEach((code, trap) -> say(
                        trap.saw().isBlank()
                                || trap.real().isBlank()
                                || trap.here().isBlank(),
                        "Le piège " + code + " ne dit pas tout : ce qui s’est passé, ce que cela ferait, quoi faire."));
    }

    private void words() {
        Texts.frame(exercise)
                .forEach(words -> PlainFrench.faults(words)
                        .forEach(fault -> faults.add("Trop difficile (" + fault + ") : " + words)));
        Stream<String> people = library.people(exercise).stream().flatMap(Texts::of);
        Set<String> all = new LinkedHashSet<>(Stream.of(Texts.frame(exercise), Texts.site(exercise), people)
                .flatMap(each -> each)
                .toList());
        for (String language : Library.TRANSLATIONS) {
            Tongue tongue = library.tongue(language);
            all.forEach(words -> say(!tongue.knows(words), "Pas de traduction (" + language + ") : " + words));
        }
        for (Folder folder : library.people(exercise)) {
            Texts.frame(exercise)
                    .forEach(words -> say(
                            !words.contains("partner") && !folder.fills(words),
                            "La pochette de " + folder.first() + " ne remplit pas : " + words));
        }
    }

    private void played() {
        for (Folder folder : library.people(exercise)) {
            for (Stage stage : Stage.values()) {
                try {
                    Perfect.run(Staging.of(exercise, folder, stage, false));
                } catch (IllegalStateException endless) {
                    faults.add("Avec " + folder.first() + ", l’exercice ne finit pas : " + endless.getMessage());
                    return;
                }
            }
        }
        Map<String, Integer> people = new HashMap<>();
        for (Folder folder : library.people(exercise)) {
            Trial.all(Staging.of(exercise, folder, Stage.HELPED, false)).stream()
                    .map(Trial::code)
                    .distinct()
                    .forEach(code -> people.merge(code, 1, Integer::sum));
        }
        int wanted = exercise.family() == Exercise.Family.PROCEDURE ? 2 : 1;
        exercise.traps()
                .keySet()
                .forEach(code -> say(
                        people.getOrDefault(code, 0) < wanted,
                        "Le piège " + code + " se ferme pour " + people.getOrDefault(code, 0)
                                + " personne(s) ; il en faut " + wanted + "."));
    }

    private void say(boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
