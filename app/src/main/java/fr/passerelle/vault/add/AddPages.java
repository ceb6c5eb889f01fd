package fr.passerelle.vault.add;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.ReceivedFiles;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Adds pages behind those that a paper has. */
@Controller
class AddPages {

    private static final String PAGE = "vault/add/pages";

    private final Documents documents;
    private final ReceivedFiles received;
    private final DossierFrame frame;
    private final Journal journal;

    AddPages(Documents documents, ReceivedFiles received, DossierFrame frame, Journal journal) {
        this.documents = documents;
        this.received = received;
        this.frame = frame;
        this.journal = journal;
    }

    /** The pages. */
    record PagesForm(
            @Nullable List<UUID> sent,
            @Nullable MultipartFile photo,
            @Nullable List<MultipartFile> files) {}

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/{document}/pages")
    ModelAndView form(Viewer viewer, @PathVariable UUID person, @PathVariable UUID document) {
        return page(Pages.show(PAGE), viewer, documents.required(person, document), Fields.blank());
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}/pages")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID document,
            @Valid @ModelAttribute("form") PagesForm form,
            BindingResult errors) {
        Document found = documents.required(person, document);
        var came = new ReceivedFiles.Received(form.sent(), form.photo(), form.files());
        List<Attachment> files = received.keep(viewer.id(), person, came, errors);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), viewer, found, Fields.of(errors));
        }
        documents.append(document, files);
        journal.record(viewer.actor(), Entry.on(person, "paper.pages-added", document));
        return Pages.go(found.href() + "#h-pages", "Les pages sont ajoutées.");
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, Document document, Fields fields) {
        return page.addObject("around", frame.of(viewer, document.person(), "/papiers"))
                .addObject("document", document)
                .addObject("fields", fields);
    }
}
