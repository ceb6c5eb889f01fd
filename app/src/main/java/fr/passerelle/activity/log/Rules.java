package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment.Kind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.validation.BindingResult;

/** What a form cannot say by itself: rules between fields and with today. */
final class Rules {

    private static final int LONGEST = 1_439;

    private Rules() {}

    /** Adds what is to be corrected. */
    static void check(AccompanimentForm form, LocalDate today, BindingResult errors) {
        checkDay(form, today, errors);
        if (form.duration() != null && (form.length() == null || form.length() < 1 || form.length() > LONGEST)) {
            boolean other = AccompanimentForm.OTHER.equals(form.duration());
            errors.rejectValue(
                    other ? "minutes" : "duration", "duration", "Écrivez la durée en minutes, entre 1 et 1439.");
        }
        if (form.themes().isEmpty()) {
            errors.rejectValue("usual", "themes", "Choisissez au moins un thème.");
        }
        if (form.kind() == Kind.COLLECTIVE) {
            checkGroup(form, errors);
        }
        if (blank(form.nextStep()) && form.nextOn() != null) {
            errors.rejectValue("nextStep", "step", "Dites ce qu’il faudra faire ce jour-là.");
        }
        if (form.nextOn() != null && form.nextOn().isBefore(today)) {
            errors.rejectValue("nextOn", "past", "Choisissez un jour à venir pour la suite.");
        }
    }

    private static void checkDay(AccompanimentForm form, LocalDate today, BindingResult errors) {
        LocalDate day = form.day();
        if (day != null && day.isAfter(today)) {
            errors.rejectValue("day", "future", "Cette date est à venir : un accompagnement se note une fois fait.");
        } else if (day != null && day.isBefore(today.minusYears(2))) {
            errors.rejectValue("day", "old", "Cette date a plus de deux ans : vérifiez l’année.");
        }
    }

    private static void checkGroup(AccompanimentForm form, BindingResult errors) {
        Integer heads = form.heads();
        if (heads == null) {
            if (!errors.hasFieldErrors("heads")) {
                errors.rejectValue("heads", "heads", "Dites combien de personnes étaient là.");
            }
            return;
        }
        List<Integer> ages = form.ageCounts();
        if (ages.stream().anyMatch(count -> count < 0)) {
            errors.rejectValue("under12", "negative", "Un nombre de personnes ne peut pas être négatif.");
        } else if (ages.stream().mapToLong(Integer::longValue).sum() > heads) {
            errors.rejectValue(
                    "under12", "ages", "Les âges comptent plus de personnes que le groupe : vérifiez les nombres.");
        }
    }

    static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
