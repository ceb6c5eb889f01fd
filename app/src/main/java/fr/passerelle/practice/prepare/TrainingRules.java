package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Errors;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What can be chosen together for a training, and what to choose instead when it cannot. */
@Component
class TrainingRules {

    static final String NOW = "NOW";
    static final String HOME = "HOME";

    /** Longer, nobody remembers what it was for. */
    static final int LONGEST = 60;

    private static final int USUAL = 14;

    private final Exercises exercises;
    private final WantedTraps traps;
    private final Now now;

    TrainingRules(Exercises exercises, WantedTraps traps, Now now) {
        this.exercises = exercises;
        this.traps = traps;
        this.now = now;
    }

    /** The traps that can be hoped for. */
    List<WantedTraps.Offer> offers(Exercise exercise) {
        return traps.offers(exercise);
    }

    /** A fortnight from now: the day proposed for what is done at home. */
    LocalDate usualDay() {
        return now.today().plusDays(USUAL);
    }

    /** The help to begin with: one step less than that with which she last gained something there. */
    Stage next(Exercise exercise, List<GainedGestures.Gained> gained) {
        return gained.stream()
                .filter(each -> each.exercise().equals(exercise.code()))
                .map(GainedGestures.Gained::stage)
                .max(Comparator.naturalOrder())
                .map(last -> last == Stage.HELPED ? Stage.ALONE : Stage.SURPRISE)
                .orElse(Stage.HELPED);
    }

    /** What was chosen; null where something is to be corrected, which is then said in the errors. */
    @Nullable
    Wish read(Exercise exercise, TrainingForm form, BindingResult errors) {
        Folder folder = exercises.library().people(exercise).stream()
                .filter(each -> each.code().equals(form.folder()))
                .findFirst()
                .orElse(null);
        Stage stage = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(form.stage()))
                .findFirst()
                .orElse(null);
        if (folder == null) {
            errors.rejectValue("folder", "folder", "Choisissez une personne inventée.");
        }
        if (stage == null) {
            errors.rejectValue("stage", "stage", "Choisissez une aide.");
        }
        if (!NOW.equals(form.use()) && !HOME.equals(form.use())) {
            errors.rejectValue("use", "use", "Choisissez\u00a0: maintenant, ou un devoir.");
        }
        if (HOME.equals(form.use()) && !errors.hasFieldErrors("until")) {
            day(form.until(), errors);
        }
        if (folder == null || stage == null) {
            return null;
        }
        Staging staging = Staging.of(exercise, folder, stage, Boolean.TRUE.equals(form.changed()));
        List<String> wanted = form.traps() == null
                ? List.of()
                : form.traps().stream().distinct().toList();
        wanted.stream()
                .filter(code -> !traps.closes(code, staging))
                .findFirst()
                .ifPresent(code -> errors.rejectValue("traps", "traps", instead(code, staging)));
        boolean homework = HOME.equals(form.use());
        LocalDate until = homework ? form.until() : now.today();
        return errors.hasErrors() || until == null ? null : new Wish(staging, wanted, homework, until);
    }

    private void day(@Nullable LocalDate until, BindingResult errors) {
        if (until == null) {
            errors.rejectValue("until", "until", "Écrivez le dernier jour du devoir.");
        } else if (until.isBefore(now.today())) {
            errors.rejectValue("until", "until", "Ce jour est passé. Écrivez un jour à venir.");
        } else if (until.isAfter(now.today().plusDays(LONGEST))) {
            errors.rejectValue(
                    "until",
                    "until",
                    "Un devoir dure 60\u00a0jours au plus. Écrivez un jour avant le "
                            + French.date(now.today().plusDays(LONGEST + 1L)) + ".");
        }
    }

    private String instead(String code, Staging staging) {
        List<String> others = traps.offers(staging.exercise()).stream()
                .filter(offer -> offer.code().equals(code))
                .flatMap(offer -> offer.people().stream())
                .map(Folder::first)
                .toList();
        if (others.isEmpty()) {
            return "Un des pièges choisis n’existe pas dans cet exercice. Décochez-le.";
        }
        String trap = "«\u00a0" + Errors.label(code) + "\u00a0»";
        if (staging.stage() == Stage.WATCH) {
            return "Quand on regarde, aucun piège ne se referme. Décochez " + trap + ", ou choisissez une autre aide.";
        }
        return "Avec " + staging.folder().first() + ", le piège " + trap
                + " ne se présente pas avec cette aide. Décochez-le, ou choisissez " + French.list(others) + ".";
    }
}
