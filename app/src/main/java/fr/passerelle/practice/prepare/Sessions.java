package fr.passerelle.practice.prepare;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Run;
import fr.passerelle.territory.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trainings prepared with persons. One that has ended is absent, and the night after its last day it is gone. */
@Component
class Sessions {

    private static final String SELECT = """
            select s.id, s.person_id, s.exercise, s.folder, s.stage, s.changed, s.traps, s.homework, s.link, s.until
            from practice_session s
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Sessions(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> forgetPreparedPractice(Territories territories, Sessions sessions) {
            return territories.daily("forget-prepared-practice", LocalTime.of(3, 25), sessions::forget);
        }
    }

    /** Keeps what was chosen with that person under a fresh link. */
    UUID prepare(Viewer viewer, UUID person, Wish wish) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into practice_session
                            (id, person_id, exercise, folder, stage, changed, traps, homework, link, until, prepared_at, prepared_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person,
                        wish.staging().exercise().code(),
                        wish.staging().folder().code(),
                        wish.staging().stage().name(),
                        wish.staging().changed(),
                        wish.traps().toArray(String[]::new),
                        wish.homework(),
                        LinkSecret.fresh(),
                        wish.until(),
                        Timestamp.from(now.instant()),
                        viewer.id())
                .update();
        return id;
    }

    /** A training of that person; anybody else's, or one that has ended, is absent. */
    Prepared required(UUID person, UUID id) {
        return jdbc.sql(SELECT + "where s.person_id = ? and s.id = ? and s.until >= ?")
                .params(person, id, now.today())
                .query(Sessions::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The training behind that link, while it lasts. */
    Optional<Prepared> behind(String link) {
        return jdbc.sql(SELECT + "where s.link = ? and s.until >= ?")
                .params(link, now.today())
                .query(Sessions::read)
                .optional();
    }

    /** Those of a person that last, the newest first. */
    List<Prepared> of(UUID person) {
        return jdbc.sql(SELECT + "where s.person_id = ? and s.until >= ? order by s.prepared_at desc, s.id")
                .params(person, now.today())
                .query(Sessions::read)
                .list();
    }

    /** Those that she does on her own. */
    List<Prepared> homework(UUID person) {
        return of(person).stream().filter(Prepared::homework).toList();
    }

    /** An exercise was begun from it. */
    void begun(Prepared prepared, Run run) {
        jdbc.sql("insert into practice_try (run_id, session_id, begun_at) values (?, ?, ?)")
                .params(run.id(), prepared.id(), Timestamp.from(now.instant()))
                .update();
    }

    /** The exercise begun last, for whoever sits beside; what is done at home is nobody's to watch. */
    Optional<UUID> watched(Prepared prepared) {
        return prepared.homework()
                ? Optional.empty()
                : jdbc.sql(
                                "select run_id from practice_try where session_id = ? order by begun_at desc, run_id desc limit 1")
                        .param(prepared.id())
                        .query(UUID.class)
                        .optional();
    }

    /** The training from which that exercise was begun, while it lasts. */
    Optional<Prepared> from(Run run) {
        return jdbc.sql(SELECT + "join practice_try t on t.session_id = s.id where t.run_id = ? and s.until >= ?")
                .params(run.id(), now.today())
                .query(Sessions::read)
                .optional();
    }

    /** Cuts the line between that exercise and the person; whether there was one. */
    boolean cut(Prepared prepared, Run run) {
        return jdbc.sql("delete from practice_try where run_id = ? and session_id = ?")
                        .params(run.id(), prepared.id())
                        .update()
                > 0;
    }

    /** It is over: nothing of it stays. */
    void end(Prepared prepared) {
        jdbc.sql("delete from practice_session where id = ?")
                .param(prepared.id())
                .update();
    }

    /** Every night: those whose last day has passed. */
    void forget() {
        jdbc.sql("delete from practice_session where until < ?")
                .param(now.today())
                .update();
    }

    private static Prepared read(ResultSet row, int number) throws SQLException {
        return new Prepared(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("exercise"),
                row.getString("folder"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("changed"),
                List.of((String[]) row.getArray("traps").getArray()),
                row.getBoolean("homework"),
                row.getString("link"),
                row.getObject("until", LocalDate.class));
    }
}
