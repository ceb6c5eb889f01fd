package fr.passerelle.space.details;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Fragments;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Refusal;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The professional answers what the person asked to have corrected: corrects the file, or says why not. */
@Controller
class AnswerCorrection {

    private static final int LONGEST = 300;

    private final Corrections corrections;
    private final DossierFrame frame;
    private final Journal journal;

    AnswerCorrection(Corrections corrections, DossierFrame frame, Journal journal) {
        this.corrections = corrections;
        this.frame = frame;
        this.journal = journal;
    }

    /**
     * The answer.
     *
     * @param answer {@code DONE} or {@code REFUSED}
     * @param words what the person reads; asked for a refusal
     */
    record AnswerForm(@Nullable String answer, @Nullable String words) {}

    @Allowed(Action.EDIT_PERSON)
    @GetMapping("/personnes/{person}/corrections")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.EDIT_PERSON)
    @PostMapping("/personnes/{person}/corrections/{correction}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID correction,
            @ModelAttribute("form") AnswerForm form) {
        boolean done = "DONE".equals(form.answer());
        String words = form.words() == null ? "" : form.words().strip();
        String fault = fault(form, done, words);
        if (fault != null) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer,
                    person,
                    Fields.of(Map.of("words", words)).and("words", fault));
        }
        if (!corrections.answer(person, correction, viewer.id(), done, words.isEmpty() ? null : words)) {
            return Refusal.CONFLICT.page();
        }
        journal.record(
                viewer.actor(),
                Entry.on(person, done ? "space.correction-done" : "space.correction-refused", correction));
        return Pages.go("/personnes/" + person + "/corrections", "La personne lira votre réponse dans son espace.");
    }

    private static @Nullable String fault(AnswerForm form, boolean done, String words) {
        if (!done && !"REFUSED".equals(form.answer())) {
            return "Dites si le dossier est corrigé, ou s’il reste comme il est.";
        }
        if (!done && words.isEmpty()) {
            return "Dites à la personne pourquoi le dossier reste comme il est.";
        }
        return words.length() > LONGEST ? "C’est trop long\u00a0: 300 caractères au plus." : null;
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "space/details/corrections",
                "around",
                frame.of(viewer, person, "/corrections"),
                "fields",
                fields,
                "waiting",
                corrections.waiting(person));
    }

    /** Tells on the dossier that something waits. */
    @Component
    record Panel(Corrections corrections, Access access, Fragments fragments) implements DossierPanel {

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Side side() {
            return Side.ASIDE;
        }

        @Override
        public Optional<Content> panel(Viewer viewer, UUID person) {
            if (!access.may(viewer, Action.EDIT_PERSON, person)) {
                return Optional.empty();
            }
            int waiting = corrections.waiting(person).size();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(fragments.of("space/details/panel", "person", person, "waiting", waiting));
        }
    }
}
