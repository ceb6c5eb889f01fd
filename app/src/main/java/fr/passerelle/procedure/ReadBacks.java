package fr.passerelle.procedure;

import fr.passerelle.activity.Mode;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person confirmed after it was read to her: it holds for the answers of that moment, and for no others. */
@Component
public class ReadBacks {

    private final JdbcClient jdbc;
    private final Now now;

    ReadBacks(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** How she confirmed. */
    public enum How {
        ON_SCREEN("À l’écran", "La personne coche elle-même."),
        PAPER("Signé sur papier", "Le résumé imprimé, signé, puis photographié."),
        ORAL("De vive voix", "Confirmé oralement en présence de quelqu’un.");

        private final String label;
        private final String meaning;

        How(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** One French sentence that says what it means. */
        public String meaning() {
            return meaning;
        }
    }

    /**
     * A read-back.
     *
     * @param witness in whose presence it was said, or null
     * @param attachmentId the signed paper, or null
     */
    public record ReadBack(
            How how, @Nullable String witness, @Nullable UUID attachmentId, Instant at) {

        /** « De vive voix, en présence de sa fille ». */
        public String words() {
            return witness == null ? how.label() : how.label() + ", en présence de " + witness;
        }
    }

    /** The read-back of the present answers. */
    public Optional<ReadBack> current(Procedure procedure) {
        return jdbc.sql("""
                        select how, witness, attachment_id, at from procedure_read_back where procedure_id = ? and answers_version = ?
                        """)
                .params(procedure.id(), procedure.answersVersion())
                .query(ReadBack.class)
                .optional();
    }

    /** Whether an earlier read-back no longer holds, the answers having changed since. */
    public boolean outdated(Procedure procedure) {
        return jdbc.sql("""
                        select exists (select 1 from procedure_read_back where procedure_id = :id)
                           and not exists (select 1 from procedure_read_back where procedure_id = :id and answers_version = :version)
                        """)
                .param("id", procedure.id())
                .param("version", procedure.answersVersion())
                .query(Boolean.class)
                .single();
    }

    /** Whether it must be read back before it is sent: what is done in the person's place. */
    public boolean wanted(Procedure procedure) {
        return procedure.mode() == Mode.FOR && current(procedure).isEmpty();
    }

    /** Keeps what she confirmed of the answers as they were read. */
    public void keep(Viewer viewer, Procedure read, How how, @Nullable String witness, @Nullable UUID attachment) {
        jdbc.sql("""
                        insert into procedure_read_back (id, procedure_id, answers_version, how, witness, attachment_id, at, account)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (procedure_id, answers_version)
                        do update set how = excluded.how, witness = excluded.witness, attachment_id = excluded.attachment_id,
                            at = excluded.at, account = excluded.account
                        """)
                .params(Ids.next(), read.id(), read.answersVersion(), how.name(), witness, attachment)
                .params(Timestamp.from(now.instant()), viewer.id())
                .update();
    }
}
