package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Trainings of the canary, one of which a test may end, and a gesture that she keeps. */
@Component
class TrainingExamples implements RouteExamples {

    private final Sessions sessions;
    private final GainedGestures gestures;
    private final Exercises exercises;
    private final Now now;

    TrainingExamples(Sessions sessions, GainedGestures gestures, Exercises exercises, Now now) {
        this.sessions = sessions;
        this.gestures = gestures;
        this.exercises = exercises;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Exercise exercise = exercises.exercise("declaration-trimestrielle");
        Staging staging = Staging.of(exercise, exercises.folder(exercise, "lina"), Stage.HELPED, false);
        UUID beside = sessions.prepare(worker, person, new Wish(staging, List.of("E1"), false, now.today()));
        UUID home = sessions.prepare(
                worker, person, new Wish(staging, List.of(), true, now.today().plusDays(9)));
        UUID ended = sessions.prepare(worker, person, new Wish(staging, List.of(), false, now.today()));
        gestures.keep(sessions.required(person, beside), List.of("Q11_FORM"));
        String gesture = gestures.of(person).get(0).id().toString();
        Map<String, String> session = Map.of("session", beside.toString());
        Map<String, String> link = Map.of(
                "territory",
                House.SOUTH.code(),
                "link",
                sessions.required(person, home).link());
        String at = "/personnes/{person}/entrainement";
        return Map.of(
                at + "/preparer/{exercise}",
                Map.of("exercise", exercise.code()),
                at + "/{session}",
                session,
                at + "/{session}/finir",
                Map.of("session", ended.toString()),
                at + "/gestes/{gesture}/effacer",
                Map.of("gesture", gesture),
                "/mon-espace/entrainement/gestes/{gesture}/effacer",
                Map.of("gesture", gesture),
                "/t/{territory}/entrainement/{link}",
                link,
                "/t/{territory}/entrainement/{link}/montrer",
                link);
    }
}
