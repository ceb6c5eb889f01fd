package fr.passerelle.practice;

import static java.util.Map.entry;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An exercise just begun. */
@Component
class PracticeExamples implements RouteExamples {

    private final Exercises exercises;
    private final Runs runs;

    PracticeExamples(Exercises exercises, Runs runs) {
        this.exercises = exercises;
        this.runs = runs;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Exercise exercise = exercises.exercise("declaration-trimestrielle");
        Run run = runs.begin(exercise, exercises.folder(exercise, "lina"), Stage.HELPED, false);
        String token = run.address().substring(run.address().lastIndexOf('/') + 1);
        String territory = run.address().split("/")[2];
        Map<String, String> one = Map.of(
                "territory",
                territory,
                "token",
                token,
                "screen",
                exercise.first().id());
        Map<String, String> chosen =
                Map.of("exercise", exercise.code(), "screen", exercise.first().id());
        return Map.ofEntries(
                entry("/s-entrainer/{exercise}", chosen),
                entry("/s-entrainer/{exercise}/papier", chosen),
                entry("/s-entrainer/{exercise}/apercu", chosen),
                entry("/s-entrainer/{exercise}/apercu/{screen}", chosen),
                entry("/t/{territory}/exercice/{token}", one),
                entry("/t/{territory}/exercice/{token}/{screen}", one),
                entry("/t/{territory}/exercice-pause/{token}", one),
                entry("/t/{territory}/exercice-pause/{token}/annuler", one),
                entry("/t/{territory}/exercice-pause/{token}/recommencer", one));
    }
}
