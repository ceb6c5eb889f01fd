package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.procedure.Recurring;
import fr.passerelle.procedure.Recurring.Window;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a due date.
 *
 * @param fiche the sheet that says its rhythm, or null
 * @param demarche the procedure that opened the right, or null
 * @param rythme how often, where no sheet says
 * @param jour a day on which it is due, or on which the right ends
 * @param jusqua nothing comes after that day
 */
record DueForm(
        @Nullable String fiche,
        @Nullable UUID demarche,

        @NotBlank(message = "Écrivez ce qu’il faudra faire, en quelques mots.")
        @Size(max = 120, message = "120 caractères au plus.")
        @Nullable
        String titre,

        @Nullable Rhythm rythme,

        @NotNull(message = "Écrivez le jour.") @Nullable LocalDate jour,

        @Nullable LocalDate jusqua,
        @Nullable Long version) {

    /** Refuses what makes no sense; {@code present} is the turn that is being changed, or null. */
    void check(BindingResult errors, @Nullable Sheet sheet, LocalDate today) {
        if (sheet == null && rythme == null) {
            errors.rejectValue("rythme", "none", "Dites si cela revient, et quand.");
        }
        if (jour == null) {
            return;
        }
        if (jour.isBefore(today.minusYears(2)) || jour.isAfter(today.plusYears(15))) {
            errors.rejectValue("jour", "far", "Choisissez un jour entre il y a deux ans et dans quinze ans.");
        } else if (sheet == null && rythme == Rhythm.ONCE && jour.isBefore(today)) {
            errors.rejectValue("jour", "past", "Ce jour est passé\u00a0: choisissez un jour à venir.");
        } else if (jusqua != null && (jusqua.isBefore(jour) || jusqua.isBefore(today))) {
            errors.rejectValue("jusqua", "before", "La fin vient après la première date, et elle est à venir.");
        }
    }

    /** The same as it is kept; a form that was checked. */
    Dues.Noted noted(Period period, LocalDate today) {
        LocalDate anchor = Objects.requireNonNull(jour);
        Window turn = first(period, anchor, today);
        return new Dues.Noted(
                demarche, blankToNull(fiche), Objects.requireNonNull(titre).strip(), period, anchor, jusqua, turn);
    }

    /** The same for one already kept: what was not touched stays, with the turns that are already done. */
    Dues.Noted noted(Due kept, LocalDate today) {
        Period period = kept.sheet() == null ? period(null) : kept.period();
        LocalDate day = Objects.requireNonNull(jour);
        boolean same = day.equals(kept.day()) && period.everyMonths() == kept.everyMonths();
        LocalDate anchor = same ? kept.anchor() : day;
        Window turn = same ? new Window(kept.opensOn(), kept.dueOn()) : first(period, anchor, today);
        return new Dues.Noted(
                kept.procedureId(), kept.sheet(), Objects.requireNonNull(titre).strip(), period, anchor, jusqua, turn);
    }

    private static Window first(Period period, LocalDate anchor, LocalDate today) {
        return period.everyMonths() == 0 ? new Window(anchor, anchor) : Recurring.from(period, anchor, today);
    }

    /** The rhythm of the sheet, else the one that was chosen. */
    Period period(@Nullable Sheet sheet) {
        if (sheet != null && sheet.period() != null) {
            return sheet.period();
        }
        int months = rythme == null ? 0 : rythme.months();
        return new Period(PeriodKind.DECLARATION, "", months, null, null, null, null);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
