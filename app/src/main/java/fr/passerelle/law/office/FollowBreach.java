package fr.passerelle.law.office;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was done about a breach: the authority told, the persons told, closed. After 72 hours the delay is explained (RGPD, art. 33-1). */
@Controller
class FollowBreach {

    private final Breaches breaches;
    private final Journal journal;
    private final Now now;

    FollowBreach(Breaches breaches, Journal journal, Now now) {
        this.breaches = breaches;
        this.journal = journal;
        this.now = now;
    }

    /** What is now done. */
    record StepForm(
            @Nullable String notified,
            @Nullable String told,
            @Nullable String closed,

            @Size(max = 2000, message = "2 000 signes au plus.")
            String measures,

            @Size(max = 500, message = "500 signes au plus.")
            String why) {

        StepForm {
            measures = measures == null ? "" : measures.strip();
            why = why == null ? "" : why.strip();
        }
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/violations/{breach}")
    ModelAndView one(@PathVariable UUID breach) {
        Breach found = breaches.find(breach).orElseThrow(NotFound::new);
        return page(HttpStatus.OK, found, Fields.of(Map.of("measures", found.measures())));
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping("/protection/violations/{breach}")
    ModelAndView step(Viewer viewer, @PathVariable UUID breach, @Valid StepForm form, BindingResult errors) {
        Breach found =
                breaches.find(breach).filter(each -> each.closedAt() == null).orElseThrow(NotFound::new);
        boolean late = form.notified() != null && found.late(now.instant());
        if (late && form.why().isEmpty()) {
            errors.rejectValue("why", "rule", "Les 72 heures sont passées : écrivez pourquoi.");
        }
        if (form.closed() != null && found.waits() && form.notified() == null) {
            errors.rejectValue("closed", "rule", "Prévenez d’abord la CNIL.");
        }
        if (form.closed() != null
                && found.risk() == Breach.Risk.HIGH
                && found.personsToldAt() == null
                && form.told() == null) {
            errors.rejectValue("closed", "rule", "Prévenez d’abord les personnes.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, found, Fields.of(errors));
        }
        if (!breaches.step(breach, form, late ? form.why() : null)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of("breach.changed", breach));
        return Pages.go("/protection/violations/" + breach, "C’est noté.");
    }

    private ModelAndView page(HttpStatus status, Breach breach, Fields fields) {
        return Pages.answer(status, "law/office/breach", "fields", fields, "breach", breach, "now", now.instant());
    }
}
