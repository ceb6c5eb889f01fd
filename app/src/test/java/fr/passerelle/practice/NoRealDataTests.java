package fr.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No field of any exercise takes what could be true: it is refused kindly, and nothing of it is kept. */
@AppTest
class NoRealDataTests {

    private static final List<String> REAL = List.of(
            "1 85 05 78 006 084 91", "FR76 3000 6000 0112 3456 7890 189", "lea.martin@orange.fr", "06 12 34 56 78");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Exercises exercises;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> refusesWhatCouldBeTrueInEveryField() {
        return exercises.library().exercises().stream()
                .map(exercise -> DynamicTest.dynamicTest(exercise.code(), () -> {
                    Set<String> left = exercise.screens().stream()
                            .flatMap(screen -> screen.fields().stream())
                            .filter(field -> !field.kind().chosen())
                            .map(Field::id)
                            .collect(Collectors.toSet());
                    for (Folder folder : exercises.library().people(exercise)) {
                        Staging staging = Staging.of(exercise, folder, Stage.HELPED, false);
                        Visitor.ways(staging).values().forEach(way -> refuse(staging, way, left));
                    }
                    assertThat(left).as("fields that nobody is asked").isEmpty();
                }));
    }

    /** Types true-looking data in each field of the screen where that way ends. */
    private void refuse(Staging staging, List<Move> way, Set<String> left) {
        Play play = Play.of(staging, way);
        List<String> asked = play.asked(play.screen()).stream()
                .map(Field::id)
                .filter(left::remove)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Visitor visitor = Visitor.after(browser, staging, way);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        List<String> real =
                Stream.concat(REAL.stream(), Stream.of(worker.name())).toList();
        String before = kept(visitor);
        for (String field : asked) {
            for (String value : real) {
                Map<String, String> typed = new HashMap<>(Perfect.right(play, play.screen()));
                typed.put(field, value);
                for (Move.Act act : List.of(Move.Act.SEND, Move.Act.HINT)) {
                    Move move = new Move(play.screen().id(), act, act == Move.Act.HINT ? field : null, typed);
                    Answer refused = Answer.of(browser.post(worker, visitor.at(move.screen()), visitor.form(move)));
                    assertThat(refused.status()).as(field + " " + value).isEqualTo(422);
                    assertThat(refused.body())
                            .contains("N’écrivez pas vos vraies données ici. Prenez celles de "
                                    + staging.folder().first())
                            .doesNotContain("value=\"" + value);
                    assertThat(kept(visitor)).as(field + " " + value).isEqualTo(before);
                }
            }
        }
    }

    private String kept(Visitor visitor) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select moves || to_jsonb(hints) || to_jsonb(moved_at) from practice_run where id = ?")
                        .param(runs.at(visitor.token()).id())
                        .query(String.class)
                        .single());
    }
}
