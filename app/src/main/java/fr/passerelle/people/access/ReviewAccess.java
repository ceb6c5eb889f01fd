package fr.passerelle.people.access;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.access.MotivatedAccesses.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets the data protection officer read again who opened what, when and why; nothing of the files. */
@Controller
class ReviewAccess {

    private static final int SIZE = 50;

    private final MotivatedAccesses accesses;
    private final Journal journal;

    ReviewAccess(MotivatedAccesses accesses, Journal journal) {
        this.accesses = accesses;
        this.journal = journal;
    }

    record ReviewForm(
            @Nullable @NotNull(message = "Dites si le motif suffit.")
            Verdict verdict,

            @Size(max = 500, message = "500 signes au plus.")
            String review) {

        ReviewForm {
            review = review == null ? "" : review.strip();
        }
    }

    @Allowed(Action.REVIEW_ACCESS)
    @GetMapping("/acces-motives")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, accesses.waiting(), "/acces-motives");
        return Pages.show(
                "people/access/accesses",
                "waiting",
                accesses.waiting(pager),
                "pager",
                pager,
                "reviewed",
                accesses.reviewed());
    }

    @Allowed(Action.REVIEW_ACCESS)
    @GetMapping("/acces-motives/{access}")
    ModelAndView one(@PathVariable UUID access) {
        return page(HttpStatus.OK, access, Fields.blank());
    }

    @Allowed(Action.REVIEW_ACCESS)
    @PostMapping("/acces-motives/{access}")
    ModelAndView review(Viewer viewer, @PathVariable UUID access, @Valid ReviewForm form, BindingResult errors) {
        Verdict verdict = form.verdict();
        if (errors.hasErrors() || verdict == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, access, Fields.of(errors));
        }
        UUID person = accesses.review(access, viewer, verdict, form.review()).orElseThrow(NotFound::new);
        journal.record(viewer.actor(), Entry.on(person, "access.reviewed", access));
        return Pages.go("/acces-motives", "La relecture est enregistrée.");
    }

    private ModelAndView page(HttpStatus status, UUID access, Fields fields) {
        Line line = accesses.waiting(access).orElseThrow(NotFound::new);
        List<Option> verdicts = Option.all(Verdict.class, Verdict::label);
        return Pages.answer(status, "people/access/one-access", "line", line, "verdicts", verdicts, "fields", fields);
    }

    @Bean
    static MenuItem accessMenu() {
        return new MenuItem(240, "Accès motivés", "shield", "/acces-motives", Action.REVIEW_ACCESS, true);
    }
}
