package fr.passerelle.plan.agree;

import fr.passerelle.instrument.Action;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.plan.Who;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of an action, new or reworded. */
record ActionForm(
        @NotNull(message = "Choisissez de quoi il s’agit.") Action.@Nullable Kind kind,

        @NotBlank(message = "Écrivez l’action, en quelques mots.")
        @Size(max = 150, message = "150 caractères au plus.")
        @Nullable
        String title,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable
        String detail,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable
        String reason,

        @Nullable Who who,
        @Nullable LocalDate dueOn,
        @Nullable Long version) {

    PlannedActions.Wording wording() {
        return new PlannedActions.Wording(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title).strip(),
                blankToNull(detail),
                blankToNull(reason),
                who,
                dueOn);
    }

    static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
