package fr.passerelle.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class DailyTests {

    @Autowired
    Territories territories;

    @Autowired
    House house;

    @Test
    void whatFailsInOneTerritoryIsStillDoneInTheOthers() {
        List<String> visited = new ArrayList<>();
        RecurringTask<Void> task = territories.daily("try", LocalTime.of(3, 0), () -> {
            visited.add(Territories.required().code());
            if (visited.size() == 1) {
                throw new IllegalArgumentException("on purpose");
            }
        });
        @Nullable ExecutionContext none = null;
        assertThatThrownBy(() -> task.executeRecurringly(new TaskInstance<>("try", "one"), none))
                .hasMessageContaining("failed in territory");
        assertThat(visited)
                .hasSizeGreaterThan(1)
                .containsExactlyElementsOf(
                        territories.all().stream().map(Territory::code).toList());
        assertThat(Territories.current()).isNull();
    }
}
