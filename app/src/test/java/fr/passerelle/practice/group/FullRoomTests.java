package fr.passerelle.practice.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Move;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A room full of people who do everything at the same time. */
@AppTest
class FullRoomTests {

    private static final int PEOPLE = 20;

    @Autowired
    House house;

    @Autowired
    Room room;

    private Viewer animator;
    private Group group;

    @BeforeEach
    void aGroupIsOpen() {
        animator = house.a(Trade.DIGITAL_MEDIATOR);
        group = room.open(animator);
    }

    @Test
    void twentyJoinAtOnceAndFifteenHaveEachTheirOwnPlace() throws Exception {
        List<Answer> answers = together(PEOPLE, i -> room.join(group));
        List<Answer> seated =
                answers.stream().filter(answer -> answer.status() == 303).toList();
        assertThat(seated).hasSize(Group.SEATS);
        assertThat(seated.stream().map(Answer::location)).doesNotHaveDuplicates();
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(PEOPLE - Group.SEATS);
        assertThat(room.page(animator, group)).contains("15 places prises sur 15");
    }

    @Test
    void twoWantTheLastPlaceAndOneHasIt() throws Exception {
        for (int i = 1; i < Group.SEATS; i++) {
            room.seat(group);
        }
        List<Answer> answers = together(2, i -> room.join(group));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void fifteenPlayTheWholeExerciseAtOnce() throws Exception {
        List<Move> way = room.way(group);
        together(Group.SEATS, i -> {
            room.play(room.seat(group), way);
            return i;
        });
        assertThat(room.page(animator, group)).contains("15 arrivées au bout");
    }

    @Test
    void aMoveThatMeetsThePauseIsMadeOrWaitsAndNothingIsLost() throws Exception {
        List<Move> way = room.way(group);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < Group.SEATS; i++) {
            String address = room.seat(group);
            room.play(address, way.subList(0, 2));
            addresses.add(address);
        }
        List<Answer> answers = together(
                Group.SEATS + 1,
                i -> i == Group.SEATS / 2
                        ? room.ask(animator, group, "pause")
                        : room.make(addresses.get(i < Group.SEATS / 2 ? i : i - 1), way.get(2), 2));
        answers.remove(Group.SEATS / 2);
        for (int i = 0; i < Group.SEATS; i++) {
            boolean made = answers.get(i).status() == 303;
            assertThat(room.screen(addresses.get(i)))
                    .isEqualTo(way.get(made ? 3 : 2).screen());
            if (!made) {
                assertThat(answers.get(i).status()).isEqualTo(200);
                assertThat(answers.get(i).body()).contains("On écoute l’animateur.", "712,30");
            }
        }
        for (String address : addresses) {
            assertThat(room.make(address, way.get(3), 3).status())
                    .as("all wait now")
                    .isIn(200, 303);
            assertThat(room.screen(address))
                    .isIn(way.get(2).screen(), way.get(3).screen());
        }
    }

    /** Work of somebody, by their number. */
    private interface Turn<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> together(int people, Turn<T> turn) throws Exception {
        try (Pool pool = new Pool(people)) {
            List<Callable<T>> turns = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                turns.add(() -> turn.of(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.threads.invokeAll(turns)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static final class Pool implements AutoCloseable {

        private final ExecutorService threads;

        Pool(int size) {
            threads = Executors.newFixedThreadPool(size);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
