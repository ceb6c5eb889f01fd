package fr.passerelle.practice.choose;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Chooses with whom and with how much help, and begins. */
@Controller
class BeginExercise {

    private final Exercises exercises;
    private final Runs runs;
    private final Journal journal;
    private final Now now;

    BeginExercise(Exercises exercises, Runs runs, Journal journal, Now now) {
        this.exercises = exercises;
        this.runs = runs;
        this.journal = journal;
        this.now = now;
    }

    /** What was chosen. */
    record BeginForm(
            @Nullable String person,
            @Nullable String stage,
            @Nullable Boolean changed) {}

    @Open
    @GetMapping("/s-entrainer/{exercise}")
    ModelAndView show(@Nullable Viewer viewer, @PathVariable String exercise) {
        Exercise chosen = exercises.exercise(exercise);
        BeginForm first = new BeginForm(chosen.people().get(0), Stage.HELPED.name(), false);
        return page(Pages.show("practice/choose/exercise"), viewer, chosen, Fields.of(first));
    }

    @Open
    @PostMapping("/s-entrainer/{exercise}")
    ModelAndView begin(@Nullable Viewer viewer, @PathVariable String exercise, @ModelAttribute("form") BeginForm form) {
        Exercise chosen = exercises.exercise(exercise);
        Words words = Words.beside(BeginExercise.class, Frame.current().language());
        Fields fields = Fields.of(form);
        if (form.person() == null || !chosen.people().contains(form.person())) {
            fields = fields.and("person", words.of("choose.error.person"));
        }
        if (Arrays.stream(Stage.values()).noneMatch(stage -> stage.name().equals(form.stage()))) {
            fields = fields.and("stage", words.of("choose.error.stage"));
        }
        if (fields.hasErrors() || form.person() == null || form.stage() == null) {
            return page(Pages.refuse("practice/choose/exercise"), viewer, chosen, fields);
        }
        Folder folder = exercises.folder(chosen, form.person());
        Run run = runs.begin(chosen, folder, Stage.valueOf(form.stage()), Boolean.TRUE.equals(form.changed()));
        journal.record(Actor.SYSTEM, Entry.of("practice.begun", run.id()));
        return Pages.go(run.address());
    }

    private ModelAndView page(ModelAndView page, @Nullable Viewer viewer, Exercise exercise, Fields fields) {
        List<String> gestures = exercise.gestures().stream()
                .map(gesture -> Gestures.labels().getOrDefault(gesture, gesture))
                .toList();
        return page.addObject("exercise", exercise)
                .addObject("people", exercises.library().people(exercise))
                .addObject("gestures", gestures)
                .addObject("stale", exercise.stale(now.today()))
                .addObject("tongue", exercises.tongue(Frame.current().language()))
                .addObject("leads", viewer != null && viewer.may(Action.LEAD_PRACTICE))
                .addObject("fields", fields);
    }
}
