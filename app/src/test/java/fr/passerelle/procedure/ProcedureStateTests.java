package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of the one table of transitions, whatever is written in it. */
class ProcedureStateTests {

    @Test
    void everyStateCanBeReachedFromTheFirst() {
        assertThat(reached(ProcedureState.TO_PREPARE)).containsExactlyInAnyOrder(ProcedureState.values());
    }

    @ParameterizedTest
    @EnumSource
    void noMoveLeavesAClosedState(ProcedureState state) {
        assertThat(state.next().isEmpty()).isEqualTo(!state.open());
    }

    @ParameterizedTest
    @EnumSource
    void everyOpenStateCanBeGivenUpAndOnlyThose(ProcedureState state) {
        assertThat(state.mayBecome(ProcedureState.ABANDONED)).isEqualTo(state.open());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasLeftNeverComesBackToThePreparation(ProcedureState state) {
        if (state.withOperator()) {
            assertThat(reached(state)).noneMatch(other -> other.open() && !other.withOperator());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRightCanOpenFromEveryStateThatHasLeftButARefusalIsContestedFirst(ProcedureState state) {
        assertThat(state.mayBecome(ProcedureState.RIGHT_OPEN))
                .isEqualTo(state.withOperator() && state != ProcedureState.REFUSED);
    }

    @Test
    void nothingIsSentThatWasNotReady() {
        assertThat(Arrays.stream(ProcedureState.values()).filter(state -> state.mayBecome(ProcedureState.SENT)))
                .containsExactly(ProcedureState.READY);
    }

    @ParameterizedTest
    @EnumSource
    void everyMoveOfTheTableHasItsPageAndEveryPageItsMove(ProcedureState state) {
        Set<ProcedureState> offered = EnumSet.noneOf(ProcedureState.class);
        Arrays.stream(Move.values()).map(Move::target).filter(state::mayBecome).forEach(offered::add);
        assertThat(offered).isEqualTo(state.next());
    }

    @RepeatedTest(200)
    void aWalkAtRandomEndsClosedOrCanStillEnd(RepetitionInfo walk) {
        Random chance = new Random(walk.getCurrentRepetition());
        ProcedureState state = ProcedureState.TO_PREPARE;
        for (int step = 0; step < 40 && state.open(); step++) {
            List<ProcedureState> next = List.copyOf(state.next());
            state = next.get(chance.nextInt(next.size()));
        }
        assertThat(reached(state)).contains(state.open() ? ProcedureState.ABANDONED : state);
    }

    private static Set<ProcedureState> reached(ProcedureState from) {
        Set<ProcedureState> seen = EnumSet.of(from);
        Deque<ProcedureState> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            for (ProcedureState next : todo.pop().next()) {
                if (seen.add(next)) {
                    todo.add(next);
                }
            }
        }
        return seen;
    }

    @Test
    void theOperatorHasDecidedInThreeStatesAndTwoAreClosed() {
        assertThat(Arrays.stream(ProcedureState.values()).filter(ProcedureState::decided))
                .containsExactly(ProcedureState.ACCEPTED, ProcedureState.PARTLY, ProcedureState.REFUSED);
        assertThat(ProcedureState.opened())
                .doesNotContain(ProcedureState.RIGHT_OPEN, ProcedureState.ABANDONED)
                .hasSize(ProcedureState.values().length - 2);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateSaysItselfAndWhatItMeans(ProcedureState state) {
        assertThat(state.label()).isNotBlank();
        assertThat(state.meaning()).endsWith(".");
    }
}
