package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Exercises;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Trainings as tests speak of them: prepared by a professional, played by somebody without account. */
record TrainingFixtures(Browser browser, Exercises exercises, Viewer worker, UUID person) {

    static final String EXERCISE = "declaration-trimestrielle";

    String home() {
        return "/personnes/" + person + "/entrainement";
    }

    Answer prepare(String... others) {
        List<String> form = new ArrayList<>(List.of(others));
        if (!form.contains("folder")) {
            form.addAll(List.of("folder", "lina"));
        }
        if (!form.contains("stage")) {
            form.addAll(List.of("stage", "HELPED"));
        }
        if (!form.contains("use")) {
            form.addAll(List.of("use", "NOW"));
        }
        return Answer.of(browser.post(worker, home() + "/preparer/" + EXERCISE, form.toArray(String[]::new)));
    }

    /** The page of the professional. */
    String beside(String session) {
        return Answer.of(browser.get(worker, session)).body();
    }

    /** The path behind the code to scan. */
    String link(String session) {
        String body = beside(session);
        int from = body.indexOf("/t/13/entrainement/");
        return body.substring(from, body.indexOf('"', from));
    }

    /** Begins as the learner does; the address of the exercise. */
    String begin(String link) {
        return Answer.of(browser.post(link)).location();
    }

    /** Sends what stands on that screen, after so many moves. */
    Answer send(String run, String screen, int moves, String... namesAndValues) {
        List<String> form = new ArrayList<>(List.of("moves", String.valueOf(moves)));
        form.addAll(List.of(namesAndValues));
        return Answer.of(browser.post(run + "/" + screen, form.toArray(String[]::new)));
    }

    /** Plays the right way up to that screen, or to the end; how many moves were made. */
    int play(String run, Stage stage, String upTo) {
        var exercise = exercises.exercise(EXERCISE);
        int moves = 0;
        for (Move move : Perfect.run(Staging.of(exercise, exercises.folder(exercise, "lina"), stage, false))) {
            if (move.screen().equals(upTo)) {
                break;
            }
            List<String> form = new ArrayList<>();
            if (move.act() == Move.Act.GO) {
                form.addAll(List.of("link", String.valueOf(move.on())));
            }
            move.typed().forEach((name, value) -> {
                for (String each : value.split(",", -1)) {
                    form.addAll(List.of(name, each));
                }
            });
            send(run, move.screen(), moves++, form.toArray(String[]::new));
        }
        return moves;
    }

    static String token(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }
}
