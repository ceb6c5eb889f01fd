package fr.passerelle.practice.prepare;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.practice.Exercises;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prepares a training with a person: which exercise, then with which invented person, how much help and which traps; for now, or for home. */
@Controller
class PrepareTraining {

    /** What follows {@code /personnes/{person}} in the address of everything here. */
    static final String PATH = "/entrainement";

    private static final String CHOOSE = "/personnes/{person}" + PATH + "/preparer";
    private static final String DETAIL = CHOOSE + "/{exercise}";
    private static final String PAGE = "practice/prepare/detail";

    private final Exercises exercises;
    private final Sessions sessions;
    private final TrainingRules rules;
    private final Known known;
    private final Journal journal;

    PrepareTraining(Exercises exercises, Sessions sessions, TrainingRules rules, Known known, Journal journal) {
        this.exercises = exercises;
        this.sessions = sessions;
        this.rules = rules;
        this.known = known;
        this.journal = journal;
    }

    /** What is known of the person that helps to choose. */
    @Component
    record Known(Suggestions suggestions, GainedGestures gestures, PlannedActions actions, TrainingFrame frame) {}

    @Allowed(Action.PREPARE_PRACTICE)
    @GetMapping(CHOOSE)
    ModelAndView choose(Viewer viewer, @PathVariable UUID person, @RequestParam @Nullable UUID action) {
        String why = action == null
                ? null
                : known.actions()
                        .find(person, action)
                        .orElseThrow(NotFound::new)
                        .title();
        List<Suggestions.Suggestion> suggested = known.suggestions().of(viewer, person);
        List<Exercise> others = exercises.library().exercises().stream()
                .filter(exercise ->
                        suggested.stream().noneMatch(each -> each.exercise().equals(exercise)))
                .toList();
        return Pages.show(
                "practice/prepare/choose",
                "around",
                known.frame().of(viewer, person),
                "why",
                why,
                "suggested",
                suggested,
                "others",
                others,
                "library",
                exercises.library());
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @GetMapping(DETAIL)
    ModelAndView detail(Viewer viewer, @PathVariable UUID person, @PathVariable("exercise") String code) {
        Exercise exercise = exercises.exercise(code);
        Map<String, Object> first = Map.of(
                "folder",
                exercise.people().get(0),
                "stage",
                rules.next(exercise, known.gestures().of(person)),
                "use",
                TrainingRules.NOW,
                "until",
                rules.usualDay());
        return page(Pages.show(PAGE), viewer, person, exercise, Fields.of(first));
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @PostMapping(DETAIL)
    ModelAndView prepare(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable("exercise") String code,
            @Valid @ModelAttribute("form") TrainingForm form,
            BindingResult errors) {
        Exercise exercise = exercises.exercise(code);
        Wish wish = rules.read(exercise, form, errors);
        if (wish == null) {
            return page(Pages.refuse(PAGE), viewer, person, exercise, Fields.of(errors));
        }
        UUID id = sessions.prepare(viewer, person, wish);
        journal.record(viewer.actor(), Entry.on(person, "practice.prepared", id));
        return Pages.go(sessions.required(person, id).href());
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Exercise exercise, Fields fields) {
        return page.addObject("around", known.frame().of(viewer, person))
                .addObject("exercise", exercise)
                .addObject("people", exercises.library().people(exercise))
                .addObject("offers", rules.offers(exercise))
                .addObject("french", exercises.library().tongue("fr"))
                .addObject("fields", fields);
    }
}
