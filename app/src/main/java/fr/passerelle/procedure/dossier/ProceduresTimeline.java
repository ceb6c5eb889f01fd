package fr.passerelle.procedure.dossier;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of the procedures in the thread of the dossier. */
@Component
class ProceduresTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final Access access;

    ProceduresTimeline(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    private record Moved(
            Instant at,
            String title,
            @Nullable ProcedureState state,
            @Nullable Waiting waiting,
            @Nullable String words) {

        Event event() {
            String what = state == null ? "Démarche commencée" : waiting == null ? state.label() : waiting.label();
            String icon = state == null ? "plus" : state == ProcedureState.RIGHT_OPEN ? "key" : "proc";
            return new Event(
                    at,
                    title + "\u00a0: " + what.toLowerCase(java.util.Locale.FRENCH),
                    words == null ? "" : words,
                    icon);
        }
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.FOLLOW_PROCEDURES, person)) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.at, d.title, e.state, e.waiting, e.words
                        from procedure_person h
                        join procedure_procedure d on d.id = h.procedure_id
                        join procedure_event e on e.procedure_id = d.id
                        where h.person_id = ? and e.kind in ('STARTED', 'MOVED')
                        order by e.at desc, e.id desc limit ?
                        """).params(person, limit).query(Moved.class).list().stream()
                .map(Moved::event)
                .toList();
    }
}
