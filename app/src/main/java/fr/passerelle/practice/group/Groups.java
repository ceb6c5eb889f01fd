package fr.passerelle.practice.group;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.territory.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of the day. They end by themselves at night, and then nothing is left of them but exercises that belong to nobody. */
@Component
class Groups {

    /** No workshop lasts until then, and everybody's has ended when the next day begins. */
    private static final LocalTime END = LocalTime.of(3, 0);

    private static final String GROUP = """
            select id, code, exercise, folder, stage, changed, begun_at, ends_at, paused_at, resumed_at, ended_at
            from practice_group
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Groups(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> forgetPracticeGroups(Territories territories, Groups groups) {
            return territories.daily("forget-practice-groups", LocalTime.of(3, 10), groups::forget);
        }
    }

    /** The place of somebody. */
    record Taken(int number, UUID run) {}

    /** Begins a group of the viewer's structure. */
    UUID begin(UUID organisation, String exercise, String folder, String stage, boolean changed) {
        UUID id = Ids.next();
        Timestamp end = Timestamp.from(now.local()
                .minusHours(END.getHour())
                .toLocalDate()
                .plusDays(1)
                .atTime(END)
                .atZone(Now.PARIS)
                .toInstant());
        int begun = 0;
        while (begun == 0) {
            begun = jdbc.sql("""
                            insert into practice_group
                                (id, code, organisation_id, exercise, folder, stage, changed, begun_at, ends_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing
                            """)
                    .params(id, PersonCodes.draw(), organisation, exercise, folder, stage, changed, at(), end)
                    .update();
        }
        return id;
    }

    /** That group, if the viewer's structure leads it; another one is absent. */
    Group find(Viewer viewer, UUID id) {
        return jdbc.sql(GROUP + "where id = ? and organisation_id = ?")
                .params(id, viewer.organisation())
                .query(Groups::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The groups of the viewer's structure that are not over, the last one first. */
    List<Group> today(Viewer viewer) {
        return jdbc.sql(GROUP + "where organisation_id = ? and ended_at is null and ends_at > ? order by begun_at desc")
                .params(viewer.organisation(), at())
                .query(Groups::read)
                .list();
    }

    /** The group of that code, held until the end of the transaction, so that a place is taken once; one that is over is absent. */
    Optional<Group> holding(String code) {
        return jdbc.sql(GROUP + "where code = ? and ended_at is null and ends_at > ? for update")
                .params(code, at())
                .query(Groups::read)
                .optional();
    }

    /** The smallest number that is free, if there is one. */
    OptionalInt free(Group group) {
        return jdbc.sql("""
                        select n from generate_series(1, ?) n
                        where not exists (select 1 from practice_seat where group_id = ? and number = n) order by n limit 1
                        """).params(Group.SEATS, group.id()).query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Gives that place to an exercise. */
    void seat(Group group, int number, UUID run) {
        jdbc.sql("insert into practice_seat (group_id, number, run_id) values (?, ?, ?)")
                .params(group.id(), number, run)
                .update();
    }

    /** The places that are taken. */
    List<Taken> taken(Group group) {
        return jdbc.sql("select number, run_id as run from practice_seat where group_id = ? order by number")
                .param(group.id())
                .query(Taken.class)
                .list();
    }

    /** Makes a place free again; false when it was. Whoever had it goes on alone. */
    boolean release(Group group, int number) {
        return jdbc.sql("delete from practice_seat where group_id = ? and number = ?")
                        .params(group.id(), number)
                        .update()
                > 0;
    }

    /** Everybody listens; false when they already did, or the group is over. */
    boolean pause(Group group) {
        return change(group, "paused_at = :now", "paused_at is null");
    }

    /** Everybody goes on. */
    boolean resume(Group group) {
        return change(group, "paused_at = null, resumed_at = :now", "paused_at is not null");
    }

    /** The group is over; each goes on alone, if they wish. */
    boolean end(Group group) {
        return change(group, "ended_at = :now", "true");
    }

    private boolean change(Group group, String change, String when) {
        return jdbc.sql("update practice_group set " + change
                                + " where id = :id and ended_at is null and ends_at > :now and " + when)
                        .param("id", group.id())
                        .param("now", at())
                        .update()
                > 0;
    }

    /** Every night: the groups of the day go, with their codes and their places. */
    void forget() {
        jdbc.sql("delete from practice_group where ends_at <= ?").param(at()).update();
    }

    private Timestamp at() {
        return Timestamp.from(now.instant());
    }

    private static Group read(ResultSet row, int i) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("exercise"),
                row.getString("folder"),
                row.getString("stage"),
                row.getBoolean("changed"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row, "paused_at"),
                instant(row, "resumed_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
