package fr.passerelle.oversight;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks to read the journal over some days, for a reason; somebody else will agree or refuse. */
@Controller
class AskReading {

    private static final int LONGEST_DAYS = 92;

    private final Readings readings;
    private final Journal journal;
    private final Now now;

    AskReading(Readings readings, Journal journal, Now now) {
        this.readings = readings;
        this.journal = journal;
        this.now = now;
    }

    /** The days to be read and why. */
    record AskForm(
            @Nullable @NotNull(message = "Écrivez le premier jour à lire.")
            LocalDate du,

            @Nullable @NotNull(message = "Écrivez le dernier jour à lire.")
            LocalDate au,

            @Size(min = 15, max = 500, message = "Expliquez en une phrase : 15 signes au moins, 500 au plus.")
            String reason) {

        AskForm {
            reason = reason == null ? "" : reason.strip();
        }
    }

    @Allowed(Action.READ_JOURNAL)
    @GetMapping("/journal/demandes")
    ModelAndView page(Viewer viewer) {
        return page(HttpStatus.OK, viewer, Fields.blank());
    }

    @Allowed(Action.READ_JOURNAL)
    @PostMapping("/journal/demandes")
    ModelAndView ask(Viewer viewer, @Valid AskForm form, BindingResult errors) {
        if (form.du() != null && form.au() != null) {
            checkDays(form.du(), form.au(), errors);
        }
        if (waits(viewer)) {
            errors.reject(
                    "waiting", "Une demande attend déjà un accord. Vous pourrez en faire une autre après la réponse.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, Fields.of(errors));
        }
        UUID reading = readings.ask(viewer, form);
        journal.record(viewer.actor(), Entry.of("journal.asked", reading).because(form.reason()));
        return Pages.go("/journal/demandes", "La demande est partie. Une seconde personne va y répondre.");
    }

    private void checkDays(LocalDate from, LocalDate to, BindingResult errors) {
        if (to.isAfter(now.today())) {
            errors.rejectValue("au", "rule", "Ce jour n’est pas encore venu.");
        } else if (to.isBefore(from)) {
            errors.rejectValue("au", "rule", "Ce jour est avant le premier.");
        } else if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            errors.rejectValue("au", "rule", "Trois mois au plus : rapprochez les deux jours.");
        }
    }

    private boolean waits(Viewer viewer) {
        return readings.of(viewer).stream().anyMatch(each -> each.state(now.instant()) == Reading.State.WAITING);
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Fields fields) {
        return Pages.answer(
                status,
                "oversight/ask",
                "fields",
                fields,
                "readings",
                readings.of(viewer),
                "waits",
                waits(viewer),
                "now",
                now.instant());
    }
}
