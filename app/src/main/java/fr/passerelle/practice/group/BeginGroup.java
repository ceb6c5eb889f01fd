package fr.passerelle.practice.group;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Exercises;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The groups of today, and a new one: everybody plays the same exercise, with the same invented person and the same help. */
@Controller
class BeginGroup {

    /** A demonstration is watched on the big screen: nobody needs a place for it. */
    private static final List<Stage> STAGES = List.of(Stage.HELPED, Stage.ALONE, Stage.SURPRISE);

    private final Groups groups;
    private final Exercises exercises;
    private final Journal journal;

    BeginGroup(Groups groups, Exercises exercises, Journal journal) {
        this.groups = groups;
        this.exercises = exercises;
        this.journal = journal;
    }

    /** What the group will play. */
    record GroupForm(
            @Nullable String exercice,
            @Nullable String person,
            @Nullable String stage,
            @Nullable Boolean changed) {}

    /** A group that is not over, in words. */
    record Line(Group group, String title, String person) {}

    @Allowed(Action.LEAD_PRACTICE)
    @GetMapping(LeadGroup.PATH)
    ModelAndView page(Viewer viewer, @RequestParam @Nullable String exercice) {
        Exercise chosen = exercice == null || exercice.isEmpty() ? null : exercises.exercise(exercice);
        String person = chosen == null ? null : chosen.people().get(0);
        return page(
                Pages.show("practice/group/groups"),
                viewer,
                chosen,
                Fields.of(new GroupForm(exercice, person, Stage.HELPED.name(), false)));
    }

    @Allowed(Action.LEAD_PRACTICE)
    @PostMapping(LeadGroup.PATH)
    ModelAndView begin(Viewer viewer, @ModelAttribute("form") GroupForm form) {
        Exercise chosen = Optional.ofNullable(form.exercice())
                .flatMap(exercises.library()::exercise)
                .orElse(null);
        Stage stage = STAGES.stream()
                .filter(each -> each.name().equals(form.stage()))
                .findFirst()
                .orElse(null);
        Fields fields = Fields.of(form);
        if (chosen == null) {
            fields = fields.and("exercice", "Choisissez un exercice.");
        } else if (form.person() == null || !chosen.people().contains(form.person())) {
            fields = fields.and("person", "Choisissez une personne inventée.");
        }
        if (stage == null) {
            fields = fields.and("stage", "Choisissez une aide.");
        }
        if (chosen == null || stage == null || form.person() == null || fields.hasErrors()) {
            return page(Pages.refuse("practice/group/groups"), viewer, chosen, fields);
        }
        UUID group = groups.begin(
                viewer.organisation(), chosen.code(), form.person(), stage.name(), Boolean.TRUE.equals(form.changed()));
        journal.record(viewer.actor(), Entry.of("practice.group-begun", group));
        return Pages.go(LeadGroup.PATH + "/" + group, "Le groupe est ouvert. Donnez le code.");
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, @Nullable Exercise chosen, Fields fields) {
        List<Folder> people = chosen == null ? List.of() : exercises.library().people(chosen);
        return page.addObject(
                        "lines", groups.today(viewer).stream().map(this::line).toList())
                .addObject("exercises", exercises.library().exercises())
                .addObject("chosen", chosen)
                .addObject("people", people)
                .addObject("stages", STAGES)
                .addObject("fields", fields);
    }

    private Line line(Group group) {
        Optional<Exercise> exercise = exercises.library().exercise(group.exercise());
        return new Line(
                group,
                exercise.map(Exercise::title).orElse(group.exercise()),
                exercises.library().folder(group.folder()).map(Folder::first).orElse(group.folder()));
    }
}
