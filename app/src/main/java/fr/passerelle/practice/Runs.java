package fr.passerelle.practice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The exercises under way. What was typed, all of it invented, is forgotten after a month; the rest, which says nothing of anybody, after a year. */
@Component
public class Runs {

    private static final Duration TYPED = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(395);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Move>> MOVES = new TypeReference<>() {};
    private static final String ROW = """
            select r.id, r.exercise, r.version, r.folder, r.stage, r.changed, r.moves::text as moves, r.moved_at,
                s.number as seat, g.paused_at is not null as paused, g.ended_at is not null or coalesce(g.ends_at <= :now, false) as ended
            from practice_run r left join practice_seat s on s.run_id = r.id left join practice_group g on g.id = s.group_id
            """;

    private final JdbcClient jdbc;
    private final Exercises exercises;
    private final Now now;
    private final String site;

    Runs(
            JdbcClient jdbc,
            Exercises exercises,
            Now now,
            @Value("${passerelle.public-url:http://localhost:8080}") String site) {
        this.jdbc = jdbc;
        this.exercises = exercises;
        this.now = now;
        this.site = site;
    }

    private record Row(
            UUID id,
            String exercise,
            int version,
            String folder,
            String stage,
            boolean changed,
            String moves,
            Timestamp movedAt,
            @Nullable Integer seat,
            boolean paused,
            boolean ended) {

        @Nullable
        Seat place() {
            return seat == null ? null : new Seat(seat, Seat.State.of(paused, ended));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> forgetPractice(Territories territories, Runs runs) {
            return territories.daily("forget-practice", LocalTime.of(3, 20), runs::forget);
        }
    }

    /** Begins an exercise. */
    public Run begin(Exercise exercise, Folder folder, Stage stage, boolean changed) {
        UUID id = Ids.next();
        String token = LinkSecret.fresh();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into practice_run
                            (id, token_hash, exercise, version, folder, stage, changed, screen, started_at, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        LinkSecret.hash(token),
                        exercise.code(),
                        exercise.version(),
                        folder.code(),
                        stage.name(),
                        changed,
                        exercise.first().id(),
                        at,
                        at)
                .update();
        return new Run(id, Staging.of(exercise, folder, stage, changed), List.of(), address(token), null);
    }

    /** The exercise at that address; an unknown one, or one whose screens have changed since, is absent. */
    public Run at(String token) {
        return jdbc.sql(ROW + "where r.token_hash = :token")
                .param("token", LinkSecret.hash(token))
                .param("now", Timestamp.from(now.instant()))
                .query(Row.class)
                .optional()
                .map(row -> new Run(
                        row.id(), staging(row), JSON.readValue(row.moves(), MOVES), address(token), row.place()))
                .orElseThrow(NotFound::new);
    }

    /**
     * An exercise seen by whoever sits beside: its address stays with the one who plays.
     *
     * @param play where it stands
     * @param moved since when
     */
    public record Beside(Play play, Instant moved) {}

    /** That exercise, for whoever sits beside; absent like {@link #at}. */
    public Beside beside(UUID run) {
        return Optional.ofNullable(beside(List.of(run)).get(run)).orElseThrow(NotFound::new);
    }

    /** The same for several; those that are absent are left out. */
    public Map<UUID, Beside> beside(List<UUID> runs) {
        return jdbc
                .sql(ROW + "where r.id = any(:runs)")
                .param("runs", runs.toArray(UUID[]::new))
                .param("now", Timestamp.from(now.instant()))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new Beside(
                                Play.of(staging(row), JSON.readValue(row.moves(), MOVES)),
                                row.movedAt().toInstant())));
    }

    private Staging staging(Row row) {
        Exercise exercise = exercises.exercise(row.exercise());
        if (exercise.version() != row.version()) {
            throw new NotFound();
        }
        Folder folder = exercises.folder(exercise, row.folder());
        return Staging.of(exercise, folder, Stage.valueOf(row.stage()), row.changed());
    }

    /** One more move; absent, and nothing done, when another one came first or when the group listens to who leads it. */
    public Optional<Play> move(Run run, Move move) {
        List<Move> moves = new ArrayList<>(run.moves());
        moves.add(move);
        return keep(run, moves);
    }

    /** The last move undone; hints go with what they were asked for. */
    public Optional<Play> undo(Run run) {
        List<Move> moves = new ArrayList<>(run.moves());
        while (!moves.isEmpty() && moves.remove(moves.size() - 1).act() == Move.Act.HINT) {}
        return keep(run, moves);
    }

    /** Everything undone. */
    public Optional<Play> restart(Run run) {
        return keep(run, List.of());
    }

    private Optional<Play> keep(Run run, List<Move> moves) {
        Play play = Play.of(run.staging(), moves);
        Instant at = now.instant();
        int kept = jdbc.sql("""
                        update practice_run r
                        set moves = cast(:moves as jsonb), screen = :screen, hints = greatest(hints, :hints), moved_at = :at,
                            codes = (select coalesce(array_agg(distinct code), '{}') from unnest(codes || :codes) code),
                            hinted = (select coalesce(array_agg(distinct place), '{}') from unnest(hinted || :hinted) place),
                            finished_at = coalesce(finished_at, :finished)
                        where id = :id and jsonb_array_length(moves) = :before and not exists (
                            select 1 from practice_seat s join practice_group g on g.id = s.group_id
                            where s.run_id = r.id and g.paused_at is not null and g.ended_at is null and g.ends_at > :at)
                        """)
                .param("moves", JSON.writeValueAsString(moves))
                .param("screen", play.screen().id())
                .param("hints", play.hints())
                .param("at", Timestamp.from(at))
                .param("codes", play.fallen().keySet().toArray(String[]::new))
                .param("hinted", play.hinted().toArray(String[]::new))
                .param("finished", finished(play, at))
                .param("id", run.id())
                .param("before", run.moves().size())
                .update();
        return kept == 1 ? Optional.of(play) : Optional.empty();
    }

    private static @Nullable Timestamp finished(Play play, Instant at) {
        return play.finished() ? Timestamp.from(at) : null;
    }

    /** The same address, for another device. */
    public String whole(String path) {
        return site + path;
    }

    private static String address(String token) {
        return "/t/" + Territories.required().code() + "/exercice/" + token;
    }

    /** Every night: what was typed goes, then the rest. */
    void forget() {
        jdbc.sql("update practice_run set moves = '[]' where moved_at < ? and moves <> '[]'")
                .param(Timestamp.from(now.instant().minus(TYPED)))
                .update();
        jdbc.sql("delete from practice_run where moved_at < ?")
                .param(Timestamp.from(now.instant().minus(KEPT)))
                .update();
    }
}
