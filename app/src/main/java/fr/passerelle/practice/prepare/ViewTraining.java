package fr.passerelle.practice.prepare;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is prepared with a person, and the gestures that she asked to keep; each goes in one gesture. */
@Controller
class ViewTraining {

    private static final String HOME = "/personnes/{person}" + PrepareTraining.PATH;

    private final TrainingLines lines;
    private final GainedGestures gestures;
    private final TrainingFrame frame;
    private final Exercises exercises;
    private final Journal journal;

    ViewTraining(
            TrainingLines lines, GainedGestures gestures, TrainingFrame frame, Exercises exercises, Journal journal) {
        this.lines = lines;
        this.gestures = gestures;
        this.frame = frame;
        this.exercises = exercises;
        this.journal = journal;
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @GetMapping(HOME)
    ModelAndView view(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "practice/prepare/home",
                "around",
                frame.of(viewer, person),
                "prepared",
                lines.prepared(person),
                "gained",
                lines.gained(person),
                "french",
                exercises.library().tongue("fr"));
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @PostMapping(HOME + "/gestes/{gesture}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID gesture) {
        if (!gestures.erase(person, gesture)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "practice.gestures-erased", gesture));
        return Pages.go("/personnes/" + person + PrepareTraining.PATH, "Ce geste est effacé.");
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @PostMapping(HOME + "/gestes/effacer")
    ModelAndView eraseAll(Viewer viewer, @PathVariable UUID person) {
        gestures.erase(person);
        journal.record(viewer.actor(), Entry.on(person, "practice.gestures-erased", person));
        return Pages.go("/personnes/" + person + PrepareTraining.PATH, "Tous les gestes sont effacés.");
    }
}
