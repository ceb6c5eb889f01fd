package fr.passerelle.space.details;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons ask to have corrected in their identity, and what was answered. */
@Component
class Corrections {

    private final JdbcClient jdbc;
    private final Now now;

    Corrections(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What can be asked to be corrected. */
    enum What {
        FIRST_NAME("Prénom"),
        LAST_NAME("Nom"),
        BIRTH_NAME("Nom de naissance"),
        BIRTH_DATE("Date de naissance"),
        ADDRESS("Adresse"),
        OTHER("Autre chose");

        private final String label;

        What(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A request.
     *
     * @param done null while nobody answered; then whether the file was corrected
     */
    record Correction(
            UUID id,
            What what,
            String words,
            Instant askedAt,
            @Nullable Boolean done,
            @Nullable String answer) {

        /** waits, done, refused: the end of a key of words. */
        String state() {
            return done == null ? "waits" : done ? "done" : "refused";
        }
    }

    UUID ask(UUID person, What what, String words) {
        UUID id = Ids.next();
        jdbc.sql("insert into space_correction (id, person_id, what, words, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, person, what.name(), words, Timestamp.from(now.instant()))
                .update();
        return id;
    }

    /** Those of a person, the latest first. */
    List<Correction> of(UUID person) {
        return jdbc.sql("""
                        select id, what, words, asked_at, done, answer from space_correction
                        where person_id = ? order by asked_at desc, id desc
                        """).param(person).query(Correction.class).list();
    }

    /** Those that wait for an answer, the oldest first. */
    List<Correction> waiting(UUID person) {
        return of(person).stream()
                .filter(each -> each.done() == null)
                .sorted(Comparator.comparing(Correction::askedAt))
                .toList();
    }

    /** Answers; false when it was answered meanwhile, or is not hers. */
    boolean answer(UUID person, UUID id, UUID by, boolean done, @Nullable String words) {
        return jdbc.sql("""
                                update space_correction set answered_at = ?, answered_by = ?, done = ?, answer = ?
                                where id = ? and person_id = ? and answered_at is null
                                """)
                        .params(Timestamp.from(now.instant()), by, done, words, id, person)
                        .update()
                == 1;
    }
}
