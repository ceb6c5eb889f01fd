package fr.passerelle.teamwork.task;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.teamwork.Rooms;
import fr.passerelle.teamwork.Tasks;
import fr.passerelle.teamwork.Tasks.Asked;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Confié à moi », « Confié par moi ». */
@Controller
class MyTasks {

    private static final int SIZE = 30;

    private final Tasks tasks;
    private final Now now;

    MyTasks(Tasks tasks, Now now) {
        this.tasks = tasks;
        this.now = now;
    }

    @Bean
    static MenuItem tasksMenu() {
        return new MenuItem(37, "Entre collègues", "list", Rooms.TASKS, Action.TAKE_TASKS, false);
    }

    @Allowed(Action.TAKE_TASKS)
    @GetMapping(Rooms.TASKS)
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String de,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") int page) {
        boolean from = de.equals("moi");
        boolean over = etat.equals("finies");
        Asked asked = new Asked(from, from ? List.of(viewer.id()) : tasks.mine(viewer), over);
        int total = tasks.count(viewer, asked);
        String href = Rooms.TASKS + "?de=" + (from ? "moi" : "") + "&etat=" + (over ? "finies" : "");
        Pager pager = new Pager(Math.max(1, Math.min(page, (total + SIZE - 1) / SIZE)), SIZE, total, href);
        return Pages.show(
                "teamwork/task/my-tasks",
                "viewer",
                viewer,
                "asked",
                asked,
                "tasks",
                tasks.of(viewer, asked, SIZE, (pager.page() - 1) * SIZE),
                "pager",
                pager,
                "today",
                now.today());
    }
}
