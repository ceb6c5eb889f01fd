package fr.passerelle.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exercise: a procedure on invented sites, with its classic mistakes. Pure data, read from a file.
 *
 * @param code stable, part of the address, such as {@code declaration-trimestrielle}
 * @param version raised when its screens change; what was kept of an older version is not compared with it
 * @param checked the day on which its facts were last held against their sources
 * @param sources where they come from
 * @param audience for whom: everybody, or professionals who train
 * @param family a procedure, or a basic gesture
 * @param site the body whose site it is played on
 * @param need in the words of a person: « je dois déclarer mes ressources »
 * @param today the day on which the story happens
 * @param gestures what it practises, in the words of the screening (codes of Q11 and of the basics)
 * @param people codes of the folders with which it can be played
 * @param topic which papers of the folder show
 * @param steps the words of its steps
 * @param traps by code, {@code E1} to {@code E37}
 * @param surprise what changes in the fourth stage
 */
public record Exercise(
        String code,
        int version,
        LocalDate checked,
        List<Source> sources,
        Audience audience,
        Family family,
        String site,
        String title,
        String need,
        String about,
        int minutes,
        LocalDate today,
        List<String> gestures,
        List<String> people,
        String topic,
        List<String> steps,
        List<Screen> screens,
        Map<String, Trap> traps,
        @Nullable Surprise surprise,
        @Nullable String ending) {

    /** After half a year without a check, an exercise says so: the real sites have changed. */
    private static final int FRESH_MONTHS = 6;

    /** Where a fact comes from. */
    public record Source(String title, @Nullable String address) {}

    /** For whom an exercise is written. */
    public enum Audience {
        EVERYBODY,
        PROFESSIONALS
    }

    /** What an exercise is about. */
    public enum Family {
        PROCEDURE,
        BASIC
    }

    /**
     * What changes in the fourth stage.
     *
     * @param say said before it begins
     * @param facts which facts change, by person
     */
    public record Surprise(String say, Map<String, Map<String, String>> facts) {}

    public Exercise {
        sources = sources == null ? List.of() : List.copyOf(sources);
        audience = audience == null ? Audience.EVERYBODY : audience;
        family = family == null ? Family.PROCEDURE : family;
        gestures = gestures == null ? List.of() : List.copyOf(gestures);
        people = people == null ? List.of() : List.copyOf(people);
        topic = topic == null ? code : topic;
        steps = steps == null ? List.of() : List.copyOf(steps);
        screens = screens == null ? List.of() : List.copyOf(screens);
        traps = traps == null ? Map.of() : Map.copyOf(traps);
    }

    /** The screen of that id, if there is one. */
    public Optional<Screen> screen(String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /** Where it begins. */
    public Screen first() {
        return screens.get(0);
    }

    /** The field of that id, if there is one. */
    public Optional<Field> field(String id) {
        return screens.stream()
                .flatMap(screen -> screen.fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    /** Whether its facts are to be held against their sources again. */
    public boolean stale(LocalDate today) {
        return checked.plusMonths(FRESH_MONTHS).isBefore(today);
    }

    /** What a screen of a site says, from top to bottom. */
    public Stream<String> siteWords(Screen screen) {
        return Texts.site(screen);
    }

    /** The screen that asks for that field. */
    Optional<Screen> asking(String field) {
        return screens.stream()
                .filter(screen ->
                        screen.fields().stream().anyMatch(each -> each.id().equals(field)))
                .findFirst();
    }

    /** Every way out of a screen, those of its messages first. */
    public static Stream<Screen.Link> ways(Screen screen) {
        return Stream.concat(
                screen.messages().stream().flatMap(message -> message.links().stream()), screen.links().stream());
    }
}
