package fr.passerelle.people.dossier;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.FileActs;
import fr.passerelle.people.FileActs.Act;
import fr.passerelle.people.TimelineSource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to the file itself: registered, corrected, followed, opened and by whom; outside the follow-up, why. */
@Component
class FileEvents implements TimelineSource {

    private static final Set<String> ACTS = Set.of(FileActs.OPENED, FileActs.EDITED, FileActs.GRANTED);
    // Of the same professional, the journal has many lines a day.
    private static final int LINES = 20;

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
            ) told
            left join identity_agent g on g.id = told.actor
            order by at desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final FileActs acts;
    private final Access access;

    FileEvents(JdbcClient jdbc, FileActs acts, Access access) {
        this.jdbc = jdbc;
        this.acts = acts;
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
                default -> new Event(at, "Suivi terminé", more, "out");
            };
        }
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.SEE_OPENINGS, person)) {
            return List.of();
        }
        Stream<Event> file =
                jdbc.sql(EVENTS).param("person", person).param("limit", limit).query(Row.class).list().stream()
                        .map(row -> row.told(viewer));
        Stream<Event> journal =
                acts.of(person, ACTS, Instant.EPOCH, LINES * limit).stream().map(act -> told(viewer, act));
        return Stream.concat(file, journal)
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }

    private static String how(Act act) {
        return act.outside() ? ", hors du suivi" : act.invited() ? ", avec l’accord de la personne" : "";
    }

    private static Event told(Viewer viewer, Act act) {
        String by = viewer.id().equals(act.actor()) ? "vous" : act.who();
        String words = act.outside() ? act.reason() : act.purpose();
        String why = words == null ? "" : act.structure() + "\u00a0: «\u00a0" + words + "\u00a0»";
        return switch (act.verb()) {
            case FileActs.GRANTED -> new Event(act.at(), "Accès motivé de 24 heures pour " + by, why, "key");
            case FileActs.EDITED -> new Event(act.at(), "Identité ou moyens de contact corrigés par " + by, why, "pen");
            default -> new Event(act.at(), "Dossier ouvert par " + by + how(act), why, "eye");
        };
    }
}
