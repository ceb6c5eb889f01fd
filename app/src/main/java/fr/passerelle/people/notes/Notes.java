package fr.passerelle.people.notes;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads notes; the one condition on who reads which stands here. */
@Component
class Notes {

    private static final String READABLE = """
            select n.id, n.person_id as person, p.display_name as name, n.kind, n.author, g.first_name || ' ' || g.last_name as author_name,
                   t.name as team, n.body, n.written_at
            from people_note n
            join people_person p on p.id = n.person_id
            join identity_agent g on g.id = n.author
            left join identity_team t on t.id = n.team_id
            where n.person_id = :person
              and (n.kind = 'SHARED'
                or n.kind = 'TEAM' and :social and n.team_id = any(:teams)
                or n.kind = 'MINE' and n.author = :account)
            order by n.written_at desc, n.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;

    Notes(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A note as its reader sees it. */
    record Note(
            UUID id,
            UUID person,
            String name,
            NoteKind kind,
            UUID author,
            String authorName,
            @Nullable String team,
            String body,
            Instant writtenAt) {

        /** Who can read it, in words. */
        String readers() {
            return kind == NoteKind.TEAM && team != null ? team : kind.label();
        }
    }

    /** The notes on that person which the viewer may read, newest first. */
    List<Note> of(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.READ_SHARED_NOTES, person)) {
            return List.of();
        }
        return jdbc.sql(READABLE)
                .param("person", person)
                .param("social", access.may(viewer, Action.READ_SOCIAL_NOTES, person))
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("limit", limit)
                .query(Note.class)
                .list();
    }

    /** The kinds that the viewer may write on that person. */
    List<NoteKind> kinds(Viewer viewer, UUID person) {
        return Arrays.stream(NoteKind.values())
                .filter(kind -> access.may(viewer, kind.action(), person))
                .toList();
    }
}
