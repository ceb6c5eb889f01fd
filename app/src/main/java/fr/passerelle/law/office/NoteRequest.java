package fr.passerelle.law.office;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.InnerTab;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A professional writes down what a person asks about her data; the clock starts on the day on which she asked. */
@Controller
class NoteRequest {

    private static final String PATH = "/demande";

    private final Requests requests;
    private final DossierFrame frame;
    private final Journal journal;
    private final Now now;

    NoteRequest(Requests requests, DossierFrame frame, Journal journal, Now now) {
        this.requests = requests;
        this.frame = frame;
        this.journal = journal;
        this.now = now;
    }

    /** What she asks, in her words, and when she said it. */
    record NoteForm(
            @NotNull(message = "Choisissez ce que la personne demande.")
            Request.@Nullable Kind kind,

            @NotNull(message = "Écrivez quel jour elle l’a demandé.") @Nullable
            LocalDate received,

            @Size(max = 2000, message = "2 000 signes au plus.")
            String words) {

        NoteForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Bean
    static InnerTab rightsTab() {
        return new InnerTab("/suivi", 30, "Ses droits", PATH, Action.NOTE_REQUEST);
    }

    @Allowed(Action.NOTE_REQUEST)
    @GetMapping("/personnes/{person}/demande")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.of(Map.of("received", French.field(now.today()))));
    }

    @Allowed(Action.NOTE_REQUEST)
    @PostMapping("/personnes/{person}/demande")
    ModelAndView note(Viewer viewer, @PathVariable UUID person, @Valid NoteForm form, BindingResult errors) {
        LocalDate received = form.received();
        if (received != null && received.isAfter(now.today())) {
            errors.rejectValue("received", "rule", "Ce jour n’est pas encore venu.");
        } else if (received != null && received.isBefore(now.today().minusYears(1))) {
            errors.rejectValue("received", "rule", "Ce jour est trop ancien : un an au plus.");
        }
        Request.Kind kind = form.kind();
        if (errors.hasErrors() || kind == null || received == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        UUID request = requests.note(person, kind, form.words(), received, viewer.id(), viewer.organisation());
        journal.record(viewer.actor(), Entry.on(person, "request.noted", request));
        return Pages.go(
                "/personnes/" + person + PATH,
                "La demande est notée. Réponse due le " + French.date(received.plusMonths(1)) + ".");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "law/office/note-request",
                "around",
                frame.of(viewer, person, PATH),
                "fields",
                fields,
                "kinds",
                Option.all(Request.Kind.class, Request.Kind::label),
                "requests",
                requests.of(person).stream()
                        .filter(each -> !each.forOfficersAlone())
                        .toList(),
                "today",
                now.today(),
                "erases",
                viewer.may(Action.PROPOSE_ERASURE));
    }
}
