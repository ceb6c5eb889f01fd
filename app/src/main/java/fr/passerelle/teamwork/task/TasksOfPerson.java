package fr.passerelle.teamwork.task;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.InnerTab;
import fr.passerelle.teamwork.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tasks handed over for a person. */
@Controller
class TasksOfPerson {

    static final String PATH = "/taches";
    private static final int SIZE = 30;

    private final Tasks tasks;
    private final DossierFrame frame;
    private final Access access;
    private final Now now;

    TasksOfPerson(Tasks tasks, DossierFrame frame, Access access, Now now) {
        this.tasks = tasks;
        this.frame = frame;
        this.access = access;
        this.now = now;
    }

    @Bean
    static InnerTab tasksTab() {
        return new InnerTab("/notes", 30, "Tâches confiées", PATH, Action.TAKE_TASKS);
    }

    @Allowed(value = Action.TAKE_TASKS, shows = true)
    @GetMapping("/personnes/{person}/taches")
    ModelAndView list(Viewer viewer, @PathVariable UUID person, @RequestParam(defaultValue = "1") int page) {
        int total = tasks.count(viewer, person);
        Pager pager = new Pager(
                Math.max(1, Math.min(page, (total + SIZE - 1) / SIZE)), SIZE, total, "/personnes/" + person + PATH);
        return Pages.show(
                "teamwork/task/tasks",
                "around",
                frame.of(viewer, person, PATH),
                "tasks",
                tasks.of(viewer, person, SIZE, (pager.page() - 1) * SIZE),
                "pager",
                pager,
                "hands",
                access.mayContribute(viewer, Action.HAND_TASKS, person),
                "today",
                now.today());
    }
}
