package fr.passerelle.procedure;

import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to the questions of a procedure. */
@Component
public class Answers {

    private final JdbcClient jdbc;
    private final Now now;

    Answers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The answers by key of the question; one that is not given is absent. */
    public Map<String, String> of(UUID procedure) {
        return of(List.of(procedure)).getOrDefault(procedure, Map.of());
    }

    /** The same, of several at once. */
    Map<UUID, Map<String, String>> of(List<UUID> procedures) {
        Map<UUID, Map<String, String>> found = new HashMap<>();
        jdbc.sql("""
                        select p.id, a.key, a.value from procedure_procedure p, jsonb_each_text(p.answers) a
                        where p.id = any(:ids)
                        """).param("ids", procedures.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("key"), row.getString("value"));
        });
        return found;
    }

    /**
     * Keeps the answers of a procedure that has not left yet. The same answers again change nothing: a read-back goes on holding.
     *
     * @param read the procedure as it was read, with the version of its answers
     */
    public void keep(Procedure read, Map<String, String> answers) {
        int kept = jdbc.sql("""
                        update procedure_procedure
                        set answers_version = answers_version + case when answers = jsonb_object(:keys, :values) then 0 else 1 end,
                            answers = jsonb_object(:keys, :values), changed_at = :now
                        where id = :id and answers_version = :version and state in ('TO_PREPARE', 'READY')
                        """)
                .param("keys", answers.keySet().toArray(String[]::new))
                .param("values", answers.values().toArray(String[]::new))
                .param("now", Timestamp.from(now.instant()))
                .param("id", read.id())
                .param("version", read.answersVersion())
                .update();
        if (kept == 0) {
            throw new OptimisticLockingFailureException("answers changed meanwhile");
        }
    }
}
