package fr.passerelle.correspondence.letter;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Situation.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A letter is corrected freely as long as it is a draft. */
@Controller
class CorrectLetter {

    private static final String ONE = "/personnes/{person}/messages/{writing}/courrier";
    private static final String TOO_LONG = "C’est trop long pour un courrier.";

    private final Writings writings;
    private final DossierFrame frame;
    private final Journal journal;
    private final Departures departures;

    CorrectLetter(Writings writings, DossierFrame frame, Journal journal, Departures departures) {
        this.writings = writings;
        this.frame = frame;
        this.journal = journal;
        this.departures = departures;
    }

    /** A letter as typed. */
    record LetterForm(
            @NotBlank(message = "Écrivez à qui il est adressé.") @Size(max = 500, message = TOO_LONG)
            String recipient,

            @NotBlank(message = "Écrivez l’objet.") @Size(max = 200, message = TOO_LONG)
            String subject,

            @NotBlank(message = "Écrivez le courrier.") @Size(max = 12_000, message = TOO_LONG)
            String body,

            @Nullable Long version) {

        LetterForm {
            recipient = clean(recipient);
            subject = clean(subject).replaceAll("\\s+", " ");
            body = clean(body);
        }

        private static String clean(@Nullable String typed) {
            return typed == null ? "" : typed.replace("\r\n", "\n").strip();
        }

        Writings.Text text() {
            return new Writings.Text(Channel.POST, subject, body, recipient);
        }
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping(ONE)
    ModelAndView form(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing letter = draft(viewer, person, writing);
        Map<String, Object> values = Map.of(
                "recipient", letter.recipient(),
                "subject", letter.subject(),
                "body", letter.body(),
                "version", letter.version());
        return page(Pages.show("correspondence/letter/edit"), viewer, letter, Fields.of(values));
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(ONE)
    ModelAndView correct(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID writing,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors) {
        Writing letter = draft(viewer, person, writing);
        departures.shut(person, form.recipient()).ifPresent(why -> errors.rejectValue("recipient", "shut", why));
        if (errors.hasErrors()) {
            return page(Pages.refuse("correspondence/letter/edit"), viewer, letter, Fields.of(errors));
        }
        if (!Objects.equals(form.version(), letter.version())) {
            throw new OptimisticLockingFailureException("letter changed meanwhile");
        }
        writings.reword(letter, viewer, form.text(), Writings.Times.ANY);
        journal.record(viewer.actor(), Entry.on(person, "letter.corrected", writing));
        return Pages.go(letter.path(), "Le courrier est corrigé.");
    }

    private Writing draft(Viewer viewer, UUID person, UUID id) {
        Writing letter = writings.required(viewer, person, id);
        if (!letter.letter() || !letter.state().open()) {
            throw new NotFound();
        }
        return letter;
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, Writing letter, Fields fields) {
        return page.addObject("around", frame.of(viewer, letter.personId(), "/messages"))
                .addObject("letter", letter)
                .addObject("fields", fields);
    }
}
