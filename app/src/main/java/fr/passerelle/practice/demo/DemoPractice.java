package fr.passerelle.practice.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.exercise.Detector;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.practice.Exercises;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A year of exercises begun, left or finished, by nobody in particular. */
@Component
class DemoPractice implements DemoStep {

    private static final int MOST = 160;
    private static final int LEAST = 12;
    private static final int DAYS = 330;

    /** In a hundred: those who go to the end, stay on a trap, ask for a hint; of those who stop, on the hardest screen. */
    private static final int FINISH = 62;

    private static final int SLIP = 35;
    private static final int HINT = 30;
    private static final int HARD = 75;

    private final JdbcTemplate jdbc;
    private final Exercises exercises;

    DemoPractice(JdbcTemplate jdbc, Exercises exercises) {
        this.jdbc = jdbc;
        this.exercises = exercises;
    }

    /** Last, so that the chance of the other steps stays what it was. */
    @Override
    public int order() {
        return 99;
    }

    @Override
    public void load(DemoWorld world) {
        List<Object[]> rows = new ArrayList<>();
        int times = MOST;
        for (Exercise exercise : exercises.library().exercises()) {
            List<Screen> way = way(exercise);
            for (int i = 0; i < times; i++) {
                rows.add(row(world, exercise, way));
            }
            times = Math.max(LEAST, times - LEAST);
        }
        jdbc.batchUpdate("""
                insert into practice_run (id, token_hash, exercise, version, folder, stage, changed, screen, codes, hinted, hints,
                    started_at, moved_at, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), ?, ?, ?, ?)
                """, rows);
    }

    /** The screens of the right way, with the first of its people. */
    private List<Screen> way(Exercise exercise) {
        Staging staging =
                Staging.of(exercise, exercises.library().people(exercise).get(0), Stage.HELPED, false);
        return Perfect.run(staging).stream()
                .map(Move::screen)
                .distinct()
                .flatMap(id -> exercise.screen(id).stream())
                .toList();
    }

    private static Object[] row(DemoWorld world, Exercise exercise, List<Screen> way) {
        Stage stage = world.pick(List.of(Stage.WATCH, Stage.HELPED, Stage.HELPED, Stage.ALONE, Stage.SURPRISE));
        boolean finished = world.chance(FINISH);
        int reached = finished
                ? way.size()
                : 1 + (world.chance(HARD) ? hard(way) : world.random().nextInt(way.size()));
        Set<String> codes = new TreeSet<>();
        Set<String> hinted = new TreeSet<>();
        if (stage != Stage.WATCH) {
            way.subList(0, reached).forEach(screen -> slip(world, screen, codes, hinted));
        }
        Instant began = world.at(world.dayWithin(DAYS)).minus(Duration.ofDays(1));
        Timestamp last = Timestamp.from(began.plus(Duration.ofMinutes(2L * reached)));
        String screen = finished
                ? exercise.screens().stream()
                        .filter(each -> each.look() == Screen.Look.END)
                        .findFirst()
                        .orElseThrow()
                        .id()
                : way.get(reached - 1).id();
        return new Object[] {
            world.id(world.today()),
            LinkSecret.hash(LinkSecret.fresh()),
            exercise.code(),
            exercise.version(),
            world.pick(exercise.people()),
            stage.name(),
            world.chance(LEAST),
            screen,
            String.join(",", codes),
            String.join(",", hinted),
            hinted.size(),
            Timestamp.from(began),
            last,
            finished ? last : null
        };
    }

    /** The screen that asks most: where most of those who stop do. */
    private static int hard(List<Screen> way) {
        return IntStream.range(0, way.size())
                .boxed()
                .max(Comparator.comparingInt(i -> way.get(i).fields().size()))
                .orElseThrow();
    }

    private static void slip(DemoWorld world, Screen screen, Set<String> codes, Set<String> hinted) {
        for (Field field : screen.fields()) {
            List<String> traps = field.traps().stream().map(Detector::code).toList();
            if (!traps.isEmpty() && world.chance(SLIP)) {
                codes.add(world.pick(traps));
            }
            if (world.chance(HINT)) {
                hinted.add(screen.id() + "." + field.id());
            }
        }
        if (screen.fields().isEmpty() && !screen.hints().isEmpty() && world.chance(HINT / 2)) {
            hinted.add(screen.id() + ".");
        }
    }
}
