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
    private static final Pattern PRESS = Pattern.compile("ppuyez sur «\u00a0([^»]+)\u00a0»");
    private static final Pattern SEEK = Pattern.compile("Cherchez les? mots? «\u00a0([^»]+)\u00a0»");

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
        check.faults.addAll(Missing.in(exercise));
        if (check.faults.isEmpty()) {
            References.check(library, exercise, check.faults::add);
        }
        if (check.faults.isEmpty()) {
            check.reached();
            check.hints();
            check.traps();
            check.words();
            check.named(false);
            check.named(true);
            check.played(false);
            check.played(true);
        }
        return List.copyOf(check.faults);
    }

    /**
     * What is wrong with a folder.
     *
     * @param real whether a text could belong to somebody who exists
     */
    public static List<String> faults(Folder folder, Predicate<String> real) {
        List<String> faults = new ArrayList<>(Missing.in(folder));
        if (!faults.isEmpty()) {
            return faults;
        }
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

    private void reached() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(exercise.first().id()));
        while (!ahead.isEmpty()) {
            String id = ahead.pop();
            if (reached.add(id)) {
                exercise.screen(id).stream().flatMap(References::ways).forEach(ahead::push);
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

    /** What a hint tells to press or to look for is on the screen, under that name. */
    private void named(boolean changed) {
        for (Folder folder : library.people(exercise)) {
            Staging staging = Staging.of(exercise, folder, Stage.HELPED, changed);
            Renaming renaming = Renaming.of(library, staging);
            for (Screen screen : exercise.screens()) {
                List<String> shown = shown(screen, folder, renaming);
                Stream.concat(Stream.of(screen.ask()), screen.hints().stream())
                        .filter(folder::fills)
                        .map(hint -> renaming.quoting(library.tongue("fr").say(hint, folder)))
                        .forEach(hint -> absent(screen, hint, shown)
                                .forEach(name -> fault("L’écran " + screen.id() + (changed ? ", site changé," : "")
                                        + " dit « " + name + " », qui n’y est pas : " + hint)));
            }
        }
    }

    private List<String> shown(Screen screen, Folder folder, Renaming renaming) {
        return Stream.concat(
                        Stream.of(screen.title(), screen.button() == null ? "" : screen.button()),
                        Stream.concat(
                                screen.text().stream(), Exercise.ways(screen).map(Link::label)))
                .map(renaming::of)
                .filter(folder::fills)
                .map(words -> library.tongue("fr").say(words, folder))
                .toList();
    }

    private static Stream<String> absent(Screen screen, String hint, List<String> shown) {
        boolean finds =
                screen.fields().isEmpty() && !Exercise.ways(screen).toList().isEmpty();
        Stream<String> pressed =
                PRESS.matcher(hint).results().map(named -> named.group(1)).filter(name -> !shown.contains(name));
        Stream<String> sought = SEEK.matcher(hint)
                .results()
                .map(named -> named.group(1))
                .filter(name -> finds
                        && shown.stream().noneMatch(words -> Kind.plain(words).contains(Kind.plain(name))));
        return Stream.concat(pressed, sought);
    }

    /** Done right, then with each slip, on that form of the sites: it ends, every trap closes, and every sentence can be said. */
    private void played(boolean changed) {
        String form = changed ? " (site changé)" : "";
        Map<String, Set<String>> fallers = new HashMap<>();
        for (Folder folder : library.people(exercise)) {
            for (Stage stage : Stage.values()) {
                Staging staging = Staging.of(exercise, folder, stage, changed);
                try {
                    said(Play.of(staging, Perfect.run(staging)));
                    Trial.all(staging).forEach(trial -> {
                        said(Play.of(staging, trial.moves()));
                        fallers.computeIfAbsent(trial.code(), code -> new TreeSet<>())
                                .add(folder.code());
                    });
                } catch (IllegalStateException endless) {
                    fault("Avec " + folder.first() + form + ", l’exercice ne finit pas : " + endless.getMessage()
                            + ".");
                    return;
                }
            }
        }
        int wanted = exercise.family() == Exercise.Family.PROCEDURE ? 2 : 1;
        exercise.traps().keySet().forEach(code -> {
            int people = fallers.getOrDefault(code, Set.of()).size();
            say(
                    people < wanted,
                    "Le piège " + code + form + " se ferme pour " + people + " personne(s) ; il en faut " + wanted
                            + ".");
        });
    }

    /** Every screen that was opened can be shown: its sentences find what they name in the folder. */
    private void said(Play play) {
        for (String id : play.seen()) {
            exercise.screen(id).stream()
                    .flatMap(play::sentences)
                    .filter(words -> !play.folder().fills(words))
                    .forEach(words -> fault("La pochette de " + play.folder().first() + " ne remplit pas : " + words));
        }
    }

    private void fault(String words) {
        say(!faults.contains(words), words);
    }

    private void say(boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
