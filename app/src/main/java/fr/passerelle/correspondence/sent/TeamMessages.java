package fr.passerelle.correspondence.sent;

import fr.passerelle.correspondence.Progress;
import fr.passerelle.correspondence.Structures;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The messages of my structure to the persons whom I follow: what waits, what left, what did not arrive and why. */
@Controller
class TeamMessages {

    private static final int SIZE = 50;

    private final JdbcClient jdbc;
    private final Progress progress;
    private final Structures structures;
    private final Now now;

    TeamMessages(JdbcClient jdbc, Progress progress, Structures structures, Now now) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.structures = structures;
        this.now = now;
    }

    @Allowed(Action.SEND_TO_GROUP)
    @GetMapping("/messages")
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        long total = scoped(viewer, "select count(*)", "").query(Long.class).single();
        Pager pager = Pager.at(page, SIZE, total, "/messages");
        List<Writing> writings = scoped(
                        viewer, "select w.*", "order by w.created_at desc, w.id desc limit :size offset :before")
                .param("size", SIZE)
                .param("before", pager.offset())
                .query(Writing.class)
                .list();
        return Pages.show(
                "correspondence/sent/sent",
                "structure",
                structures.of(viewer.organisation()),
                "lines",
                progress.of(writings),
                "names",
                names(writings),
                "pager",
                pager,
                "signs",
                viewer.may(Action.COUNTERSIGN));
    }

    private Map<UUID, String> names(List<Writing> writings) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, display_name from people_person where id = any(?)")
                .param(writings.stream().map(Writing::personId).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    private JdbcClient.StatementSpec scoped(Viewer viewer, String select, String rest) {
        return jdbc.sql(select + """
                         from correspondence_writing w join people_person p on p.id = w.person_id
                        where w.organisation_id = :organisation and w.created_at > :since and """ + " " + Dossiers.FOLLOWED + rest)
                .param("organisation", viewer.organisation())
                .param("since", Timestamp.from(now.instant().minus(java.time.Duration.ofDays(90))))
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()));
    }

    @Bean
    static MenuItem messagesMenu() {
        return new MenuItem(48, "Messages", "mail", "/messages", Action.SEND_TO_GROUP, false);
    }
}
