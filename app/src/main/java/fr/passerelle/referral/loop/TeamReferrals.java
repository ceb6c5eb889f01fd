package fr.passerelle.referral.loop;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.ReferralState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The referrals of my teams that still await something, oldest first. */
@Controller
class TeamReferrals {

    private final JdbcClient jdbc;
    private final Now now;

    TeamReferrals(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Bean
    static MenuItem referralsMenu() {
        return new MenuItem(40, "Orientations", "route", "/orientations", Action.REFER, false);
    }

    record Line(
            UUID id,
            UUID personId,
            String person,
            String placeName,
            ReferralState state,
            Instant createdAt,
            @Nullable String personSays) {

        LocalDate day() {
            return LocalDate.ofInstant(createdAt, Now.PARIS);
        }

        String situation(LocalDate today) {
            return TeamReferrals.situation(state, state.unanswered() ? ChronoUnit.DAYS.between(day(), today) : 0);
        }
    }

    /** Where a referral stands, in words; silence is said once it has lasted three days. */
    static String situation(ReferralState state, long silence) {
        return silence < 3 ? state.label() : "Sans réponse depuis " + silence + "\u00a0jours";
    }

    @Allowed(Action.REFER)
    @GetMapping("/orientations")
    ModelAndView list(Viewer viewer) {
        return Pages.show("referral/loop/team-referrals", "lines", open(viewer, 100), "today", now.today());
    }

    List<Line> open(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select r.id, r.person_id, p.display_name as person, r.place_name, r.state, r.created_at, r.person_says
                        from referral_referral r join people_person p on p.id = r.person_id
                        where r.team_id = any(:teams) and (r.state in ('GIVEN', 'SENT', 'READ', 'ACCEPTED', 'DECLINED', 'DID_NOT_COME')
                               or r.state = 'DRAFT' and r.created_by = :account) and
                        """ + Dossiers.FOLLOWED + " order by r.created_at limit :limit")
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
