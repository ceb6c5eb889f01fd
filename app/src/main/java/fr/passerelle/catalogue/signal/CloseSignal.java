package fr.passerelle.catalogue.signal;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.SiteChanges;
import fr.passerelle.catalogue.SiteChanges.SiteChange;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the sheets say what became of « le site a changé ». */
@Controller
class CloseSignal {

    private static final String PATH = "/demarches/fiches/{id}/site-change/{signal}";

    private final Sheets sheets;
    private final SiteChanges changes;
    private final Signals signals;
    private final Journal journal;

    CloseSignal(Sheets sheets, SiteChanges changes, Signals signals, Journal journal) {
        this.sheets = sheets;
        this.changes = changes;
        this.signals = signals;
        this.journal = journal;
    }

    /** What became of it. */
    enum Outcome {
        UPDATED("La fiche est mise à jour", "Les équipes concernées verront qu’elle est de nouveau juste."),
        FALSE_ALARM("C’était une fausse alerte", "Le site n’a pas changé, ou la fiche disait déjà juste.");

        private final String label;
        private final String hint;

        Outcome(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        static List<Option> options() {
            return List.of(
                    new Option(UPDATED.name(), UPDATED.label, UPDATED.hint),
                    new Option(FALSE_ALARM.name(), FALSE_ALARM.label, FALSE_ALARM.hint));
        }
    }

    record OutcomeForm(
            @Nullable @NotNull(message = "Dites ce qu’il en est.")
            Outcome outcome,

            @Nullable @Size(max = 300, message = "300 caractères au plus.")
            String remark) {}

    @Allowed(Action.KEEP_CATALOGUE)
    @GetMapping(PATH)
    ModelAndView form(@PathVariable String id, @PathVariable UUID signal) {
        return page(HttpStatus.OK, sheet(id), change(id, signal), Fields.blank());
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping(PATH)
    ModelAndView close(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable UUID signal,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors) {
        Sheet sheet = sheet(id);
        SiteChange change = change(id, signal);
        Outcome outcome = form.outcome();
        if (errors.hasErrors() || outcome == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, sheet, change, Fields.of(errors));
        }
        String remark = form.remark() == null || form.remark().isBlank()
                ? null
                : form.remark().strip();
        boolean updated = outcome == Outcome.UPDATED;
        if (!signals.close(viewer, id, signal, updated, remark)) {
            throw new NotFound();
        }
        journal.record(
                viewer.actor(),
                updated ? Entry.of("site-change.updated", signal) : Entry.of("site-change.false-alarm", signal));
        return Pages.go("/demarches/fiches/" + id, "Le signal est clos.");
    }

    private Sheet sheet(String id) {
        return sheets.find(id).orElseThrow(NotFound::new);
    }

    private SiteChange change(String id, UUID signal) {
        return changes.of(id).stream()
                .filter(change -> change.id().equals(signal))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Sheet sheet, SiteChange change, Fields fields) {
        return Pages.answer(
                status,
                "catalogue/signal/close-signal",
                "sheet",
                sheet,
                "change",
                change,
                "outcomes",
                Outcome.options(),
                "fields",
                fields);
    }
}
