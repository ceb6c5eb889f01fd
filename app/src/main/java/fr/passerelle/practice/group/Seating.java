package fr.passerelle.practice.group;

import fr.passerelle.design.Frame;
import fr.passerelle.exercise.Errors;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Feedback;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Library;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.practice.Runs.Beside;
import fr.passerelle.practice.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sits where: the same case for everybody, and where each place stands, without anything that was typed. */
@Component
class Seating {

    /** After that long without a move, somebody may need help. */
    static final Duration LONG = Duration.ofMinutes(3);

    private final Groups groups;
    private final Runs runs;
    private final Exercises exercises;
    private final Now now;

    Seating(Groups groups, Runs runs, Exercises exercises, Now now) {
        this.groups = groups;
        this.runs = runs;
        this.exercises = exercises;
        this.now = now;
    }

    /**
     * A place, as whoever leads sees it.
     *
     * @param screen the title of the page where it stands
     * @param step which screen of the right way that is, from 1; 0 beside it
     * @param still since when nothing has moved
     * @param slip the same slip made three times here, in the words of professionals
     */
    record Place(
            int number,
            String screen,
            int step,
            Duration still,
            int hints,
            boolean finished,
            @Nullable String slip) {

        boolean stuck() {
            return !finished && still.compareTo(LONG) >= 0;
        }

        long minutes() {
            return still.toMinutes();
        }

        /** Whether somebody should go and see. */
        boolean toSee() {
            return slip != null || stuck();
        }
    }

    /** Those who are stuck first: the same slip again and again, then the longest without a move; those who have finished last. */
    private static final Comparator<Place> STUCK_FIRST = Comparator.comparing(Place::finished)
            .thenComparing(place -> place.slip() == null)
            .thenComparing(place -> !place.stuck())
            .thenComparing(place -> place.stuck() ? place.still().negated() : Duration.ZERO)
            .thenComparing(Place::number);

    /** How that group plays. */
    Staging staging(Group group) {
        Exercise exercise = exercises.exercise(group.exercise());
        Folder folder = exercises.folder(exercise, group.folder());
        return Staging.of(exercise, folder, Stage.valueOf(group.stage()), group.changed());
    }

    /** Begins the exercise of that place. */
    Run sit(Group group, int number) {
        Staging staging = staging(group);
        Folder folder = exercises.folder(staging.exercise(), group.folder());
        Run run = runs.begin(staging.exercise(), folder, staging.stage(), group.changed());
        groups.seat(group, number, run.id());
        return run;
    }

    /** What the exercise is called, in the language of the page. */
    String title(Run run) {
        return exercises
                .tongue(Frame.current().language())
                .of(run.staging().exercise().title());
    }

    /**
     * A screen of the right way.
     *
     * @param id of the screen
     * @param title in the words of the site
     */
    record Step(String id, String title) {}

    /** The screens of the right way, which can be shown to everybody. */
    List<Step> way(Group group) {
        return Perfect.way(staging(group)).stream()
                .map(play -> new Step(play.screen().id(), title(play)))
                .toList();
    }

    /** Every place that is taken, on that way. */
    List<Place> places(Group group, List<Step> way) {
        List<Groups.Taken> taken = groups.taken(group);
        Map<UUID, Beside> beside =
                runs.beside(taken.stream().map(Groups.Taken::run).toList());
        List<String> screens = way.stream().map(Step::id).toList();
        Instant at = now.instant();
        return taken.stream()
                .flatMap(seat -> Stream.ofNullable(beside.get(seat.run()))
                        .map(each -> place(group, seat.number(), each, screens, at)))
                .sorted(STUCK_FIRST)
                .toList();
    }

    private Place place(Group group, int number, Beside beside, List<String> screens, Instant at) {
        Play play = beside.play();
        return new Place(
                number,
                title(play),
                screens.indexOf(play.screen().id()) + 1,
                group.still(beside.moved(), at),
                play.hints(),
                play.finished(),
                play.feedback()
                        .filter(Feedback::human)
                        .map(feedback -> Errors.label(feedback.code()))
                        .orElse(null));
    }

    private String title(Play play) {
        Library library = exercises.library();
        return Wording.of(library, library.tongue("fr"), play.staging())
                .site(play.screen().title());
    }
}
