package fr.passerelle.teamwork.exchange;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Exchange;
import fr.passerelle.teamwork.exchange.Conversation.Said;
import fr.passerelle.teamwork.exchange.ExchangePage.Act;
import fr.passerelle.teamwork.exchange.ExchangePage.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The author corrects a message, and what it said stays readable; or takes it back, and only its place stays. Nobody else does either. */
@Controller
class CorrectMessage {

    private static final String PATH = "/personnes/{person}/echanges/{exchange}";

    private final ExchangePage page;
    private final Conversation conversation;
    private final Corrections corrections;
    private final Journal journal;

    CorrectMessage(ExchangePage page, Conversation conversation, Corrections corrections, Journal journal) {
        this.page = page;
        this.conversation = conversation;
        this.corrections = corrections;
        this.journal = journal;
    }

    record CorrectForm(
            @NotBlank(message = "Écrivez le message, ou supprimez-le.")
            @Size(max = 4_000, message = "Un message a 4 000 signes au plus.")
            String body,

            @Nullable @NotNull(message = "Rouvrez le message, puis recommencez.")
            Long version,

            @Nullable Boolean confirmed) {

        CorrectForm {
            body = body == null ? "" : body.strip();
        }
    }

    @Allowed(Action.READ_EXCHANGES)
    @GetMapping(path = PATH, params = "modifier")
    ModelAndView correcting(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID exchange,
            @RequestParam("modifier") UUID message) {
        Exchange read = page.required(viewer, person, exchange);
        Said own = conversation.own(viewer, read, message);
        Fields fields = Fields.of(Map.of("body", Objects.requireNonNull(own.body())));
        return page.of(HttpStatus.OK, viewer, read, 0, fields, new Side(Act.CORRECT, own, List.of(), false));
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(PATH + "/messages/{message}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID exchange,
            @PathVariable UUID message,
            @Valid @ModelAttribute("form") CorrectForm form,
            BindingResult errors) {
        Exchange read = page.required(viewer, person, exchange);
        Said own = conversation.own(viewer, read, message);
        List<String> secrets = Wording.secrets(form.body(), form.confirmed());
        if (form.body().equals(own.body())) {
            errors.rejectValue("body", "same", "Le texte est le même qu’avant. Changez-le, ou annulez.");
        }
        if (errors.hasErrors() || !secrets.isEmpty() || form.version() == null) {
            Side side = new Side(Act.CORRECT, own, secrets, false);
            return page.of(HttpStatus.UNPROCESSABLE_CONTENT, viewer, read, 0, Fields.of(errors), side);
        }
        if (!corrections.correct(viewer, message, form.body(), form.version())) {
            Side side = new Side(Act.CORRECT, own, List.of(), true);
            return page.of(HttpStatus.CONFLICT, viewer, read, 0, Fields.of(errors), side);
        }
        journal.record(viewer.actor(), Entry.on(person, "exchange.corrected", message));
        return Pages.go(read.href(), "Le message est modifié. L’ancien texte reste lisible.");
    }

    @Allowed(Action.READ_EXCHANGES)
    @GetMapping(path = PATH, params = "supprimer")
    ModelAndView takingBack(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID exchange,
            @RequestParam("supprimer") UUID message) {
        Exchange read = page.required(viewer, person, exchange);
        Said own = conversation.own(viewer, read, message);
        return page.of(HttpStatus.OK, viewer, read, 0, Fields.blank(), new Side(Act.TAKE_BACK, own, List.of(), false));
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(PATH + "/messages/{message}/suppression")
    ModelAndView takeBack(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID exchange, @PathVariable UUID message) {
        Exchange read = page.required(viewer, person, exchange);
        corrections.takeBack(conversation.own(viewer, read, message).id());
        journal.record(viewer.actor(), Entry.on(person, "exchange.taken-back", message));
        return Pages.go(read.href(), "Le message est supprimé.");
    }
}
