package fr.passerelle.catalogue.signal;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A worker says in a sentence what changed on the site; everybody who uses the sheet reads it at once. */
@Controller
class SaySiteChanged {

    private final Sheets sheets;
    private final Signals signals;
    private final Journal journal;

    SaySiteChanged(Sheets sheets, Signals signals, Journal journal) {
        this.sheets = sheets;
        this.signals = signals;
        this.journal = journal;
    }

    record ChangeForm(
            @Nullable
            @NotBlank(message = "Dites en une phrase ce qui a changé.")
            @Size(max = 300, message = "300 caractères au plus.")
            String words) {}

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}/site-change")
    ModelAndView form(@PathVariable String id) {
        return page(HttpStatus.OK, sheet(id), Fields.blank());
    }

    @Allowed(Action.SEE_CATALOGUE)
    @PostMapping("/demarches/fiches/{id}/site-change")
    ModelAndView say(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors) {
        Sheet sheet = sheet(id);
        String words = form.words();
        if (errors.hasErrors() || words == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, sheet, Fields.of(errors));
        }
        journal.record(viewer.actor(), Entry.of("site-change.said", signals.open(viewer, id, words.strip())));
        return Pages.go("/demarches/fiches/" + id, "Merci. Les équipes qui utilisent cette fiche le liront.");
    }

    private Sheet sheet(String id) {
        return sheets.find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Sheet sheet, Fields fields) {
        return Pages.answer(status, "catalogue/signal/say-site-changed", "sheet", sheet, "fields", fields);
    }
}
