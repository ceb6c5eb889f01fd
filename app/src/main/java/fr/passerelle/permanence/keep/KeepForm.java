package fr.passerelle.permanence.keep;

import fr.passerelle.directory.Offer;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Rhythm;
import fr.passerelle.permanence.Schedule;
import fr.passerelle.permanence.Slot;
import fr.passerelle.permanence.Spoken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A permanence as it is typed.
 *
 * @param lieu the place, or null when it is held from afar
 * @param structure for whom the coordinator enters it, or null for one’s own
 * @param version what was read before it was changed
 */
record KeepForm(
        @Nullable UUID lieu,
        @Nullable UUID structure,
        @Nullable Long version,

        @NotBlank(message = "Donnez-lui un nom, par exemple «\u00a0Aide aux démarches en ligne\u00a0».")
        @Size(max = 80, message = "80 caractères au plus.")
        String title,

        @NotEmpty(message = "Cochez au moins une chose pour laquelle on est aidé.") @Nullable
        List<Offer.Service> services,

        @Nullable @Size(max = 300, message = "300 caractères au plus.")
        String words,

        @Nullable List<Spoken> languages,

        @NotNull(message = "Dites s’il faut un rendez-vous.") @Nullable
        Coming coming,

        @Nullable @Size(max = 200, message = "200 caractères au plus.")
        String booking,

        @Nullable
        @Pattern(
                regexp = "|\\+?[0-9][0-9 .\u00a0]{2,18}[0-9]",
                message = "Écrivez un numéro de téléphone, par exemple 04\u00a065\u00a071\u00a001\u00a042.")
        String phone,

        @Nullable
        @Size(max = 300, message = "300 caractères au plus.")
        @Pattern(
                regexp = "|https://[^\\s\"<>]+\\.[^\\s\"<>]+",
                message = "Écrivez une adresse qui commence par https://, par exemple https://visio.exemple.fr/salle.")
        String link,

        @NotEmpty(message = "Dites quelles semaines.") @Nullable
        List<Rhythm> rhythms,

        @Nullable List<@Nullable DayOfWeek> days,
        @Nullable List<String> starts,
        @Nullable List<String> ends,

        @NotNull(message = "Dites à partir de quel jour.") @Nullable
        LocalDate from,

        @Nullable LocalDate until,
        @Nullable String publicHolidays,

        @NotNull(message = "Dites ce qu’elle devient pendant les vacances scolaires.")
        Schedule.@Nullable SchoolHolidays school) {

    /** How one comes. */
    enum Coming {
        FREELY("Sans rendez-vous"),
        BY_APPOINTMENT("Sur rendez-vous");

        private final String label;

        Coming(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static KeepForm of(Permanence known) {
        Schedule schedule = known.schedule();
        return new KeepForm(
                known.spot() == null ? null : known.spot().place(),
                known.organisation(),
                known.version(),
                known.title(),
                List.copyOf(known.services()),
                known.words(),
                List.copyOf(known.languages()),
                known.byAppointment() ? Coming.BY_APPOINTMENT : Coming.FREELY,
                known.booking(),
                known.phone(),
                known.link(),
                List.copyOf(schedule.rhythms()),
                schedule.slots().stream().map(Slot::day).toList(),
                schedule.slots().stream().map(slot -> slot.start().toString()).toList(),
                schedule.slots().stream().map(slot -> slot.end().toString()).toList(),
                schedule.from(),
                schedule.until(),
                schedule.publicHolidays() ? "true" : null,
                schedule.schoolHolidays());
    }

    /** The hours typed; what is wrong in them is said to the form. */
    List<Slot> slots(BindingResult errors) {
        return TypedHours.slots(days, starts, ends, errors);
    }

    boolean byAppointment() {
        return coming == Coming.BY_APPOINTMENT;
    }

    /** What several fields together make wrong. */
    void check(BindingResult errors) {
        if (byAppointment() && text(booking) == null && text(phone) == null) {
            errors.rejectValue("booking", "none", "Dites comment prendre rendez-vous, ou donnez un téléphone.");
        }
        if (lieu == null && text(link) == null && text(phone) == null) {
            errors.rejectValue("link", "none", "À distance, donnez l’adresse de la visio ou un téléphone.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            errors.rejectValue("until", "order", "Le dernier jour est avant le premier.");
        }
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String[] names(@Nullable List<? extends Enum<?>> values) {
        return values == null
                ? new String[0]
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(Enum::name)
                        .distinct()
                        .toArray(String[]::new);
    }
}
