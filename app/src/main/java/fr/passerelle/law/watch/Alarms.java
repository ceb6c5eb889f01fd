package fr.passerelle.law.watch;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms of a territory. */
@Component
class Alarms {

    static final int SHOWN = 100;

    private static final String SELECT = """
            select l.id, l.account, coalesce(a.first_name || ' ' || a.last_name, 'Compte effacé') as who, l.files, l.stopped, l.at,
                   l.verdict, l.words
            from law_alarm l left join identity_agent a on a.id = l.account
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Alarms(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What it was. */
    enum Verdict {
        EXPLAINED("La journée l’explique", "Ses dossiers s’ouvrent de nouveau pendant 24 heures."),
        BREACH("Ce n’est pas expliqué", "Faites fermer le compte, puis notez une violation\u00a0: 72 heures.");

        private final String label;
        private final String hint;

        Verdict(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        String label() {
            return label;
        }

        String hint() {
            return hint;
        }
    }

    /**
     * An alarm.
     *
     * @param files how many different ones within an hour, or since the day before when {@code stopped}
     */
    record Alarm(
            UUID id,
            UUID account,
            String who,
            int files,
            boolean stopped,
            Instant at,
            @Nullable Verdict verdict,
            @Nullable String words) {

        /** « 150 dossiers en un jour, ses dossiers ne s’ouvrent plus ». */
        String told() {
            return files + "\u00a0dossiers différents "
                    + (stopped ? "en un jour\u00a0: les autres ne s’ouvrent plus" : "en une heure");
        }
    }

    /** Raises one, unless the same was raised within a day. */
    Optional<UUID> raise(UUID account, int files, boolean stopped) {
        UUID id = Ids.next();
        int raised = jdbc.sql("""
                        insert into law_alarm (id, account, files, stopped, at)
                        select :id, :account, :files, :stopped, :now
                        where not exists (select 1 from law_alarm where account = :account and stopped = :stopped and at > :since)
                        """)
                .param("id", id)
                .param("account", account)
                .param("files", files)
                .param("stopped", stopped)
                .param("now", Timestamp.from(now.instant()))
                .param("since", Timestamp.from(now.instant().minus(Duration.ofDays(1))))
                .update();
        return raised == 1 ? Optional.of(id) : Optional.empty();
    }

    List<Alarm> waiting() {
        return list("where l.answered_at is null order by l.at limit " + SHOWN);
    }

    List<Alarm> answered() {
        return list("where l.answered_at is not null order by l.answered_at desc limit " + SHOWN);
    }

    Optional<Alarm> waiting(UUID id) {
        return jdbc.sql(SELECT + "where l.answered_at is null and l.id = ?")
                .param(id)
                .query(Alarm.class)
                .optional();
    }

    private List<Alarm> list(String which) {
        return jdbc.sql(SELECT + which).query(Alarm.class).list();
    }

    void answer(UUID id, Viewer viewer, Verdict verdict, String words) {
        jdbc.sql("update law_alarm set verdict = ?, words = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(verdict.name(), words, Timestamp.from(now.instant()), viewer.id(), id)
                .update();
    }
}
