package fr.passerelle.exercise;

import fr.passerelle.exercise.Screen.Link;
import fr.passerelle.exercise.Screen.Look;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every name that an exercise uses is the name of something: screens, fields, traps, facts, people, sites, gestures. */
final class References {

    private final Library library;
    private final Exercise exercise;
    private final Consumer<String> fault;
    private final Set<String> screens = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> facts = new TreeSet<>();

    private References(Library library, Exercise exercise, Consumer<String> fault) {
        this.library = library;
        this.exercise = exercise;
        this.fault = fault;
    }

    static void check(Library library, Exercise exercise, Consumer<String> fault) {
        References references = new References(library, exercise, fault);
        references.names();
        references.around();
        references.exercise.screens().forEach(references::screen);
        references.traps();
    }

    private void names() {
        for (Screen screen : exercise.screens()) {
            say(!screens.add(screen.id()), "L’écran " + screen.id() + " est écrit 2 fois.");
            for (Field field : screen.fields()) {
                say(!fields.add(field.id()), "Le champ " + field.id() + " est écrit 2 fois.");
            }
        }
        exercise.people().stream()
                .flatMap(person -> library.folder(person).stream())
                .forEach(folder -> facts.addAll(folder.facts().keySet()));
    }

    private void around() {
        say(exercise.people().isEmpty(), "Personne ne peut faire l’exercice : « people » est vide.");
        say(exercise.screens().stream().noneMatch(screen -> screen.look() == Look.END), "L’exercice n’a pas de fin.");
        Stream.concat(Stream.of(exercise.site()), exercise.screens().stream().map(Screen::site))
                .filter(Objects::nonNull)
                .forEach(site -> say(library.site(site).isEmpty(), "Le site " + site + " n’existe pas."));
        exercise.people()
                .forEach(person -> say(library.folder(person).isEmpty(), "La personne " + person + " n’existe pas."));
        exercise.gestures()
                .forEach(gesture -> say(
                        !Gestures.labels().containsKey(gesture),
                        "Le geste " + gesture + " n’est pas dans la liste des gestes."));
        Exercise.Surprise surprise = exercise.surprise();
        if (surprise != null) {
            surprise.facts().forEach((person, changed) -> {
                say(!exercise.people().contains(person), "La surprise parle de " + person + ", qui n’est pas là.");
                changed.keySet().forEach(fact -> fact(fact, "La surprise"));
            });
        }
    }

    private void screen(Screen screen) {
        String where = "L’écran " + screen.id();
        say(
                screen.step() < 0 || screen.step() > exercise.steps().size(),
                where + " est au pas " + screen.step() + ", qui n’existe pas.");
        ways(screen).forEach(go -> say(!screens.contains(go), where + " mène à « " + go + " », qui n’existe pas."));
        Exercise.ways(screen)
                .forEach(link -> say(
                        link.go() == null && link.trap() == null,
                        "Le lien " + link.id() + " de l’écran " + screen.id() + " ne mène nulle part."));
        say(
                screen.look() != Look.END && ways(screen).findAny().isEmpty(),
                "On ne peut pas sortir de l’écran " + screen.id() + ".");
        say(
                screen.asks() && screen.next().isEmpty(),
                where + " a un bouton qui ne mène nulle part : il manque « next ».");
        conditions(screen).filter(Objects::nonNull).forEach(condition -> condition(condition, where));
        screen.fields().forEach(this::field);
    }

    private void field(Field field) {
        String where = "Le champ " + field.id();
        fact(field.fact(), where);
        fact(field.filled(), where);
        fact(field.only(), where);
        field.options().forEach(option -> fact(option.only(), where));
        say(
                field.kind().chosen() && field.options().isEmpty() && field.among() == null,
                where + " est un choix sans rien à choisir.");
    }

    private static Stream<@Nullable Condition> conditions(Screen screen) {
        return Stream.of(
                        Exercise.ways(screen).map(Link::when),
                        screen.messages().stream().map(Screen.Message::when),
                        screen.next().stream().map(Screen.Next::when))
                .flatMap(each -> each);
    }

    private void condition(Condition when, String where) {
        unknown(when.field(), fields, where + " attend le champ ");
        unknown(when.seen(), screens, where + " attend l’écran ");
        unknown(when.unseen(), screens, where + " attend l’écran ");
        unknown(when.fell(), exercise.traps().keySet(), where + " attend le piège ");
        fact(when.has(), where);
    }

    private void unknown(@Nullable String name, Set<String> known, String words) {
        say(name != null && !known.contains(name), words + name + ", qui n’existe pas.");
    }

    private void fact(@Nullable String name, String where) {
        say(
                name != null && !facts.contains(name),
                where + " demande le fait " + name + ", qui n’est dans aucune pochette.");
    }

    private void traps() {
        Set<String> codes = codes();
        codes.forEach(code -> {
            say(!Errors.labels().containsKey(code), "Le code " + code + " n’est pas dans la liste des erreurs.");
            say(!exercise.traps().containsKey(code), "Le piège " + code + " n’a pas de conséquence écrite.");
        });
        exercise.traps()
                .keySet()
                .forEach(code -> say(!codes.contains(code), "Le piège " + code + " n’est posé nulle part."));
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

    /** Where a screen leads, whatever one does. */
    static Stream<String> ways(Screen screen) {
        Stream<@Nullable String> links = Exercise.ways(screen).map(Link::go);
        Stream<@Nullable String> next = screen.next().stream().map(Screen.Next::go);
        Stream<@Nullable String> tries = screen.fields().stream()
                .map(Field::tries)
                .filter(Objects::nonNull)
                .map(Field.Tries::go);
        return Stream.of(links, next, tries).flatMap(each -> each).filter(Objects::nonNull);
    }

    private void say(boolean wrong, String words) {
        if (wrong) {
            fault.accept(words);
        }
    }
}
