package fr.passerelle.practice.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Stage;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.practice.Exercises;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yamina Kaci does an exercise at home and keeps some gestures; some others whom the first team follows kept theirs. */
@Component
class DemoTraining implements DemoStep {

    private static final int PERSONS = 12;

    private final JdbcClient jdbc;
    private final Exercises exercises;

    DemoTraining(JdbcClient jdbc, Exercises exercises) {
        this.jdbc = jdbc;
        this.exercises = exercises;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void load(DemoWorld world) {
        DemoWorld.Professional by = world.professionals.get(0);
        jdbc.sql("select id from people_person where display_name = 'Yamina Kaci' order by created_at limit 1")
                .query(UUID.class)
                .optional()
                .ifPresent(yamina -> {
                    homework(world, yamina, by.account());
                    gained(world, yamina, exercises.exercise("photo-papier"), Stage.HELPED);
                    gained(world, yamina, exercises.exercise("photo-papier"), Stage.ALONE);
                });
        List<Exercise> known = exercises.library().exercises().stream()
                .filter(exercise -> exercise.audience() == Exercise.Audience.EVERYBODY)
                .toList();
        world.people.stream()
                .filter(person -> person.team().equals(by.team()))
                .limit(PERSONS)
                .filter(person -> world.chance(50))
                .forEach(person -> gained(world, person.id(), world.pick(known), Stage.HELPED));
    }

    private void homework(DemoWorld world, UUID person, UUID by) {
        jdbc.sql("""
                        insert into practice_session
                            (id, person_id, exercise, folder, stage, changed, traps, homework, link, until, prepared_at, prepared_by)
                        values (?, ?, 'declaration-trimestrielle', 'lina', 'HELPED', false, '{E1,E4}', true, ?, ?, ?, ?)
                        """)
                .params(
                        world.id(world.today()),
                        person,
                        LinkSecret.fresh(),
                        world.today().plusDays(21),
                        Timestamp.from(world.at(world.today().minusDays(1))),
                        by)
                .update();
    }

    private void gained(DemoWorld world, UUID person, Exercise exercise, Stage stage) {
        LocalDate day = world.dayWithin(60);
        exercise.gestures().stream()
                .distinct()
                .forEach(gesture -> jdbc.sql("""
                                insert into practice_gesture (id, person_id, gesture, exercise, stage, day) values (?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(world.id(day), person, gesture, exercise.code(), stage.name(), day)
                        .update());
    }
}
