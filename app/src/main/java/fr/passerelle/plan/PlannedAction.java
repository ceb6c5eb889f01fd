package fr.passerelle.plan;

import fr.passerelle.instrument.Action;
import fr.passerelle.kernel.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the plan agreed with a person.
 *
 * @param code the action of the instrument it comes from, or null when freely chosen
 * @param reason why, in French, or null
 * @param dropReason why it was given up, when it was
 * @param screening the screening that proposed it, or null
 * @param version for a change made on what was read
 */
public record PlannedAction(
        UUID id,
        UUID personId,
        Action.Kind kind,
        @Nullable String code,
        String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable Who who,
        @Nullable LocalDate dueOn,
        ActionState state,
        @Nullable String dropReason,
        @Nullable UUID screeningId,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** Whether the day has come and it is not done. */
    public boolean late(LocalDate today) {
        return state.open() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether a place may answer it: the page that seeks places takes its identifier. */
    public boolean referable() {
        return state.open() && fr.passerelle.screening.ActionLook.referable(kind);
    }

    /** « ensemble, avant le 3 décembre 2026 ». */
    public String when() {
        String by = who == null ? "" : who.label();
        String day = dueOn == null ? "" : "pour le " + French.date(dueOn);
        return by.isEmpty() || day.isEmpty() ? capital(by + day) : by + ", " + day;
    }

    /** « Demain », « Dans 6 jours », or empty without a day. */
    public String dueWords(LocalDate today) {
        return dueOn == null ? "" : capital(French.relative(dueOn, today));
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(java.util.Locale.FRANCE) + words.substring(1);
    }
}
