package fr.passerelle.people.follow;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.Exclusions.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which teams follow a person today and before, and the page that shows it. */
@Component
class FollowUps {

    private final JdbcClient jdbc;
    private final DossierFrame frame;
    private final Exclusions exclusions;
    private final Now now;

    FollowUps(JdbcClient jdbc, DossierFrame frame, Exclusions exclusions, Now now) {
        this.jdbc = jdbc;
        this.frame = frame;
        this.exclusions = exclusions;
        this.now = now;
    }

    /** A team's follow-up; {@code endsOn} is null while it lasts. */
    record FollowUp(
            UUID id,
            UUID team,
            String name,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable UUID referent,
            @Nullable String referentName) {}

    private record Colleague(UUID id, String name, Trade trade) {}

    private record Team(UUID id, String name) {}

    List<FollowUp> of(UUID person) {
        return jdbc.sql("""
                        select f.id, f.team_id as team, t.name || ', ' || o.name as name, f.starts_on, f.ends_on, f.referent,
                               g.first_name || ' ' || g.last_name as referent_name
                        from people_follow_up f
                        join identity_team t on t.id = f.team_id
                        join identity_organisation o on o.id = t.organisation_id
                        left join identity_agent g on g.id = f.referent
                        where f.person_id = ?
                        order by f.ends_on desc nulls first, f.starts_on, f.id
                        """).param(person).query(FollowUp.class).list();
    }

    List<FollowUp> current(UUID person) {
        return of(person).stream().filter(each -> each.endsOn() == null).toList();
    }

    /** Whether one of the viewer's own teams follows the person: a motivated access alone does not decide who does. */
    boolean mine(Viewer viewer, UUID person) {
        return current(person).stream().anyMatch(each -> viewer.teams().contains(each.team()));
    }

    /** The members of a team today who may be referent: those who work on files, and whom the person did not exclude. */
    List<Option> referents(UUID person, UUID team) {
        return jdbc.sql("""
                        select g.id, g.first_name || ' ' || g.last_name as name, m.trade
                        from identity_membership m join identity_agent g on g.id = m.agent_id
                        where m.team_id = :team and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        order by g.last_name, g.id
                        """).param("team", team).param("today", now.today()).query(Colleague.class).list().stream()
                .filter(each -> Charter.scope(each.trade(), Action.READ_SHARED_NOTES) != Scope.NONE)
                .filter(each -> !exclusions.covers(person, new Target("", null, each.id())))
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    /** The teams of the territory that do not follow the person today, and whose structure she did not exclude. */
    List<Option> otherTeams(UUID person) {
        return jdbc.sql("""
                        select t.id, o.name || ', ' || t.name as name
                        from identity_team t join identity_organisation o on o.id = t.organisation_id
                        where not exists (select 1 from people_follow_up f
                                          where f.team_id = t.id and f.person_id = :person and f.ends_on is null)
                          and not exists (select 1 from people_exclusion x
                                          where x.organisation_id = o.id and x.person_id = :person and x.ended_at is null)
                        order by name, t.id
                        """).param("person", person).query(Team.class).list().stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "people/follow/follow-ups",
                "around",
                frame.of(viewer, person, "/suivi"),
                "fields",
                fields,
                "followUps",
                of(person),
                "teams",
                otherTeams(person),
                "decides",
                mine(viewer, person));
    }

    /** The page of one follow-up: its referent, its end; {@code ending} once the end of the last one was asked for. */
    ModelAndView page(HttpStatus status, Viewer viewer, UUID person, FollowUp followUp, Fields fields, boolean ending) {
        return Pages.answer(
                status,
                "people/follow/one-follow-up",
                "around",
                frame.of(viewer, person, "/suivi"),
                "fields",
                fields,
                "followUp",
                followUp,
                "referents",
                referents(person, followUp.team()),
                "ending",
                ending);
    }
}
