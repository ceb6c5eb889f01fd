package fr.passerelle.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaskStateTests {

    @Test
    void theTableOfMovesIsTheOneThatWasAgreed() {
        assertThat(Arrays.stream(TaskState.values())
                        .map(state -> state + " -> "
                                + state.next().stream().map(Enum::name).collect(Collectors.joining(" "))))
                .containsExactly(
                        "PROPOSED -> ACCEPTED DECLINED DONE WITHDRAWN",
                        "ACCEPTED -> DECLINED DONE WITHDRAWN",
                        "DECLINED -> PROPOSED WITHDRAWN",
                        "DONE -> ",
                        "WITHDRAWN -> ");
    }

    @Test
    void eachSideSaysWhatIsItsOwn() {
        assertThat(TaskMove.of(TaskState.PROPOSED, true, false)).containsExactly(TaskMove.WITHDRAW);
        assertThat(TaskMove.of(TaskState.PROPOSED, false, true))
                .containsExactly(TaskMove.ACCEPT, TaskMove.FINISH, TaskMove.DECLINE);
        assertThat(TaskMove.of(TaskState.ACCEPTED, false, true)).containsExactly(TaskMove.FINISH, TaskMove.DECLINE);
        assertThat(TaskMove.of(TaskState.DECLINED, false, true)).isEmpty();
        assertThat(TaskMove.of(TaskState.DONE, true, true)).isEmpty();
    }
}
