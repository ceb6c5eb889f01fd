package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.design.Fields;
import fr.passerelle.people.Secrets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form cannot say by itself: rules between fields and with today. */
final class Rules {

    private static final int LONGEST = 1_439;

    private Rules() {}

    /** The fields with what is to be corrected. */
    static Fields check(AccompanimentForm form, LocalDate today, Fields fields) {
        Fields checked = checkDay(form, today, fields);
        if (form.duration() != null && (form.length() == null || form.length() < 1 || form.length() > LONGEST)) {
            boolean other = AccompanimentForm.OTHER.equals(form.duration());
            checked = checked.and(other ? "minutes" : "duration", "Écrivez la durée en minutes, entre 1 et 1439.");
        }
        if (form.themes().isEmpty()) {
            checked = checked.and("usual", "Choisissez au moins un thème.");
        }
        if (form.kind() == Kind.COLLECTIVE) {
            checked = checkGroup(form, checked);
        }
        if (blank(form.nextStep()) && form.nextOn() != null) {
            checked = checked.and("nextStep", "Dites ce qu’il faudra faire ce jour-là.");
        }
        if (form.nextOn() != null && form.nextOn().isBefore(today)) {
            checked = checked.and("nextOn", "Choisissez un jour à venir pour la suite.");
        }
        checked = checkSecret("procedure", form.procedure(), checked);
        checked = checkSecret("place", form.place(), checked);
        return checkSecret("nextStep", form.nextStep(), checked);
    }

    /** These few words never need a secret: one is refused here, where a note only warns. */
    private static Fields checkSecret(String field, @Nullable String text, Fields fields) {
        List<Secrets.Kind> found = text == null ? List.of() : Secrets.in(text);
        return found.isEmpty()
                ? fields
                : fields.and(
                        field,
                        "Cela ressemble à " + found.get(0).label() + " : retirez-le, Passerelle n’en garde jamais.");
    }

    private static Fields checkDay(AccompanimentForm form, LocalDate today, Fields fields) {
        LocalDate day = form.day();
        if (day != null && day.isAfter(today)) {
            return fields.and("day", "Cette date est à venir : un accompagnement se note une fois fait.");
        }
        return day != null && day.isBefore(today.minusYears(2))
                ? fields.and("day", "Cette date a plus de deux ans : vérifiez l’année.")
                : fields;
    }

    private static Fields checkGroup(AccompanimentForm form, Fields fields) {
        Integer heads = form.heads();
        if (heads == null) {
            return fields.and("heads", "Dites combien de personnes étaient là.");
        }
        List<Integer> ages = form.ageCounts();
        if (ages.stream().anyMatch(count -> count < 0)) {
            return fields.and("under12", "Un nombre de personnes ne peut pas être négatif.");
        }
        return ages.stream().mapToLong(Integer::longValue).sum() > heads
                ? fields.and("under12", "Les âges comptent plus de personnes que le groupe : vérifiez les nombres.")
                : fields;
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
