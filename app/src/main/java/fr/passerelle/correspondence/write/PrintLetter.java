package fr.passerelle.correspondence.write;

import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.LetterPaper;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.PaperResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter is printed at any time, unless it may no longer leave: its reader was shut out since, or it tells where she lives. */
@Controller
class PrintLetter {

    private final Writings writings;
    private final Departures departures;
    private final LetterPaper paper;
    private final ReadOver readOver;

    PrintLetter(Writings writings, Departures departures, LetterPaper paper, ReadOver readOver) {
        this.writings = writings;
        this.departures = departures;
        this.paper = paper;
        this.readOver = readOver;
    }

    /** The document, or the letter's page that says why there is none. */
    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping("/personnes/{person}/messages/{writing}/courrier.pdf")
    Object print(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing letter = writings.required(viewer, person, writing);
        if (!letter.letter() || letter.erasedAt() != null) {
            throw new NotFound();
        }
        Optional<String> refusal = departures.refusal(letter);
        return refusal.isPresent()
                ? readOver.page(viewer, letter, Fields.blank().and("", refusal.get()))
                : PaperResponse.inline(paper.pdf(letter), "courrier.pdf");
    }
}
