package fr.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration shows an exercise to do at home, and gestures in the words of the vocabulary. */
@AppTest
class DemoTrainingTests {

    @Autowired
    List<DemoStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    Now now;

    @Test
    void thePersonWhomTheGuideShowsHasHomeworkAndGestures() {
        Territory place = territories.open(new Territory("demo66", "Essai"));
        Territories.in(place, () -> {
            DemoWorld world = new DemoWorld(5, now.today(), new DemoWorld.Scale(10, 44, 60, 0, 0));
            steps.stream()
                    .sorted(Comparator.comparingInt(DemoStep::order))
                    .filter(step -> step.order() < 30 || step.order() == 66)
                    .forEach(step -> step.load(world));
            assertThat(jdbc.sql("select count(*) from practice_session where homework and until > prepared_at::date")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select distinct gesture from practice_gesture")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allMatch(Gestures.labels()::containsKey);
        });
    }
}
