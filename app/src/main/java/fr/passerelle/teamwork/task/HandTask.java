package fr.passerelle.teamwork.task;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Secrets;
import fr.passerelle.teamwork.Handing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a task over to a colleague who follows the person. */
@Controller
class HandTask {

    private final Takers takers;
    private final Handing handing;
    private final DossierFrame frame;
    private final Now now;

    HandTask(Takers takers, Handing handing, DossierFrame frame, Now now) {
        this.takers = takers;
        this.handing = handing;
        this.frame = frame;
        this.now = now;
    }

    /** What is asked, as typed. */
    record TaskForm(
            @NotBlank(message = "Écrivez ce qui est à faire, en quelques mots.")
            @Size(max = 120, message = "120 signes au plus.")
            String title,

            @Size(max = 500, message = "500 signes au plus.") @Nullable
            String detail,

            @NotNull(message = Takers.NONE) @Nullable UUID colleague,

            @Nullable LocalDate dueOn) {

        TaskForm {
            title = title == null ? "" : title.strip();
            detail = detail == null || detail.isBlank() ? null : detail.strip();
        }
    }

    @Allowed(Action.HAND_TASKS)
    @GetMapping("/personnes/{person}/taches/nouvelle")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.HAND_TASKS)
    @PostMapping("/personnes/{person}/taches")
    ModelAndView hand(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors) {
        UUID colleague = form.colleague();
        if (colleague != null && !takers.takes(viewer, person, colleague)) {
            errors.rejectValue("colleague", "absent", Takers.NONE);
        }
        if (form.dueOn() != null && form.dueOn().isBefore(now.today())) {
            errors.rejectValue("dueOn", "past", "Ce jour est passé.");
        }
        List<Secrets.Kind> secrets = Secrets.in(form.title() + "\n" + (form.detail() == null ? "" : form.detail()));
        if (!secrets.isEmpty()) {
            errors.rejectValue(
                    form.detail() == null ? "title" : "detail",
                    "secret",
                    "Cela ressemble à " + secrets.get(0).label() + "\u00a0: retirez-le, Passerelle n’en garde jamais.");
        }
        if (errors.hasErrors() || colleague == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        handing.hand(viewer, person, new Handing.Asked(form.title(), form.detail(), form.dueOn(), colleague));
        return Pages.go("/personnes/" + person + "/taches", "La tâche est proposée.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "teamwork/task/hand",
                "around",
                frame.of(viewer, person, TasksOfPerson.PATH),
                "fields",
                fields,
                "takers",
                takers.of(viewer, person));
    }
}
