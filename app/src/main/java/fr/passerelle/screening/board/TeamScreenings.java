package fr.passerelle.screening.board;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The screenings of the persons whom I follow that wait: drafts to resume, and those to do again after six months (rule R16). */
@Controller
class TeamScreenings {

    private static final int REPEAT_MONTHS = 6;

    private final JdbcClient jdbc;
    private final Now now;

    TeamScreenings(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Bean
    static MenuItem screeningsMenu() {
        return new MenuItem(30, "Repérages", "screen", "/reperages", Action.SCREEN, false);
    }

    record Draft(UUID personId, String person, Instant startedAt) {}

    record Repeat(UUID personId, String person, UUID lastId, LocalDate lastOn) {

        LocalDate dueOn() {
            return lastOn.plusMonths(REPEAT_MONTHS);
        }
    }

    record Review(UUID personId, String person, UUID id, LocalDate reviewOn) {}

    @Allowed(Action.SCREEN)
    @GetMapping("/reperages")
    ModelAndView list(Viewer viewer) {
        return Pages.show(
                "screening/board/team-screenings",
                "drafts",
                drafts(viewer, 50),
                "repeats",
                repeats(viewer, 100),
                "today",
                now.today());
    }

    /** Begun by my teams, oldest first. */
    List<Draft> drafts(Viewer viewer, int limit) {
        return scoped("""
                        select s.person_id, p.display_name as person, s.started_at
                        from screening_screening s join people_person p on p.id = s.person_id
                        where s.state = 'DRAFT' and s.team_id = any(:teams) and """, " order by s.started_at limit :limit", viewer, limit)
                .query(Draft.class)
                .list();
    }

    /** Whose last full screening is more than six months old, oldest first. */
    List<Repeat> repeats(Viewer viewer, int limit) {
        return scoped("""
                        select p.id as person_id, p.display_name as person, last.id as last_id,
                               cast(last.finished_at at time zone 'Europe/Paris' as date) as last_on
                        from people_person p
                        join lateral (select s.id, s.finished_at from screening_screening s
                                      where s.person_id = p.id and s.state = 'DONE' order by s.finished_at desc limit 1) last on true
                        where last.finished_at < :before and """, " order by last.finished_at limit :limit", viewer, limit)
                .param(
                        "before",
                        Timestamp.from(now.today()
                                .minusMonths(REPEAT_MONTHS)
                                .atStartOfDay(Now.PARIS)
                                .toInstant()))
                .query(Repeat.class)
                .list();
    }

    /** Lasting assistance to be talked about again within a fortnight, or already late. */
    List<Review> reviews(Viewer viewer, int limit) {
        return scoped("""
                        select s.person_id, p.display_name as person, s.id, s.durable_review_on as review_on
                        from screening_screening s join people_person p on p.id = s.person_id
                        where s.durable_review_on < :soon and s.state = 'DONE'
                          and not exists (select 1 from screening_screening later
                                          where later.person_id = s.person_id and later.state = 'DONE' and later.finished_at > s.finished_at)
                          and """, " order by s.durable_review_on limit :limit", viewer, limit)
                .param("soon", now.today().plusDays(14))
                .query(Review.class)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String select, String end, Viewer viewer, int limit) {
        return jdbc.sql(select + " " + Dossiers.FOLLOWED + end)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("limit", limit);
    }
}
