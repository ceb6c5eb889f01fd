package fr.passerelle.people.notes;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads notes; the one condition on who reads which stands here. */
@Component
class Notes {

    private static final String READABLE = """
            select n.id, n.person_id as person, p.display_name as name, n.kind, n.author, g.first_name || ' ' || g.last_name as author_name,
                   t.name as team, n.body, n.written_at, n.edited_at, n.version
            from people_note n
            join people_person p on p.id = n.person_id
            join identity_agent g on g.id = n.author
            left join identity_team t on t.id = n.team_id
            where n.person_id = :person and (cast(:id as uuid) is null or n.id = :id)
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

    /**
     * A note as its reader sees it.
     *
     * @param writtenAt when it was first written
     * @param editedAt when its author last corrected it, or null
     */
    record Note(
            UUID id,
            UUID person,
            String name,
            NoteKind kind,
            UUID author,
            String authorName,
            @Nullable String team,
            String body,
            Instant writtenAt,
            @Nullable Instant editedAt,
            long version) {

        /** Who can read it, in words. */
        String readers() {
            return kind == NoteKind.TEAM && team != null ? team : kind.label();
        }

        boolean by(Viewer viewer) {
            return author.equals(viewer.id());
        }
    }

    /** What a note said until its author corrected it. */
    record Version(UUID note, String body, Instant writtenAt) {}

    /** The notes on that person which the viewer may read, newest first. */
    List<Note> of(Viewer viewer, UUID person, int limit) {
        return read(viewer, person, null, limit);
    }

    /** A note that the viewer wrote and may still read: nobody else corrects or deletes it. */
    Note own(Viewer viewer, UUID person, UUID note) {
        return read(viewer, person, note, 1).stream()
                .filter(found ->
                        found.by(viewer) && access.may(viewer, found.kind().action(), person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What notes that the viewer may read said before, by note, latest first. */
    Map<UUID, List<Version>> versions(List<Note> readable) {
        return jdbc
                .sql(
                        "select note_id as note, body, written_at from people_note_version where note_id = any(:notes) order by written_at desc")
                .param("notes", readable.stream().map(Note::id).toArray(UUID[]::new))
                .query(Version.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Version::note));
    }

    private List<Note> read(Viewer viewer, UUID person, @Nullable UUID note, int limit) {
        if (!access.may(viewer, Action.READ_SHARED_NOTES, person)) {
            return List.of();
        }
        return jdbc.sql(READABLE)
                .param("person", person)
                .param("id", note)
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
