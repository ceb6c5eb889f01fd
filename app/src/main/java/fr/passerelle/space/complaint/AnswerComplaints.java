package fr.passerelle.space.complaint;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Refusal;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.space.complaint.Complaints.Said;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The data protection officer reads what persons complain of, and answers each in her own space. */
@Controller
class AnswerComplaints {

    private static final String PATH = "/reclamations";
    private static final int LONGEST = 2_000;
    private static final int SIZE = 50;

    private final Complaints complaints;
    private final Journal journal;

    AnswerComplaints(Complaints complaints, Journal journal) {
        this.complaints = complaints;
        this.journal = journal;
    }

    record AnswerForm(@Nullable String words) {}

    @Allowed(Action.ANSWER_COMPLAINTS)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, complaints.count(viewer), PATH);
        return Pages.show("space/complaint/complaints", "all", complaints.page(viewer, pager), "pager", pager);
    }

    @Allowed(Action.ANSWER_COMPLAINTS)
    @GetMapping(PATH + "/{complaint}")
    ModelAndView one(Viewer viewer, @PathVariable UUID complaint) {
        return page(HttpStatus.OK, viewer, complaint, Fields.blank());
    }

    @Allowed(Action.ANSWER_COMPLAINTS)
    @PostMapping(PATH + "/{complaint}")
    ModelAndView answer(Viewer viewer, @PathVariable UUID complaint, @ModelAttribute("form") AnswerForm form) {
        String words = form.words() == null ? "" : form.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer,
                    complaint,
                    Fields.of(form).and("words", "Écrivez votre réponse, en 2\u00a0000 caractères au plus."));
        }
        Optional<UUID> person = complaints.answer(complaint, viewer.id(), words);
        if (person.isEmpty()) {
            return Refusal.CONFLICT.page();
        }
        journal.record(viewer.actor(), Entry.on(person.get(), "space.complaint-answered", complaint));
        return Pages.go(PATH, "La personne lira votre réponse dans son espace.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID complaint, Fields fields) {
        Said said = complaints.find(viewer, complaint).orElseThrow(NotFound::new);
        return Pages.answer(status, "space/complaint/one-complaint", "said", said, "fields", fields);
    }

    @Bean
    static MenuItem complaintsMenu() {
        return new MenuItem(245, "Réclamations", "hand", PATH, Action.ANSWER_COMPLAINTS, false);
    }
}
