package fr.passerelle.directory.mistakes;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody may say, without an account, what is wrong on the page of a place. */
@Controller
class ReportMistake {

    private static final String PAGE = "directory/mistakes/report-mistake";
    private static final int LONGEST = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final PlaceStore places;
    private final Mistakes mistakes;
    private final Senders senders;
    private final Journal journal;

    ReportMistake(PlaceStore places, Mistakes mistakes, Senders senders, Journal journal) {
        this.places = places;
        this.mistakes = mistakes;
        this.senders = senders;
        this.journal = journal;
    }

    /**
     * What is sent.
     *
     * @param fax a field that people do not see: only a program fills it in
     */
    record MistakeForm(@Nullable Subject subject, String words, String email, String fax) {

        MistakeForm {
            words = words == null ? "" : words.strip();
            email = email == null ? "" : email.strip();
            fax = fax == null ? "" : fax.strip();
        }
    }

    @Open
    @GetMapping("/lieux/{id}/erreur")
    ModelAndView form(@PathVariable UUID id) {
        return page(HttpStatus.OK, place(id), Fields.blank());
    }

    @Open
    @PostMapping("/lieux/{id}/erreur")
    ModelAndView send(
            @PathVariable UUID id,
            @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            HttpServletRequest request) {
        StoredPlace place = place(id);
        check(form, errors);
        Subject subject = form.subject();
        if (errors.hasErrors() || subject == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, Fields.of(errors));
        }
        if (!senders.mayStill(request.getRemoteAddr())) {
            errors.reject("often", words().of("problem.often"));
            return page(HttpStatus.TOO_MANY_REQUESTS, place, Fields.of(errors));
        }
        UUID mistake = mistakes.keep(id, subject, form.words(), form.email());
        journal.record(Actor.SYSTEM, Entry.of("mistake.reported", mistake));
        return Pages.go("/lieux/" + id, words().of("thanks"));
    }

    private static void check(MistakeForm form, BindingResult errors) {
        Words words = words();
        if (form.subject() == null && !errors.hasFieldErrors("subject")) {
            errors.rejectValue("subject", "none", words.of("problem.subject"));
        }
        if (form.words().isEmpty() && form.subject() == Subject.OTHER) {
            errors.rejectValue("words", "none", words.of("problem.words"));
        }
        if (form.words().length() > LONGEST) {
            errors.rejectValue("words", "long", words.of("problem.long"));
        }
        if (!form.email().isEmpty()
                && (form.email().length() > 254 || !EMAIL.matcher(form.email()).matches())) {
            errors.rejectValue("email", "unclear", words.of("problem.email"));
        }
        if (!form.fax().isEmpty()) {
            errors.reject("robot", words.of("problem.robot"));
        }
    }

    private StoredPlace place(UUID id) {
        return places.find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, StoredPlace place, Fields fields) {
        return Pages.answer(status, PAGE, "words", words(), "place", place, "fields", fields);
    }

    private static Words words() {
        return Words.beside(ReportMistake.class, Frame.current().language());
    }
}
