package fr.passerelle.practice.play;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.exercise.Trial;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads an exercise over: every screen with what it asks, its hints and its traps; and any one of them as a learner would see it. No run begins. */
@Controller
class PreviewExercise {

    private static final UUID NO_RUN = new UUID(0, 0);

    private final Exercises exercises;

    PreviewExercise(Exercises exercises) {
        this.exercises = exercises;
    }

    /**
     * With whom, and in which form, one looks.
     *
     * @param personne code of the invented person
     * @param aide the stage
     * @param mots the language of what is around the site
     * @param forme {@code autre} for sites that have changed
     * @param piege a trap, to see what is said when it closes
     */
    record PreviewForm(
            @Nullable String personne,
            @Nullable String aide,
            @Nullable String mots,
            @Nullable String forme,
            @Nullable String piege) {

        private Staging staging(Exercise exercise, Exercises exercises) {
            Folder folder = exercises.folder(
                    exercise,
                    personne == null || personne.isEmpty() ? exercise.people().get(0) : personne);
            Stage stage = Arrays.stream(Stage.values())
                    .filter(each -> aide == null || aide.isEmpty()
                            ? each == Stage.HELPED
                            : each.name().equals(aide))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return Staging.of(exercise, folder, stage, "autre".equals(forme));
        }

        private Language language() {
            return mots == null ? Language.FALC : Language.of(mots);
        }

        private static UriComponentsBuilder asked(UriComponentsBuilder path, PreviewForm form, Staging staging) {
            path.queryParam("personne", staging.folder().code()).queryParam("aide", staging.stage());
            path.queryParam("mots", form.language().code());
            return staging.changed() ? path.queryParam("forme", "autre") : path;
        }

        /** The address of that screen, seen in the same way. */
        String of(Screen screen, Staging staging) {
            return asked(UriComponentsBuilder.fromPath(path(staging.exercise()) + "/" + screen.id()), this, staging)
                    .toUriString();
        }

        /** The address of the list, seen in the same way. */
        String list(Staging staging) {
            return asked(UriComponentsBuilder.fromPath(path(staging.exercise())), this, staging)
                    .toUriString();
        }
    }

    private static String path(Exercise exercise) {
        return "/s-entrainer/" + exercise.code() + "/apercu";
    }

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/s-entrainer/{exercise}/apercu")
    ModelAndView list(@PathVariable String exercise, @ModelAttribute("form") PreviewForm form) {
        Exercise chosen = exercises.exercise(exercise);
        Staging staging = form.staging(chosen, exercises);
        return Pages.show(
                "practice/play/preview",
                "form",
                form,
                "staging",
                staging,
                "people",
                exercises.library().people(chosen),
                "start",
                Play.of(staging, List.of()),
                "closing",
                Trial.all(staging).stream().map(Trial::code).distinct().toList(),
                "french",
                exercises.library().tongue("fr"),
                "fields",
                Fields.of(new PreviewForm(
                        staging.folder().code(),
                        staging.stage().name(),
                        form.language().code(),
                        staging.changed() ? "autre" : "",
                        "")));
    }

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/s-entrainer/{exercise}/apercu/{screen}")
    ModelAndView screen(
            @PathVariable String exercise,
            @PathVariable("screen") String id,
            @ModelAttribute("form") PreviewForm form,
            HttpServletRequest request) {
        Exercise chosen = exercises.exercise(exercise);
        Staging staging = form.staging(chosen, exercises);
        Screen asked = chosen.screen(id).orElseThrow(NotFound::new);
        Play play = form.piege() == null ? Play.at(staging, asked) : Play.of(staging, slip(staging, form.piege()));
        if (!play.concerns(play.screen())) {
            return Pages.go(form.of(asked, another(staging, asked)));
        }
        // A page of professionals, in the words of the one who will learn.
        request.setAttribute(Frame.ATTRIBUTE, Frame.current().speaking(form.language()));
        return Pages.show(
                "practice/play/step",
                "step",
                Step.of(
                                new Run(NO_RUN, staging, List.of(), path(chosen), null),
                                play,
                                play.screen(),
                                exercises,
                                exercises.tongue(form.language()),
                                Typed.of(play, play.screen()))
                        .in(around(form, staging, play.screen())));
    }

    private static Step.Preview around(PreviewForm form, Staging staging, Screen screen) {
        List<Screen> all = staging.exercise().screens();
        int place = all.indexOf(screen);
        return new Step.Preview(
                form.list(staging),
                place == 0 ? null : form.of(all.get(place - 1), staging),
                place == all.size() - 1 ? null : form.of(all.get(place + 1), staging));
    }

    /** A sentence with that person's folder; one that is not for her keeps its places open. */
    static String said(String words, Staging staging, Tongue french) {
        return staging.folder().fills(words) ? french.say(words, staging.folder()) : french.of(words);
    }

    /** What is right with that person. */
    static String answer(Field field, Folder folder) {
        String right = field.expected(folder);
        String labels = field.options(folder).stream()
                .filter(option -> List.of(right.split(",")).contains(option.code()))
                .map(Field.Option::label)
                .collect(Collectors.joining(", "));
        return !labels.isEmpty() ? labels : right.isEmpty() ? "rien" : right.equals("*") ? "ce qu’on veut" : right;
    }

    /** The same with somebody whom that screen is for. */
    private Staging another(Staging staging, Screen screen) {
        return exercises.library().people(staging.exercise()).stream()
                .map(folder -> Staging.of(staging.exercise(), folder, staging.stage(), staging.changed()))
                .filter(each -> Play.at(each, screen).concerns(screen))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The moves that close that trap on that person; a trap that cannot close is absent. */
    private static List<Move> slip(Staging staging, String code) {
        return Trial.all(staging).stream()
                .filter(trial -> trial.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new)
                .moves();
    }
}
