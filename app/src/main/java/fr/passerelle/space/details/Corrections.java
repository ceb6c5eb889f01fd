package fr.passerelle.space.details;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.FileCorrections.Field;
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
        FIRST_NAME("Prénom", Field.FIRST_NAME),
        LAST_NAME("Nom", Field.LAST_NAME),
        BIRTH_NAME("Nom de naissance", Field.BIRTH_NAME),
        BIRTH_DATE("Date de naissance", Field.BIRTH_DATE),
        ADDRESS("Adresse", Field.ADDRESS, Field.COMMUNE),
        OTHER("Autre chose");

        private final String label;
        private final List<Field> fields;

        What(String label, Field... fields) {
            this.label = label;
            this.fields = List.of(fields);
        }

        String label() {
            return label;
        }

        /** The fields of the file that hold it; none when it can only be looked for in the whole form. */
        List<Field> fields() {
            return fields;
        }
    }

    /**
     * A request.
     *
     * @param done null while nobody answered; then whether the file was corrected
     * @param was what the file held before, null when the answer wrote nothing itself
     * @param became what the answer wrote
     */
    record Correction(
            UUID id,
            What what,
            String words,
            Instant askedAt,
            @Nullable Boolean done,
            @Nullable String answer,
            @Nullable String was,
            @Nullable String became) {

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
                        select id, what, words, asked_at, done, answer, was, became from space_correction
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

    /** Those that were answered, the latest asked first. */
    List<Correction> answered(UUID person) {
        return of(person).stream().filter(each -> each.done() != null).toList();
    }

    /**
     * An answer.
     *
     * @param written what the file held and holds now, null when nothing was written
     */
    record Answer(
            boolean done, @Nullable String words, @Nullable Written written) {}

    /** What a correction changed in the file. */
    record Written(String was, String became) {}

    /** Answers; false when it was answered meanwhile, or is not hers. */
    boolean answer(UUID person, UUID id, UUID by, Answer answer) {
        Written written = answer.written();
        return jdbc.sql("""
                                update space_correction set answered_at = ?, answered_by = ?, done = ?, answer = ?, was = ?, became = ?
                                where id = ? and person_id = ? and answered_at is null
                                """)
                        .params(Timestamp.from(now.instant()), by, answer.done(), answer.words())
                        .params(written == null ? null : written.was(), written == null ? null : written.became())
                        .params(id, person)
                        .update()
                == 1;
    }
}
