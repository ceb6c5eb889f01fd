package fr.passerelle.screening.result;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lasting assistance: the instrument never concludes it alone; a professional confirms it with the person, until a day on which it is looked at
 * again, at most twelve months ahead.
 */
@Controller
class ConfirmLasting {

    private final ResultPage page;
    private final Screenings screenings;
    private final Instruments instruments;
    private final Journal journal;
    private final Now now;

    ConfirmLasting(ResultPage page, Screenings screenings, Instruments instruments, Journal journal, Now now) {
        this.page = page;
        this.screenings = screenings;
        this.instruments = instruments;
        this.journal = journal;
        this.now = now;
    }

    /** The agreement of the person, and the day of the review; {@code withdraw} takes it back. */
    record LastingForm(
            @Nullable Boolean agreed,
            @Nullable LocalDate reviewOn,
            @Nullable String withdraw,
            @Nullable Long version) {}

    @Allowed(Action.SCREEN)
    @PostMapping("/personnes/{person}/reperages/{id}/assistance-durable")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID id,
            @ModelAttribute("form") LastingForm form,
            BindingResult errors) {
        Screening screening = page.finished(person, id);
        boolean withdraws = form.withdraw() != null;
        if (!withdraws && !errors.hasErrors()) {
            check(screening, form, errors);
        }
        if (errors.hasErrors()) {
            return page.fill(Pages.refuse("screening/result/result"), screening, Fields.of(errors));
        }
        if (form.version() == null || screening.version() != form.version()) {
            throw new OptimisticLockingFailureException("screening changed meanwhile");
        }
        screenings.confirm(screening, withdraws ? null : form.reviewOn());
        journal.record(
                viewer.actor(),
                Entry.on(person, withdraws ? "lasting-assistance.withdrawn" : "lasting-assistance.confirmed", id));
        return Pages.go(
                "/personnes/" + person + "/reperages/" + id,
                withdraws ? "L’assistance durable est retirée." : "Assistance durable confirmée avec la personne.");
    }

    private void check(Screening screening, LastingForm form, BindingResult errors) {
        Instrument instrument = instruments.of(screening.instrument());
        if (!ResultPage.mayLast(screening.evaluated(instrument, now.today()))) {
            errors.reject(
                    "level", "Les réponses ne vont pas dans ce sens : la personne peut apprendre, ou le souhaite.");
        }
        if (!Boolean.TRUE.equals(form.agreed())) {
            errors.rejectValue("agreed", "none", "Cochez : cette décision se prend avec la personne.");
        }
        LocalDate review = form.reviewOn();
        if (review == null) {
            errors.rejectValue("reviewOn", "none", "Écrivez le jour où vous en reparlerez ensemble.");
        } else if (!review.isAfter(now.today()) || review.isAfter(now.today().plusMonths(12))) {
            errors.rejectValue("reviewOn", "range", "Choisissez un jour dans les douze mois qui viennent.");
        }
    }
}
