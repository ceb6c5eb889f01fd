package fr.passerelle.practice.prepare;

import fr.passerelle.design.Fields;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Library;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.QrCode;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Runs;
import fr.passerelle.practice.Wording;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of whoever sits beside. */
@Component
class BesidePage {

    /** After that long without a move the page no longer asks by itself: the session of the professional may end. */
    private static final Duration STILL = Duration.ofMinutes(20);

    private final Exercises exercises;
    private final Runs runs;
    private final WantedTraps traps;
    private final TrainingFrame frame;
    private final Now now;

    BesidePage(Exercises exercises, Runs runs, WantedTraps traps, TrainingFrame frame, Now now) {
        this.exercises = exercises;
        this.runs = runs;
        this.traps = traps;
        this.frame = frame;
        this.now = now;
    }

    /**
     * What the page shows.
     *
     * @param whole the address that begins the exercise
     * @param advice null until the person has begun
     * @param seen the moment that the page shows, so that it is drawn again only when something has moved
     * @param asks whether the page looks again by itself
     * @param gestures what may be ticked at the end, by code
     */
    record Shown(
            Prepared prepared,
            Exercise exercise,
            Folder folder,
            String whole,
            QrCode code,
            String title,
            @Nullable Advice advice,
            String seen,
            boolean asks,
            Map<String, String> gestures) {}

    ModelAndView on(ModelAndView page, Viewer viewer, Prepared prepared, Optional<UUID> watched, Fields fields) {
        return page.addObject("around", frame.of(viewer, prepared.person()))
                .addObject("shown", shown(prepared, watched))
                .addObject("fields", fields);
    }

    private Shown shown(Prepared prepared, Optional<UUID> watched) {
        Exercise exercise = exercises.exercise(prepared.exercise());
        Optional<Runs.Beside> beside = watched.flatMap(this::beside);
        String whole = runs.whole(OpenTraining.address(prepared));
        return new Shown(
                prepared,
                exercise,
                exercises.folder(exercise, prepared.folder()),
                whole,
                QrCode.of(whole),
                exercises.library().tongue("fr").of(exercise.title()),
                beside.map(each -> advice(prepared, each.play())).orElse(null),
                seen(watched),
                asks(prepared, beside),
                gestures(exercise, prepared.stage()));
    }

    /** The moment that the page shows; empty once the page no longer looks by itself. */
    String seen(Prepared prepared, Optional<UUID> watched) {
        return asks(prepared, watched.flatMap(this::beside)) ? seen(watched) : "";
    }

    private String seen(Optional<UUID> watched) {
        return watched.flatMap(
                        run -> beside(run).map(each -> run + "-" + each.moved().toEpochMilli()))
                .orElse("0");
    }

    private boolean asks(Prepared prepared, Optional<Runs.Beside> beside) {
        return !prepared.homework() && beside.map(this::moves).orElse(true);
    }

    /** An exercise whose screens have changed since is no longer there to be seen. */
    private Optional<Runs.Beside> beside(UUID run) {
        try {
            return Optional.of(runs.beside(run));
        } catch (NotFound changed) {
            return Optional.empty();
        }
    }

    private Advice advice(Prepared prepared, Play play) {
        Library library = exercises.library();
        Wording french = Wording.of(library, library.tongue("fr"), play.staging());
        return Advice.of(play, prepared.traps(), traps.places(play.staging()), french);
    }

    private boolean moves(Runs.Beside beside) {
        return !beside.play().finished() && beside.moved().plus(STILL).isAfter(now.instant());
    }

    /** What an exercise practises; watching it done gains nothing. */
    static Map<String, String> gestures(Exercise exercise, Stage stage) {
        return stage == Stage.WATCH
                ? Map.of()
                : exercise.gestures().stream()
                        .collect(Collectors.toMap(
                                code -> code,
                                code -> Gestures.labels().getOrDefault(code, code),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
