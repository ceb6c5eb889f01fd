package fr.passerelle.correspondence.write;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.messaging.Messages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She tells a worker that she wants no text message any more, or wants them again. */
@Controller
class StopTexts {

    private final Messages messages;
    private final Reach reach;
    private final Journal journal;

    StopTexts(Messages messages, Reach reach, Journal journal) {
        this.messages = messages;
        this.reach = reach;
        this.journal = journal;
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping("/personnes/{person}/messages/arret-sms")
    ModelAndView stop(Viewer viewer, @PathVariable UUID person) {
        messages.stop(phone(person), viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "sms.stopped", person));
        return Pages.go("/personnes/" + person + "/messages", "C’est noté : plus aucun SMS ne partira vers ce numéro.");
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping("/personnes/{person}/messages/reprise-sms")
    ModelAndView resume(Viewer viewer, @PathVariable UUID person) {
        messages.resume(phone(person));
        journal.record(viewer.actor(), Entry.on(person, "sms.resumed", person));
        return Pages.go("/personnes/" + person + "/messages", "C’est noté : les SMS sont de nouveau possibles.");
    }

    private String phone(UUID person) {
        return Optional.ofNullable(reach.of(person).phone()).orElseThrow(NotFound::new);
    }
}
