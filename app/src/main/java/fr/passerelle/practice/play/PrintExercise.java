package fr.passerelle.practice.play;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Kind;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Open;
import fr.passerelle.practice.Exercises;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same exercise on paper, with its correction on the last page. */
@Controller
class PrintExercise {

    private final Exercises exercises;

    PrintExercise(Exercises exercises) {
        this.exercises = exercises;
    }

    /** A part of the form on paper. */
    record Part(String title, String ask, List<Question> questions) {}

    /** Something to write or to tick, and what is right. */
    record Question(String label, @Nullable String unit, List<String> options, String answer) {}

    @Open
    @GetMapping("/s-entrainer/{exercise}/papier")
    ModelAndView print(@PathVariable String exercise, @RequestParam @Nullable String personne) {
        Exercise chosen = exercises.exercise(exercise);
        Folder folder =
                exercises.folder(chosen, personne == null ? chosen.people().get(0) : personne);
        Staging staging = Staging.of(chosen, folder, Stage.ALONE, false);
        List<Part> parts = chosen.screens().stream()
                .filter(screen -> screen.fields().stream().anyMatch(field -> field.asks(folder)))
                .map(screen -> part(screen, staging.folder()))
                .toList();
        return Pages.show(
                "practice/play/paper",
                "exercise",
                chosen,
                "folder",
                folder,
                "parts",
                parts,
                "tongue",
                exercises.tongue(Frame.current().language()),
                "french",
                exercises.library().tongue("fr"));
    }

    private Part part(Screen screen, Folder folder) {
        return new Part(
                exercises.library().tongue("fr").say(screen.title(), folder),
                screen.ask(),
                screen.fields().stream()
                        .filter(field -> field.asks(folder))
                        .map(field -> question(field, folder))
                        .toList());
    }

    private Question question(Field field, Folder folder) {
        String right = field.expected(folder);
        List<String> options = field.options(folder).stream()
                .map(option -> option.help() == null ? option.label() : option.label() + " (" + option.help() + ")")
                .toList();
        String answer = field.options(folder).stream()
                .filter(option -> List.of(right.split(",")).contains(option.code()))
                .map(Field.Option::label)
                .reduce((one, other) -> one + ", " + other)
                .orElse(right.isEmpty() ? nothing(field) : right.equals("*") ? "…" : right);
        return new Question(exercises.library().tongue("fr").say(field.label(), folder), field.unit(), options, answer);
    }

    private static String nothing(Field field) {
        return field.kind() == Kind.AMOUNT ? "0" : "—";
    }
}
