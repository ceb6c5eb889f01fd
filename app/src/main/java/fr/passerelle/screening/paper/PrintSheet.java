package fr.passerelle.screening.paper;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.Item;
import fr.passerelle.instrument.Words;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Instruments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Prints the questions, blank and without a name: the sheet may lie on a table. */
@Controller
class PrintSheet {

    private final Instruments instruments;
    private final Dossiers dossiers;
    private final Paper paper;

    PrintSheet(Instruments instruments, Dossiers dossiers, Paper paper) {
        this.instruments = instruments;
        this.dossiers = dossiers;
        this.paper = paper;
    }

    /** A question on paper; what follows from another one says so. */
    record Question(String number, String text, @Nullable String hint, List<String> answers, int columns) {}

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperage/papier.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID person) {
        if (dossiers.card(person).isEmpty()) {
            throw new NotFound();
        }
        Instrument instrument = instruments.current();
        Words words = instrument.words("falc");
        List<Question> questions = instrument.items().stream()
                .filter(item -> !item.optional())
                .map(item -> question(item, words))
                .toList();
        return PaperResponse.inline(
                paper.pdf("screening/paper/sheet", Map.of("questions", questions, "version", instrument.version())),
                "grille-reperage.pdf");
    }

    private static Question question(Item item, Words words) {
        List<String> answers = item.choices().stream()
                .map(choice -> words.text(item.code() + "." + choice.code()))
                .toList();
        int longest = answers.stream().mapToInt(String::length).max().orElse(0);
        boolean followsUp = item.askIf() != null;
        return new Question(
                followsUp || item.picture() != null && !item.code().endsWith("_SITE")
                        ? ""
                        : String.valueOf(item.question()),
                words.text(item.code()),
                hint(item, followsUp),
                answers,
                longest > 44 ? 1 : longest > 20 ? 2 : 3);
    }

    private static @Nullable String hint(Item item, boolean followsUp) {
        String hint = (followsUp ? "Si besoin. " : "") + (item.several() ? "Plusieurs réponses possibles." : "");
        return hint.isBlank() ? null : hint.strip();
    }
}
