package fr.passerelle.correspondence.sign;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.State;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A head of service reads what waits in her structure, corrects it, signs, or sends it back with a word. She sees the writing and nothing else of
 * the dossier, and never what she wrote herself.
 */
@Controller
class Countersign {

    private static final String LIST = "/messages/a-signer";
    private static final String ONE = LIST + "/{writing}";
    private static final int SIZE = 50;

    private final Writings writings;
    private final Departures departures;
    private final WaitingForSignature waiting;
    private final Journal journal;

    Countersign(Writings writings, Departures departures, WaitingForSignature waiting, Journal journal) {
        this.writings = writings;
        this.departures = departures;
        this.waiting = waiting;
        this.journal = journal;
    }

    /** What a head of service decides. */
    enum Decision {
        SIGN,
        SEND_BACK
    }

    record SignForm(
            @Size(max = 12_000, message = "C’est trop long.")
            String body,

            @Size(max = 500, message = "500 signes au plus.")
            String words,

            @Nullable @NotNull(message = "Choisissez : signer, ou renvoyer.")
            Decision decision,

            @Nullable Long version) {

        SignForm {
            body = body == null ? "" : body.replace("\r\n", "\n").strip();
            words = words == null ? "" : words.strip();
        }
    }

    @Allowed(Action.COUNTERSIGN)
    @GetMapping(LIST)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, waiting.count(viewer), LIST);
        return Pages.show("correspondence/sign/to-sign", "lines", waiting.of(viewer, pager), "pager", pager);
    }

    @Allowed(Action.COUNTERSIGN)
    @GetMapping(ONE)
    ModelAndView read(Viewer viewer, @PathVariable UUID writing) {
        return waiting.page(required(viewer, writing), null);
    }

    @Allowed(Action.COUNTERSIGN)
    @PostMapping(ONE)
    ModelAndView decide(
            Viewer viewer,
            @PathVariable UUID writing,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult errors) {
        Writing one = required(viewer, writing);
        check(one, form, errors);
        if (errors.hasErrors()) {
            return waiting.page(one, Fields.of(errors));
        }
        if (form.version() == null || form.version() != one.version()) {
            throw new OptimisticLockingFailureException("writing changed meanwhile");
        }
        return form.decision() == Decision.SIGN ? sign(viewer, one, form) : sendBack(viewer, one, form);
    }

    private ModelAndView sign(Viewer viewer, Writing one, SignForm form) {
        if (!form.body().equals(one.body())) {
            reword(viewer, one, form);
        }
        signed(viewer, required(viewer, one.id()));
        if (one.groupId() != null) {
            alike(viewer, one.groupId(), form);
        }
        return Pages.go(LIST, one.letter() ? "Signé : le courrier peut être imprimé." : "Signé : le message part.");
    }

    /** One signature serves for the same text to several persons. */
    private void alike(Viewer viewer, UUID group, SignForm form) {
        for (Writing other : writings.ofGroup(group)) {
            if (other.state() == State.TO_SIGN
                    && !other.author().equals(viewer.id())
                    && departures.refusal(other).isEmpty()) {
                if (!form.body().equals(other.body())) {
                    reword(viewer, other, form);
                }
                signed(viewer, required(viewer, other.id()));
            }
        }
    }

    private void reword(Viewer viewer, Writing one, SignForm form) {
        var text = new Writings.Text(one.channel(), one.subject(), form.body(), one.recipient());
        writings.reword(one, viewer, text, new Writings.Times(one.notBefore(), one.expiresAt()));
        journal.record(viewer.actor(), Entry.on(one.personId(), "message.corrected", one.id()));
    }

    private void signed(Viewer viewer, Writing one) {
        writings.sign(one.id(), viewer);
        departures.leave(one);
        journal.record(viewer.actor(), Entry.on(one.personId(), "message.signed", one.id()));
    }

    private ModelAndView sendBack(Viewer viewer, Writing one, SignForm form) {
        writings.move(one, State.SENT_BACK);
        writings.sendBack(one.id(), form.words());
        journal.record(viewer.actor(), Entry.on(one.personId(), "message.sent-back", one.id()));
        return Pages.go(LIST, "Renvoyé à son auteur, avec votre mot.");
    }

    private void check(Writing one, SignForm form, BindingResult errors) {
        if (form.decision() == Decision.SEND_BACK && form.words().isEmpty()) {
            errors.rejectValue("words", "none", "Écrivez un mot : votre collègue doit savoir quoi revoir.");
        }
        if (form.decision() == Decision.SIGN && form.body().isEmpty()) {
            errors.rejectValue("body", "none", "Le texte est vide.");
        }
        Optional<String> refusal = form.decision() == Decision.SIGN ? departures.refusal(one) : Optional.empty();
        refusal.or(() -> departures.told(one.personId(), form.body())).ifPresent(why -> errors.reject("closed", why));
    }

    private Writing required(Viewer viewer, UUID writing) {
        return writings.toSign(viewer, writing)
                .filter(one -> !waiting.excluded(viewer, one))
                .orElseThrow(NotFound::new);
    }
}
