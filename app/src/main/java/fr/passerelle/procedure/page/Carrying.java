package fr.passerelle.procedure.page;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Procedure;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who carries a procedure. */
@Component
class Carrying {

    private final JdbcClient jdbc;
    private final Now now;

    Carrying(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Taking it over oneself leaves no word to read. */
    void hand(Viewer viewer, Procedure read, UUID to, @Nullable String words, @Nullable Long version) {
        if (!read.state().open()) {
            throw new NotFound();
        }
        boolean mine = to.equals(viewer.id());
        changed(jdbc.sql("""
                        update procedure_procedure
                        set referent = :to, handed_by = :by, handed_at = cast(:at as timestamptz), handed_words = :words,
                            changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("to", to)
                .param("by", mine ? null : viewer.id())
                .param("at", mine ? null : Timestamp.from(now.instant()))
                .param("words", mine ? null : words)
                .param("now", Timestamp.from(now.instant()))
                .param("id", read.id())
                .param("version", version)
                .update());
    }

    /** The word has been read by the one to whom it was written. */
    void seen(Viewer viewer, Procedure read, @Nullable Long version) {
        changed(jdbc.sql("""
                        update procedure_procedure set handed_by = null, handed_at = null, handed_words = null, version = version + 1
                        where id = ? and version = ? and referent = ?
                        """).params(read.id(), version, viewer.id()).update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("procedure changed meanwhile");
        }
    }
}
