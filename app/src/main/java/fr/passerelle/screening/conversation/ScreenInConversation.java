package fr.passerelle.screening.conversation;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Answers;
import fr.passerelle.people.DossierAct;
import fr.passerelle.screening.Need;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import fr.passerelle.screening.Sent;
import fr.passerelle.screening.Taking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Screens a person while talking with her: every question on one page, in any order; what is begun may be resumed. */
@Controller
class ScreenInConversation {

    private final Screenings screenings;
    private final ConversationPage page;
    private final Journal journal;

    ScreenInConversation(Screenings screenings, ConversationPage page, Journal journal) {
        this.screenings = screenings;
        this.page = page;
        this.journal = journal;
    }

    @Bean
    static DossierAct screenAct() {
        return new DossierAct(10, "Repérage", "screen", "/reperage", Action.SCREEN, false);
    }

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperage")
    ModelAndView form(@PathVariable UUID person) {
        Optional<Screening> draft = screenings.draft(person);
        Map<String, Object> held = new HashMap<>();
        held.put("taking", draft.map(Screening::taking).orElse(Taking.CONVERSATION));
        draft.ifPresent(begun -> {
            held.put("draft", begun.id());
            held.put("version", begun.version());
            held.put("need", Optional.ofNullable(begun.need().words()).orElse(""));
            held.put("due", Optional.<Object>ofNullable(begun.need().due()).orElse(""));
            held.put("risk", begun.need().rightAtRisk() ? List.of("true") : List.of());
        });
        return page.show(
                person,
                draft.map(Screening::answers).orElse(Answers.none()),
                draft.map(Screening::need).orElse(Need.NONE),
                Fields.of(held));
    }

    @Allowed(Action.SCREEN)
    @PostMapping("/personnes/{person}/reperage")
    ModelAndView keep(Viewer viewer, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> form) {
        Sent sent = page.read(form);
        if (sent.hasErrors()) {
            return page.again(person, sent);
        }
        Screening draft = screenings.keep(
                draft(viewer, person, form), ConversationPage.taking(form), sent.answers(), sent.need());
        return switch (Optional.ofNullable(form.getFirst("step")).orElse("save")) {
            case "stop" -> {
                screenings.refuse(draft);
                journal.record(viewer.actor(), Entry.on(person, "screening.refused", draft.id()));
                yield Pages.go(
                        "/personnes/" + person,
                        "C’est noté : la personne ne souhaite pas continuer. Cela ne change rien à ses droits.");
            }
            case "read" -> {
                journal.record(viewer.actor(), Entry.on(person, "screening.kept", draft.id()));
                yield Pages.go("/personnes/" + person + "/reperages/" + draft.id() + "/relecture");
            }
            default -> {
                journal.record(viewer.actor(), Entry.on(person, "screening.kept", draft.id()));
                yield Pages.go(
                        "/personnes/" + person, "Repérage enregistré. Vous pourrez le reprendre quand vous voulez.");
            }
        };
    }

    /** The draft on which the page was opened; another one begun meanwhile is not overwritten. */
    private Screening draft(Viewer viewer, UUID person, MultiValueMap<String, String> form) {
        Optional<Screening> begun = screenings.draft(person);
        String version = begun.map(draft -> draft.id() + "/" + draft.version()).orElse("/");
        if (!version.equals(form.getFirst("draft") + "/" + form.getFirst("version"))) {
            throw new OptimisticLockingFailureException("another draft meanwhile");
        }
        return begun.orElseGet(() -> screenings.start(viewer, person, ConversationPage.taking(form)));
    }
}
