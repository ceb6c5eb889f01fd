package fr.passerelle.procedure.start;

import fr.passerelle.activity.Mode;
import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Fields;
import fr.passerelle.procedure.FreeWords;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to begin a procedure. With a sheet, its title, operator and family are those of the sheet.
 *
 * @param household the other people of the household whom it is for
 */
record StartForm(
        @Nullable String sheet,

        @Size(max = 120, message = "Restez sous 120 caractères.") @Nullable
        String title,

        @Nullable Operator operator,
        @Nullable Family family,

        @NotNull(message = "Choisissez comment vous la faites.") @Nullable
        Mode mode,

        @Size(max = 200, message = "Restez sous 200 caractères.") @Nullable
        String modeReason,

        @Nullable UUID action,
        @Nullable List<UUID> household) {

    List<UUID> others() {
        return Objects.requireNonNullElse(household, List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The fields with what is to be corrected beyond each of them alone. */
    Fields checked(Fields fields, boolean withSheet) {
        Fields checked = fields;
        if (!withSheet) {
            checked = wanted(checked, "title", FreeWords.tidy(title), "Écrivez de quelle démarche il s’agit.");
            checked = wanted(checked, "operator", operator, "Choisissez l’opérateur.");
            checked = wanted(checked, "family", family, "Choisissez la famille de démarches.");
        }
        if (mode == Mode.FOR) {
            checked = wanted(
                    checked, "modeReason", FreeWords.tidy(modeReason), "Dites pourquoi vous la faites à sa place.");
        }
        checked = secret(checked, "title", title);
        return secret(checked, "modeReason", modeReason);
    }

    private static Fields wanted(Fields fields, String name, @Nullable Object value, String message) {
        return value == null ? fields.and(name, message) : fields;
    }

    private static Fields secret(Fields fields, String name, @Nullable String typed) {
        String problem = FreeWords.problem(typed);
        return problem == null ? fields : fields.and(name, problem);
    }
}
