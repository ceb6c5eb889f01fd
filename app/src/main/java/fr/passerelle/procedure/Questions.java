package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return questions(sheet(sheet));
    }

    /** The same for several procedures, in one question to the database. */
    Function<@Nullable String, List<Sheet.Answer>> several() {
        Map<String, Sheet> all =
                sheets.all().stream().collect(Collectors.toMap(Sheet::id, sheet -> sheet, (first, second) -> first));
        return id -> questions(id == null ? Optional.empty() : Optional.ofNullable(all.get(id)));
    }

    private static List<Sheet.Answer> questions(Optional<Sheet> sheet) {
        return sheet.map(Sheet::answers).filter(answers -> !answers.isEmpty()).orElse(NOTES);
    }
}
