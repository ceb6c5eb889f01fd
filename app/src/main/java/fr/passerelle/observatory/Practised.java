package fr.passerelle.observatory;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Stage;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the exercises done on the practice sites. They belong to nobody: neither who practised nor who sat beside could be read. */
@Component
class Practised {

    /** Whoever has not moved for that long has stopped, until she comes back. */
    private static final Duration LONG = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Now now;

    Practised(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What became of an exercise that was begun. */
    enum Outcome {
        FINISHED,
        UNDER_WAY,
        STOPPED
    }

    /** So many exercises that are alike; {@code screen} is where they stand. */
    record Count(String exercise, int version, Stage stage, String screen, Outcome outcome, int runs) {}

    /** Every exercise begun in that period. */
    List<Count> in(Period period) {
        return jdbc.sql("""
                        select exercise, version, stage, screen, count(*) as runs,
                               case when finished_at is not null then 'FINISHED' when moved_at > :lately then 'UNDER_WAY' else 'STOPPED' end as outcome
                        from practice_run where started_at >= :from and started_at < :to
                        group by exercise, version, stage, screen, 6
                        """)
                .params(days(period))
                .param("lately", Timestamp.from(now.instant().minus(LONG)))
                .query(Count.class)
                .list();
    }

    /** In how many exercises, the demonstration apart, each trap closed. */
    Map<String, Integer> codes(Exercise exercise, Period period) {
        return each("codes", exercise, period);
    }

    /** In how many exercises, the demonstration apart, a hint was asked at each place. */
    Map<String, Integer> hinted(Exercise exercise, Period period) {
        return each("hinted", exercise, period);
    }

    private Map<String, Integer> each(String column, Exercise exercise, Period period) {
        return jdbc
                .sql("""
                        select what, count(*) as runs from practice_run, unnest(%s) what
                        where exercise = :exercise and version = :version and stage <> 'WATCH' and started_at >= :from and started_at < :to
                        group by what
                        """.formatted(column))
                .params(days(period))
                .param("exercise", exercise.code())
                .param("version", exercise.version())
                .query((row, i) -> Map.entry(row.getString("what"), row.getInt("runs")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> days(Period period) {
        return Map.of(
                "from",
                period.from().atStartOfDay(Now.PARIS).toOffsetDateTime(),
                "to",
                period.to().plusMonths(1).atStartOfDay(Now.PARIS).toOffsetDateTime());
    }
}
