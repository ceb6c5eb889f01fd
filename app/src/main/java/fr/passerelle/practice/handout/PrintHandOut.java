package fr.passerelle.practice.handout;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.identity.Open;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.paper.Tick;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Runs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Prints the page that says what practising is, and where: to hand out, or for the wall. */
@Controller
class PrintHandOut {

    private static final String CATALOGUE = "/s-entrainer";

    private final Exercises exercises;
    private final Runs runs;
    private final Paper paper;

    /** Everybody gets the same page; printing is the slow part, and the address is open to all. */
    private final Map<Language, byte[]> printed = new ConcurrentHashMap<>();

    PrintHandOut(Exercises exercises, Runs runs, Paper paper) {
        this.exercises = exercises;
        this.runs = runs;
        this.paper = paper;
    }

    @Open
    @GetMapping(CATALOGUE + "/feuille.pdf")
    ResponseEntity<byte[]> document() {
        return PaperResponse.inline(
                printed.computeIfAbsent(Frame.current().language(), this::print), "s-entrainer.pdf");
    }

    private byte[] print(Language language) {
        Tongue tongue = exercises.library().tongue(language.tag());
        List<Tick> learn = exercises.library().exercises().stream()
                .filter(exercise -> exercise.audience() == Exercise.Audience.EVERYBODY)
                .filter(exercise -> exercise.family() == Exercise.Family.PROCEDURE)
                .map(exercise -> Tick.of(tongue.of(exercise.title())))
                .toList();
        return paper.pdf(
                "practice/handout/hand-out",
                Map.of(
                        "words",
                        Words.beside(PrintHandOut.class, language),
                        "language",
                        language,
                        "learn",
                        learn,
                        "address",
                        runs.whole(CATALOGUE)));
    }
}
