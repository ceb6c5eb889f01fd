package fr.passerelle.teamwork.task;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Secrets;
import fr.passerelle.teamwork.Colleagues;
import fr.passerelle.teamwork.Handing;
import fr.passerelle.teamwork.Task;
import fr.passerelle.teamwork.TaskMove;
import fr.passerelle.teamwork.TaskState;
import fr.passerelle.teamwork.Tasks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A task: the colleague accepts it, declines it with a word, says that it is done; who handed it withdraws it, or asks somebody else. */
@Controller
class AnswerTask {

    private final Tasks tasks;
    private final Takers takers;
    private final Colleagues colleagues;
    private final Handing handing;
    private final DossierFrame frame;

    AnswerTask(Tasks tasks, Takers takers, Colleagues colleagues, Handing handing, DossierFrame frame) {
        this.tasks = tasks;
        this.takers = takers;
        this.colleagues = colleagues;
        this.handing = handing;
        this.frame = frame;
    }

    /** What is said of it, and the version that was read. */
    record AnswerForm(
            @NotNull(message = "Dites où en est la tâche.") @Nullable
            TaskMove move,

            @Size(max = 300, message = "300 signes au plus.") @Nullable
            String words,

            @Nullable Long version) {

        AnswerForm {
            words = words == null || words.isBlank() ? null : words.strip();
        }
    }

    /** Whom else is asked, and the version that was read. */
    record OtherForm(
            @NotNull(message = Takers.NONE) @Nullable UUID colleague,

            @Nullable Long version) {}

    @Allowed(value = Action.TAKE_TASKS, shows = true)
    @GetMapping("/personnes/{person}/taches/{task}")
    ModelAndView view(Viewer viewer, @PathVariable UUID person, @PathVariable UUID task) {
        return page(HttpStatus.OK, viewer, required(viewer, person, task), Fields.blank());
    }

    @Allowed(Action.TAKE_TASKS)
    @PostMapping("/personnes/{person}/taches/{task}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID task,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        Task read = required(viewer, person, task);
        TaskMove move = form.move();
        String words = form.words();
        if (move == TaskMove.DECLINE && words == null) {
            errors.rejectValue(
                    "words", "none", "Écrivez pourquoi, en quelques mots\u00a0: votre collègue saura quoi faire.");
        }
        List<Secrets.Kind> secrets = words == null ? List.of() : Secrets.in(words);
        if (!secrets.isEmpty()) {
            errors.rejectValue(
                    "words",
                    "secret",
                    "Cela ressemble à " + secrets.get(0).label() + "\u00a0: retirez-le, Passerelle n’en garde jamais.");
        }
        if (errors.hasErrors() || move == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, read, Fields.of(errors));
        }
        check(read, form.version());
        if (!moves(viewer, read).contains(move)) {
            throw new NotFound();
        }
        handing.move(viewer, read, move.target(), words);
        return Pages.go(
                read.href(), "C’est noté\u00a0: tâche " + move.target().label().toLowerCase(Locale.FRANCE) + ".");
    }

    @Allowed(Action.HAND_TASKS)
    @PostMapping("/personnes/{person}/taches/{task}/reconfier")
    ModelAndView handOn(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID task,
            @Valid @ModelAttribute("form") OtherForm form,
            BindingResult errors) {
        Task read = required(viewer, person, task);
        UUID colleague = form.colleague();
        if (colleague != null && (colleague.equals(read.givenBy()) || !takers.takes(viewer, person, colleague))) {
            errors.rejectValue("colleague", "absent", Takers.NONE);
        }
        if (errors.hasErrors() || colleague == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, read, Fields.of(errors));
        }
        check(read, form.version());
        if (!handsOn(viewer, read)) {
            throw new NotFound();
        }
        handing.handOn(viewer, read, colleague);
        return Pages.go(read.href(), "La tâche est proposée.");
    }

    private Task required(Viewer viewer, UUID person, UUID task) {
        return tasks.find(viewer, person, task).orElseThrow(NotFound::new);
    }

    private static void check(Task read, @Nullable Long version) {
        if (version == null || version != read.version()) {
            throw new OptimisticLockingFailureException("task changed meanwhile");
        }
    }

    /** Who stands in for a colleague answers in their place, of either side. */
    private List<TaskMove> moves(Viewer viewer, Task task) {
        List<UUID> mine = tasks.mine(viewer);
        return TaskMove.of(task.state(), mine.contains(task.givenBy()), mine.contains(task.givenTo()));
    }

    private boolean handsOn(Viewer viewer, Task task) {
        return task.state() == TaskState.DECLINED && tasks.mine(viewer).contains(task.givenBy());
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Task task, Fields fields) {
        List<Option> others = handsOn(viewer, task) ? takers.of(viewer, task.person()) : List.of();
        boolean gone = !task.state().over() && !colleagues.may(task.givenTo(), Action.TAKE_TASKS, task.person());
        return Pages.answer(
                status,
                "teamwork/task/task",
                "around",
                frame.of(viewer, task.person(), TasksOfPerson.PATH),
                "task",
                task,
                "moves",
                moves(viewer, task),
                "others",
                others,
                "gone",
                gone,
                "fields",
                fields);
    }
}
