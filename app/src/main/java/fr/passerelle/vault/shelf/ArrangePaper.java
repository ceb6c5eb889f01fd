package fr.passerelle.vault.shelf;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of a paper in order, takes one out, erases the whole. */
@Controller
class ArrangePaper {

    private final Documents documents;
    private final Journal journal;

    ArrangePaper(Documents documents, Journal journal) {
        this.documents = documents;
        this.journal = journal;
    }

    /** What is done with a page. */
    enum Gesture {
        UP,
        DOWN,
        REMOVE
    }

    /** A gesture on one file of the paper. */
    record ArrangeForm(
            @NotNull(message = "Dites quoi faire de cette page.") @Nullable
            Gesture gesture) {}

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}/pages/{file}")
    ModelAndView arrange(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID document,
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") ArrangeForm form,
            BindingResult errors) {
        Document found = documents.required(person, document);
        List<Attachment> files = documents.files(found);
        if (form.gesture() == null || files.stream().noneMatch(kept -> kept.id().equals(file))) {
            throw new NotFound();
        }
        if (form.gesture() != Gesture.REMOVE) {
            documents.move(found, file, form.gesture() == Gesture.UP);
            journal.record(viewer.actor(), Entry.on(person, "paper.page-moved", document));
            return Pages.go(found.href() + "#h-pages");
        }
        if (files.size() == 1) {
            throw new NotFound();
        }
        documents.remove(file);
        journal.record(viewer.actor(), Entry.on(person, "paper.page-erased", document));
        return Pages.go(found.href() + "#h-pages", "La page est effacée.");
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID document) {
        documents.erase(documents.required(person, document));
        journal.record(viewer.actor(), Entry.on(person, "paper.erased", document));
        return Pages.go("/personnes/" + person + ListPapers.PATH, "Le papier est effacé.");
    }
}
