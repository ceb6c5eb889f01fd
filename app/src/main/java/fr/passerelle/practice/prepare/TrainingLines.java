package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Stage;
import fr.passerelle.practice.Exercises;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is prepared with a person and what she gained, with the words of the exercises; one that this installation no longer has is left out. */
@Component
class TrainingLines {

    private final Sessions sessions;
    private final GainedGestures gestures;
    private final Exercises exercises;

    TrainingLines(Sessions sessions, GainedGestures gestures, Exercises exercises) {
        this.sessions = sessions;
        this.gestures = gestures;
        this.exercises = exercises;
    }

    /** A training that lasts; its title in French; {@code person} is invented. */
    record Line(Prepared prepared, Exercise exercise, String title, String person) {}

    /** A gesture gained, in French, and where. */
    record Gain(UUID id, String gesture, String exercise, Stage stage, LocalDate day) {}

    /** Those that last, the newest first. */
    List<Line> prepared(UUID person) {
        return sessions.of(person).stream()
                .flatMap(each -> exercise(each.exercise()).stream()
                        .map(exercise -> new Line(each, exercise, french(exercise.title()), first(each.folder()))))
                .toList();
    }

    /** The gestures that she asked to keep, the last first. */
    List<Gain> gained(UUID person) {
        return gestures.of(person).stream()
                .map(each -> new Gain(
                        each.id(),
                        each.words(),
                        exercise(each.exercise()).map(Exercise::title).orElse(each.exercise()),
                        each.stage(),
                        each.day()))
                .toList();
    }

    /** That sentence of an exercise, with the spaces that French wants. */
    String french(String words) {
        return exercises.library().tongue("fr").of(words);
    }

    private Optional<Exercise> exercise(String code) {
        return exercises.library().exercise(code);
    }

    private String first(String folder) {
        return exercises.library().folder(folder).map(each -> each.first()).orElse(folder);
    }
}
