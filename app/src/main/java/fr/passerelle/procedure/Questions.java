package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a procedure asks, in its order: the questions of its sheet, or a page of notes for one without a sheet. */
@Component
public class Questions {

    private static final List<Sheet.Answer> NOTES = List.of(new Sheet.Answer(
            "notes",
            "Ce qu’il faudra répondre",
            Sheet.AnswerKind.TEXT,
            List.of(),
            "Une ligne par question, dans l’ordre du formulaire.",
            true));

    private final Sheets sheets;

    Questions(Sheets sheets) {
        this.sheets = sheets;
    }

    /** The sheet that a procedure follows, where the catalogue still has it. */
    public Optional<Sheet> sheet(@Nullable String id) {
        return id == null ? Optional.empty() : sheets.find(id);
    }

    /** The questions, in the order of the form. */
    public List<Sheet.Answer> of(@Nullable String sheet) {
        return sheet(sheet)
                .map(Sheet::answers)
                .filter(answers -> !answers.isEmpty())
                .orElse(NOTES);
    }

    /** Those that must be answered and are not, in French. */
    List<String> unanswered(@Nullable String sheet, Map<String, String> answers) {
        return of(sheet).stream()
                .filter(question -> !question.optional() && !answers.containsKey(question.key()))
                .map(Sheet.Answer::label)
                .toList();
    }

    /** How many must be answered. */
    int asked(@Nullable String sheet) {
        return (int) of(sheet).stream().filter(question -> !question.optional()).count();
    }
}
