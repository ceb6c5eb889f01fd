package fr.passerelle.takeaway.authority;

import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written under professional secrecy: the social notes of a team, and whatever a social worker writes, bound by profession (CASF, art.
 * L. 411-3). Notes that somebody keeps for himself are no document of the file and never leave.
 */
@Component
class Secrecy {

    private static final String NOTES = """
            from people_note n where n.person_id = :person and (n.kind = 'TEAM' or n.kind = 'SHARED' and exists (
                select 1 from identity_membership m where m.agent_id = n.author and m.trade = 'SOCIAL_WORKER'))
            """;

    private final JdbcClient jdbc;
    private final Masking masking;

    Secrecy(JdbcClient jdbc, Masking masking) {
        this.jdbc = jdbc;
        this.masking = masking;
    }

    /** A note of a team. */
    record Note(Instant writtenAt, String body) {

        LocalDate day() {
            return LocalDate.ofInstant(writtenAt, Now.PARIS);
        }
    }

    /** The identifiers of her notes that only a basis that lifts secrecy reaches. */
    Set<String> of(UUID person) {
        return Set.copyOf(jdbc.sql("select cast(n.id as text) " + NOTES)
                .param("person", person)
                .query(String.class)
                .list());
    }

    /** The social notes of teams, which she does not take away; the names of others are masked, and a protected address that is not asked. */
    List<Note> social(UUID person, boolean withAddress) {
        Masking.Mask mask = withAddress ? masking.of(person) : masking.hiding(person);
        return jdbc
                .sql("select n.written_at, n.body " + NOTES + " and n.kind = 'TEAM' order by n.written_at desc, n.id")
                .param("person", person)
                .query(Note.class)
                .list()
                .stream()
                .map(note -> new Note(note.writtenAt(), mask.masked(note.body())))
                .toList();
    }
}
