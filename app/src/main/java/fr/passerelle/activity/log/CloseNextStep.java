package fr.passerelle.activity.log;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saying that a next step is done, or no longer needed. */
@Controller
class CloseNextStep {

    private final NextSteps steps;
    private final Journal journal;

    CloseNextStep(NextSteps steps, Journal journal) {
        this.steps = steps;
        this.journal = journal;
    }

    @Allowed(Action.LOG_ACCOMPANIMENT)
    @PostMapping("/personnes/{person}/accompagnements/{entry}/suite-faite")
    ModelAndView close(Viewer viewer, @PathVariable UUID person, @PathVariable UUID entry) {
        steps.close(person, entry);
        journal.record(viewer.actor(), Entry.on(person, "accompaniment.next-step-closed", entry));
        return Pages.go("/personnes/" + person + "/accompagnements", "C’est noté : cette suite n’attend plus.");
    }
}
