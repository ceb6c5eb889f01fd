package fr.passerelle.vault.add;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierAct;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.Description;
import fr.passerelle.vault.DescriptionRules;
import fr.passerelle.vault.DescriptionTyped;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.DocumentKinds;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.ReceivedFiles;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Adds a paper, as a new one or in the place of an older one. The reception may, and sees nothing of those that are there. */
@Controller
class AddPaper {

    private static final String PAGE = "vault/add/add";
    private static final String PATH = "/papiers/ajouter";

    private final Documents documents;
    private final ReceivedFiles received;
    private final Journal journal;
    private final Rules rules;
    private final Around around;

    AddPaper(Documents documents, ReceivedFiles received, Journal journal, Rules rules, Around around) {
        this.documents = documents;
        this.received = received;
        this.journal = journal;
        this.rules = rules;
        this.around = around;
    }

    /** What must hold, and who may. */
    @Component
    record Rules(DescriptionRules description, Access access) {}

    /** What stands around the form. */
    @Component
    record Around(DossierFrame frame, DocumentKinds kinds) {}

    /** What becomes of the older paper. */
    enum Older {
        KEEP,
        ERASE
    }

    /**
     * A paper.
     *
     * @param replaces the older one, or null
     * @param sent files that arrived before the form, in order
     */
    record AddForm(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable String original,
            @Nullable UUID replaces,
            @Nullable Older older,
            @Nullable List<UUID> sent,
            @Nullable MultipartFile photo,
            @Nullable List<MultipartFile> files)
            implements DescriptionTyped {}

    @Bean
    static DossierAct addPaperAct() {
        return new DossierAct(60, "Ajouter un papier", "cam", PATH, Action.ADD_PAPERS, false);
    }

    @Allowed(Action.ADD_PAPERS)
    @GetMapping("/personnes/{person}/papiers/ajouter")
    ModelAndView form(
            Viewer viewer, @PathVariable UUID person, @RequestParam(required = false) @Nullable UUID remplace) {
        Document older = older(viewer, person, remplace);
        Fields fields = older == null
                ? Fields.blank()
                : Fields.of(Map.of("kind", older.kind().key(), "replaces", older.id(), "older", Older.KEEP));
        return page(Pages.show(PAGE), viewer, person, older, fields);
    }

    @Allowed(Action.ADD_PAPERS)
    @PostMapping("/personnes/{person}/papiers/ajouter")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") AddForm form,
            BindingResult errors) {
        Document older = older(viewer, person, form.replaces());
        if (older != null && form.older() == null) {
            errors.rejectValue("older", "none", "Dites si l’ancien est gardé ou effacé.");
        }
        Description words = errors.hasErrors() ? null : rules.description().read(form, errors);
        List<Attachment> files = words == null
                ? List.of()
                : received.keep(
                        viewer.id(),
                        person,
                        new ReceivedFiles.Received(form.sent(), form.photo(), form.files()),
                        errors);
        if (words == null || errors.hasErrors()) {
            return page(Pages.refuse(PAGE), viewer, person, older, Fields.of(errors));
        }
        UUID added = documents.add(person, words, viewer.id(), files);
        journal.record(viewer.actor(), Entry.on(person, "paper.added", added));
        putAway(viewer, older, form.older(), added);
        return rules.access().may(viewer, Action.KEEP_PAPERS, person)
                ? Pages.go("/personnes/" + person + "/papiers/" + added, "Le papier est enregistré.")
                : Pages.go("/personnes/" + person + "/accueil", "Le papier est enregistré. Rendez l’original.");
    }

    private void putAway(Viewer viewer, @Nullable Document older, @Nullable Older choice, UUID newer) {
        if (older == null) {
            return;
        }
        if (choice == Older.ERASE) {
            documents.erase(older);
            journal.record(viewer.actor(), Entry.on(older.person(), "paper.erased", older.id()));
        } else {
            documents.replace(older, newer);
            journal.record(viewer.actor(), Entry.on(older.person(), "paper.replaced", older.id()));
        }
    }

    /** The paper in whose place the new one comes; for those who may see it only. */
    private @Nullable Document older(Viewer viewer, UUID person, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        rules.access().require(viewer, Action.KEEP_PAPERS, person);
        return documents.required(person, id);
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, @Nullable Document older, Fields fields) {
        return page.addObject("around", around.frame().of(viewer, person, PATH))
                .addObject("kinds", around.kinds().options())
                .addObject("older", older)
                .addObject("fields", fields);
    }
}
