package fr.passerelle.people.dossier;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.TimelineSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to the file itself: registered, corrected, followed, opened and by whom. */
@Component
class FileEvents implements TimelineSource {

    private static final String EVENTS = """
            select at, verb, coalesce(g.first_name || ' ' || g.last_name, 'un professionnel') as who, actor, detail
            from (
                select p.created_at as at, 'registered' as verb, p.created_by as actor, null as detail
                from people_person p where p.id = :person
                union all
                select f.created_at, 'followed', f.created_by, t.name || ', ' || o.name
                from people_follow_up f
                join identity_team t on t.id = f.team_id
                join identity_organisation o on o.id = t.organisation_id
                where f.person_id = :person
                union all
                select cast(f.ends_on as timestamp) at time zone 'Europe/Paris' + interval '12 hours', 'left', null, t.name || ', ' || o.name
                from people_follow_up f
                join identity_team t on t.id = f.team_id
                join identity_organisation o on o.id = t.organisation_id
                where f.person_id = :person and f.ends_on is not null
                union all
                select a.starts_at, 'granted', a.account, a.reason
                from people_motivated_access a where a.person_id = :person
                union all
                select max(e.at), case e.verb when 'dossier.opened' then 'opened' else 'edited' end, e.actor, null
                from audit_entry e
                where e.dossier = :person and e.verb in ('dossier.opened', 'person.edited')
                group by e.verb, e.actor, date_trunc('day', e.at at time zone 'Europe/Paris')
            ) told
            left join identity_agent g on g.id = told.actor
            order by at desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;

    FileEvents(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    private record Row(
            Instant at,
            String verb,
            String who,
            @Nullable UUID actor,
            @Nullable String detail) {

        Event told(Viewer viewer) {
            String by = viewer.id().equals(actor) ? "vous" : who;
            String more = detail == null ? "" : detail;
            return switch (verb) {
                case "registered" -> new Event(at, "Dossier créé par " + by, "", "plus");
                case "followed" -> new Event(at, "Suivi commencé", more, "team");
                case "left" -> new Event(at, "Suivi terminé", more, "out");
                case "granted" -> new Event(at, "Accès motivé de 24 heures pour " + by, "« " + more + " »", "key");
                case "edited" -> new Event(at, "Identité ou moyens de contact corrigés par " + by, "", "pen");
                default -> new Event(at, "Dossier ouvert par " + by, "", "eye");
            };
        }
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.READ_SHARED_NOTES, person)) {
            return List.of();
        }
        return jdbc.sql(EVENTS).param("person", person).param("limit", limit).query(Row.class).list().stream()
                .map(row -> row.told(viewer))
                .toList();
    }
}
