package fr.passerelle.teamwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague asks another to do for a person.
 *
 * @param name how the person is called
 * @param words what was answered last, or null
 * @param answeredBy who answered: the colleague, or who stands in for them
 */
public record Task(
        UUID id,
        UUID person,
        String name,
        String title,
        @Nullable String detail,
        @Nullable LocalDate dueOn,
        UUID givenBy,
        String giver,
        UUID givenTo,
        String receiver,
        Instant givenAt,
        TaskState state,
        @Nullable String words,
        @Nullable String answeredBy,
        Instant changedAt,
        long version) {

    /** Its page. */
    public String href() {
        return "/personnes/" + person + "/taches/" + id;
    }

    /** Whether its day has passed and something remains to be done. */
    public boolean late(LocalDate today) {
        return dueOn != null && !state.over() && dueOn.isBefore(today);
    }
}
