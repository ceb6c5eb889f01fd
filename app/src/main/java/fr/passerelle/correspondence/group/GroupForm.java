package fr.passerelle.correspondence.group;

import fr.passerelle.correspondence.NeutralSubject;
import fr.passerelle.kernel.Now;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text to several persons as typed.
 *
 * @param label what the team calls it
 * @param criteria the choices, by the name of the criterion
 * @param confirmed true once the writer has said that the words that were noticed may stay
 */
record GroupForm(
        @NotBlank(message = "Donnez-lui un nom, pour vos collègues.") @Size(max = 100, message = "100 signes au plus.")
        String label,

        @Nullable Map<String, String> criteria,

        @Nullable @NotNull(message = "Choisissez un objet.") NeutralSubject subject,

        @NotBlank(message = "Écrivez le message.") @Size(max = 1_000, message = "1 000 signes au plus.")
        String body,

        @Nullable LocalDate until,
        @Nullable LocalTime untilTime,
        @Nullable Boolean confirmed) {

    GroupForm {
        label = label == null ? "" : label.strip();
        body = body == null ? "" : body.replace("\r\n", "\n").strip();
    }

    NeutralSubject shown() {
        return Objects.requireNonNull(subject);
    }

    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        if (criteria != null) {
            criteria.forEach((name, value) -> {
                if (value != null && !value.isBlank()) {
                    chosen.put(name, value);
                }
            });
        }
        return chosen;
    }

    @Nullable
    Instant expires() {
        LocalTime hour = untilTime == null ? LocalTime.of(23, 59) : untilTime;
        return until == null ? null : until.atTime(hour).atZone(Now.PARIS).toInstant();
    }
}
