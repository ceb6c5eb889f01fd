package fr.passerelle.procedure.connected;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Connection;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person holds, what else goes with it, and what she answers. */
@Controller
class ShowRights {

    static final String PATH = "/droits";

    private static final String PAGE = "procedure/connected/rights";

    private final ConnectedRights rights;
    private final DossierFrame frame;
    private final Journal journal;

    ShowRights(ConnectedRights rights, DossierFrame frame, Journal journal) {
        this.rights = rights;
        this.frame = frame;
        this.journal = journal;
    }

    record RightsForm(@Nullable List<String> droits) {}

    /** What she answers; AGAIN proposes it once more. */
    enum Reply {
        PROPOSED(Offer.Answer.PROPOSED, "connected.proposed", "C’est noté\u00a0: proposé."),
        START(Offer.Answer.STARTED, "connected.proposed", "Commencez la démarche."),
        ALREADY(Offer.Answer.ALREADY, "connected.already-asked", "C’est noté\u00a0: déjà demandé."),
        REFUSED(Offer.Answer.REFUSED, "connected.refused", "C’est noté. Ce droit ne sera plus proposé."),
        AGAIN(null, "connected.reopened", "Ce droit est de nouveau proposé.");

        private final Offer.@Nullable Answer answer;
        private final String verb;
        private final String message;

        Reply(Offer.@Nullable Answer answer, String verb, String message) {
            this.answer = answer;
            this.verb = verb;
            this.message = message;
        }
    }

    record ReplyForm(@Nullable Reply reponse) {}

    @Allowed(value = Action.FOLLOW_PROCEDURES, shows = true)
    @GetMapping("/personnes/{person}/droits")
    ModelAndView show(Viewer viewer, @PathVariable UUID person) {
        ConnectedRights.Held held = rights.of(person);
        return page(Pages.show(PAGE), viewer, person, held, Fields.of(Map.of("droits", held.declared())));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/droits")
    ModelAndView declare(
            Viewer viewer, @PathVariable UUID person, @ModelAttribute("form") RightsForm form, BindingResult errors) {
        Set<String> chosen = new TreeSet<>(form.droits() == null ? List.of() : form.droits());
        if (errors.hasErrors() || !rights.all().containsAll(chosen)) {
            Fields fields = Fields.of(form).and("droits", "Choisissez dans la liste.");
            return page(Pages.refuse(PAGE), viewer, person, rights.of(person), fields);
        }
        Set<String> before = rights.declared(person);
        rights.declare(viewer, person, chosen);
        String verb = chosen.containsAll(before) ? "right.declared" : "right.withdrawn";
        journal.record(viewer.actor(), Entry.on(person, verb, person));
        return Pages.go("/personnes/" + person + PATH, "C’est noté.");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/droits/{connection}")
    ModelAndView reply(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable String connection,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors) {
        Connection asked = rights.required(connection);
        Reply reply = form.reponse();
        if (errors.hasErrors() || reply == null || reply == Reply.START && asked.sheet() == null) {
            throw new NotFound();
        }
        rights.answer(viewer, person, asked, reply.answer);
        journal.record(viewer.actor(), Entry.on(person, reply.verb, person));
        return reply == Reply.START
                ? Pages.go("/personnes/" + person + "/demarches/commencer?fiche=" + asked.sheet())
                : Pages.go("/personnes/" + person + PATH, reply.message);
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, ConnectedRights.Held held, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/demarches"))
                .addObject("held", held)
                .addObject("opened", held.opened().stream().map(rights::name).toList())
                .addObject(
                        "choices",
                        rights.all().stream()
                                .filter(right -> !held.opened().contains(right))
                                .map(right -> new Option(right, rights.name(right)))
                                .toList())
                .addObject("fields", fields);
    }
}
