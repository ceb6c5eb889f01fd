package fr.passerelle.practice.group;

import fr.passerelle.demo.DemoDoor;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Trial;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A group of the demonstration, paused in the middle of a declaration: seven places, of which one needs somebody. */
@Component
class DemoGroup implements DemoStep {

    private static final String CODE = "GRAPE346";
    private static final int SLIPS = 3;
    private static final int QUIET_SEAT = 5;
    private static final Duration LASTS = Duration.ofDays(365);

    private final Groups groups;
    private final Seating seating;
    private final Runs runs;
    private final JdbcClient jdbc;
    private final Now now;

    DemoGroup(Groups groups, Seating seating, Runs runs, JdbcClient jdbc, Now now) {
        this.groups = groups;
        this.seating = seating;
        this.runs = runs;
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public void load(DemoWorld world) {
        UUID organisation = world.professionals.get(0).organisation();
        groups.begin(organisation, "declaration-trimestrielle", "lina", "HELPED", false);
        jdbc.sql("update practice_group set code = ?, ends_at = ? where organisation_id = ?")
                .params(CODE, Timestamp.from(now.instant().plus(LASTS)), organisation)
                .update();
        Group group = groups.holding(CODE).orElseThrow();
        Staging staging = seating.staging(group);
        List<Move> way = Perfect.run(staging);
        play(seating.sit(group, 1), way);
        play(seating.sit(group, 2), way.subList(0, 2));
        play(seating.sit(group, 3), again(staging));
        play(seating.sit(group, 4), way.subList(0, 3));
        IntStream.range(QUIET_SEAT, QUIET_SEAT + 3)
                .forEach(number -> play(seating.sit(group, number), way.subList(0, number % 3 + 1)));
        groups.taken(group).stream()
                .filter(seat -> seat.number() == QUIET_SEAT)
                .forEach(seat -> since(seat.run(), now.instant().minus(Seating.LONG.multipliedBy(2))));
        groups.pause(group);
    }

    @Bean
    @ConditionalOnProperty(value = "passerelle.demo", havingValue = "true")
    static DemoDoor demoGroup() {
        return new DemoDoor(
                "S’entraîner en groupe",
                "Prenez une place dans un groupe ouvert. Code\u00a0: GRAPE346. Le groupe est en pause\u00a0: une médiatrice de "
                        + "la structure peut le reprendre.",
                "/s-entrainer/groupe",
                "Prendre une place");
    }

    /** The first slip that can be made in a field, made again and again. */
    private static List<Move> again(Staging staging) {
        Optional<Trial> slip = Trial.all(staging).stream()
                .filter(trial -> staging.exercise().field(trial.place()).isPresent())
                .findFirst();
        List<Move> moves = new ArrayList<>(slip.map(Trial::moves).orElseThrow());
        Move last = moves.get(moves.size() - 1);
        IntStream.range(1, SLIPS).forEach(i -> moves.add(last));
        return moves;
    }

    private void play(Run run, List<Move> moves) {
        for (int done = 0; done < moves.size(); done++) {
            runs.move(new Run(run.id(), run.staging(), moves.subList(0, done), run.address(), null), moves.get(done));
        }
    }

    private void since(UUID run, Instant at) {
        jdbc.sql("update practice_run set moved_at = ? where id = ?")
                .params(Timestamp.from(at), run)
                .update();
    }
}
