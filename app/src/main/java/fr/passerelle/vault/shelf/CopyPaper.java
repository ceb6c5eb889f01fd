package fr.passerelle.vault.shelf;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.MarkedCopy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a copy of a paper away, marked with for whom and when, and listed; never on a shared computer. */
@Controller
class CopyPaper {

    private final PaperPage page;
    private final Copies copies;
    private final MarkedCopy marked;
    private final Journal journal;

    CopyPaper(PaperPage page, Copies copies, MarkedCopy marked, Journal journal) {
        this.page = page;
        this.copies = copies;
        this.marked = marked;
        this.journal = journal;
    }

    /** For whom. */
    record CopyForm(
            @NotBlank(message = "Dites pour qui est la copie, par exemple\u00a0: la Caf.")
            @Size(max = 60, message = "60 caractères au plus.")
            @Nullable
            String madeFor) {}

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}/copies")
    ModelAndView copy(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID document,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors) {
        Document found = page.required(person, document);
        if (PaperPage.sharedComputer()) {
            errors.reject("shared", "Sur un poste partagé, rien ne s’enregistre\u00a0: le papier se lit dans la page.");
        } else if (!marked.possible(found)) {
            errors.reject("none", "Ce papier n’a pas de page à copier.");
        }
        if (errors.hasErrors() || form.madeFor() == null) {
            return page.fill(Pages.refuse(PaperPage.PAGE), viewer, found, Fields.of(errors));
        }
        copies.add(document, form.madeFor().strip(), viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "paper.copied", document));
        return Pages.go(found.href() + "#h-copies", "La copie est prête, marquée et notée. Enregistrez-la ci-dessous.");
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/{document}/copies/{copy}")
    ResponseEntity<byte[]> download(@PathVariable UUID person, @PathVariable UUID document, @PathVariable UUID copy) {
        Document found = page.required(person, document);
        Copies.Copy made = copies.find(document, copy).orElseThrow(NotFound::new);
        if (PaperPage.sharedComputer()) {
            throw new NotFound();
        }
        String words = "Copie pour " + made.madeFor() + ", le " + French.date(made.madeAt());
        return PaperResponse.download(marked.of(found, words), "copie.pdf");
    }
}
