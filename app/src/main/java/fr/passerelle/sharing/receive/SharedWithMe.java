package fr.passerelle.sharing.receive;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.sharing.Consents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files that persons share with my structure, or with me, today. */
@Controller
class SharedWithMe {

    static final String PATH = "/partage";
    private static final int LINES = 200;

    private final JdbcClient jdbc;
    private final Now now;

    SharedWithMe(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Bean
    static MenuItem sharedMenu() {
        return new MenuItem(25, "Dossiers partagés", "swap", PATH, Action.OPEN_SHARED, false);
    }

    /** A file open to me, for what, until when. */
    record Line(UUID person, String name, String purpose, boolean contributes, Instant endsAt) {}

    @Allowed(Action.OPEN_SHARED)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        List<Line> lines = jdbc.sql("""
                        select p.id as person, p.display_name as name, c.purpose, c.contributes, c.ends_at
                        from sharing_consent c join people_person p on p.id = c.person_id
                        where (:q = '' or position(people_fold(:q) in p.search) > 0) and %s
                        order by p.sort_name, p.id, c.ends_at limit :lines
                        """.formatted(Consents.IN_FORCE))
                .param("q", q.strip())
                .param("organisation", viewer.organisation())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("lines", LINES)
                .query(Line.class)
                .list();
        return Pages.show(
                "sharing/receive/shared",
                "lines",
                lines,
                "q",
                q.strip(),
                "fields",
                Fields.of(Map.of("q", q)),
                "more",
                lines.size() == LINES);
    }
}
