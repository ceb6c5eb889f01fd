package fr.passerelle.permanence.keep;

import fr.passerelle.permanence.Change;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Occurrence;
import fr.passerelle.permanence.Occurrences;
import fr.passerelle.permanence.Schedule;
import fr.passerelle.permanence.Slot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is not as usual on one day, as it is typed. */
record ChangeForm(
        @NotNull(message = "Dites quel jour.") @Nullable LocalDate day,

        @NotNull(message = "Dites ce qui change.") Change.@Nullable Kind kind,

        @Nullable String starts,
        @Nullable String ends,

        @NotBlank(message = "Dites pourquoi, en quelques mots\u00a0: les personnes le liront.")
        @Size(max = 120, message = "120 caractères au plus.")
        String reason) {

    /** The change, or null; what is wrong is said to the form. */
    @Nullable
    Change read(UUID id, Schedule schedule, LocalDate today, BindingResult errors) {
        if (day == null || kind == null) {
            return null;
        }
        if (day.isBefore(today)) {
            errors.rejectValue("day", "past", "Ce jour est passé.");
        } else if (day.isAfter(today.plusYears(2))) {
            errors.rejectValue("day", "far", "C’est dans plus de deux ans\u00a0: vérifiez l’année.");
        } else if (schedule.changeOf(day).isPresent()) {
            errors.rejectValue(
                    "day", "known", "Quelque chose est déjà noté pour ce jour-là\u00a0: effacez-le d’abord.");
        }
        List<Occurrence> usual = Occurrences.of(schedule, day, day);
        if (kind != Change.Kind.EXTRA && usual.isEmpty() && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "none", "Rien n’est prévu ce jour-là.");
        }
        if (kind == Change.Kind.CLOSED) {
            return new Change(id, day, kind, null, null, reason.strip());
        }
        Optional<Slot> hours =
                TypedHours.slot(day.getDayOfWeek(), starts == null ? "" : starts, ends == null ? "" : ends, errors);
        if (kind == Change.Kind.EXTRA) {
            hours.ifPresent(slot -> usual.stream()
                    .filter(each -> slot.overlaps(new Slot(slot.day(), each.start(), each.end())))
                    .findFirst()
                    .ifPresent(each -> errors.rejectValue(
                            "starts",
                            "overlap",
                            "Ce jour-là, elle se tient déjà " + InWords.hours(each.start(), each.end()) + ".")));
        }
        return hours.map(slot -> new Change(id, day, kind, slot.start(), slot.end(), reason.strip()))
                .orElse(null);
    }
}
