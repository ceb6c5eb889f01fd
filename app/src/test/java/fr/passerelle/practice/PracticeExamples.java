package fr.passerelle.practice;

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
        return Map.of(
                "/s-entrainer/{exercise}",
                Map.of("exercise", exercise.code()),
                "/s-entrainer/{exercise}/papier",
                Map.of("exercise", exercise.code()),
                "/t/{territory}/exercice/{token}",
                one,
                "/t/{territory}/exercice/{token}/{screen}",
                one,
                "/t/{territory}/exercice-pause/{token}",
                one,
                "/t/{territory}/exercice-pause/{token}/annuler",
                one,
                "/t/{territory}/exercice-pause/{token}/recommencer",
                one);
    }
}
