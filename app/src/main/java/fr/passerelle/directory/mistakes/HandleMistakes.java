package fr.passerelle.directory.mistakes;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Corrections;
import fr.passerelle.directory.mistakes.Mistakes.Mistake;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the directory read what visitors said, and say what became of it. */
@Controller
class HandleMistakes {

    private static final String PATH = "/administration/lieux/signalements";

    private final Mistakes mistakes;
    private final Corrections corrections;
    private final Journal journal;

    HandleMistakes(Mistakes mistakes, Corrections corrections, Journal journal) {
        this.mistakes = mistakes;
        this.corrections = corrections;
        this.journal = journal;
    }

    record OutcomeForm(
            @Nullable @NotNull(message = "Dites ce qu’il en est.")
            Outcome outcome,

            @Size(max = 300, message = "300 signes au plus.")
            String remark) {

        OutcomeForm {
            remark = remark == null ? "" : remark.strip();
        }
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show("directory/mistakes/mistakes", "waiting", mistakes.waiting(), "closed", mistakes.closed());
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/{mistake}")
    ModelAndView one(@PathVariable UUID mistake) {
        return page(HttpStatus.OK, waiting(mistake), Fields.blank());
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{mistake}")
    ModelAndView close(Viewer viewer, @PathVariable UUID mistake, @Valid OutcomeForm form, BindingResult errors) {
        Mistake found = waiting(mistake);
        Outcome outcome = form.outcome();
        if (outcome == Outcome.SET_ASIDE && form.remark().isEmpty()) {
            errors.rejectValue("remark", "none", "Dites en un mot pourquoi il n’y a pas de suite.");
        }
        if (errors.hasErrors() || outcome == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, found, Fields.of(errors));
        }
        if (!mistakes.close(mistake, viewer, outcome, form.remark())) {
            throw new NotFound();
        }
        String verb = outcome == Outcome.CORRECTED ? "mistake.corrected" : "mistake.set-aside";
        journal.record(viewer.actor(), Entry.of(verb, mistake));
        return Pages.go(PATH, "Le signalement est traité.");
    }

    /** The visitor is right: what they said goes on the page, as a correction of those who keep the directory. */
    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{mistake}/reprendre")
    ModelAndView take(Viewer viewer, @PathVariable UUID mistake) {
        Mistake found = waiting(mistake);
        Proposal proposal = Proposal.of(found).orElseThrow(NotFound::new);
        corrections.correct(found.place(), proposal.facts(), viewer, "signalé par un visiteur");
        mistakes.close(mistake, viewer, Outcome.CORRECTED, proposal.words());
        journal.record(viewer.actor(), Entry.of("mistake.taken", mistake));
        return Pages.go(PATH, "La page du lieu est corrigée, et le signalement est traité.");
    }

    private Mistake waiting(UUID mistake) {
        return mistakes.waiting(mistake).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Mistake mistake, Fields fields) {
        List<Option> outcomes = Arrays.stream(Outcome.values())
                .map(outcome -> new Option(outcome.name(), outcome.label(), outcome.hint()))
                .toList();
        return Pages.answer(
                        status,
                        "directory/mistakes/one-mistake",
                        "mistake",
                        mistake,
                        "outcomes",
                        outcomes,
                        "fields",
                        fields)
                .addObject("proposal", Proposal.of(mistake).orElse(null));
    }
}
