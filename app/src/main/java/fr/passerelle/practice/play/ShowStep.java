package fr.passerelle.practice.play;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A screen of the right way, for a big screen that everybody looks at: what to do, and how. Nobody plays it, and nothing is kept. */
@Controller
class ShowStep {

    private final Exercises exercises;

    ShowStep(Exercises exercises) {
        this.exercises = exercises;
    }

    /**
     * Where that screen stands on the way.
     *
     * @param group the group to go back to
     */
    record Big(
            Step step,
            int number,
            int last,
            Staging staging,
            @Nullable UUID group) {

        String at(int other) {
            return "/s-entrainer/%s/en-grand/%d?personne=%s&aide=%s&change=%s%s"
                    .formatted(
                            staging.exercise().code(),
                            other,
                            staging.folder().code(),
                            staging.stage(),
                            staging.changed(),
                            group == null ? "" : "&groupe=" + group);
        }
    }

    @Allowed(Action.LEAD_PRACTICE)
    @GetMapping("/s-entrainer/{exercise}/en-grand/{number}")
    ModelAndView show(
            @PathVariable String exercise,
            @PathVariable int number,
            @RequestParam @Nullable String personne,
            @RequestParam(defaultValue = "HELPED") Stage aide,
            @RequestParam(defaultValue = "false") boolean change,
            @RequestParam @Nullable UUID groupe) {
        Exercise chosen = exercises.exercise(exercise);
        String person = personne == null ? chosen.people().get(0) : personne;
        Staging staging = Staging.of(chosen, exercises.folder(chosen, person), aide, change);
        Staging shown = new Staging(chosen, staging.folder(), Stage.WATCH, change);
        List<Play> way = Perfect.way(shown);
        if (number < 1 || number > way.size()) {
            throw new NotFound();
        }
        Play play = way.get(number - 1);
        Step step = Step.of(
                new Run(Ids.next(), shown, List.of(), "", null),
                play,
                play.screen(),
                exercises,
                exercises.library().tongue("fr"),
                Fields.blank());
        return Pages.show("practice/play/big", "big", new Big(step, number, way.size(), staging, groupe));
    }
}
