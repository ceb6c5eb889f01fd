package fr.passerelle.vault.lend;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.OpeningRules;
import fr.passerelle.vault.Openings;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a paper to somebody, for one purpose and a time, with the person; closes it again in one gesture. */
@Controller
class OpenPaper {

    private static final String PAGE = "vault/lend/open";

    private final Documents documents;
    private final Openings openings;
    private final OpeningRules rules;
    private final Journal journal;
    private final Around around;

    OpenPaper(Documents documents, Openings openings, OpeningRules rules, Journal journal, Around around) {
        this.documents = documents;
        this.openings = openings;
        this.rules = rules;
        this.journal = journal;
        this.around = around;
    }

    /** What stands around it. */
    @Component
    record Around(DossierFrame frame, Now now) {}

    /** To whom, for what, until when. */
    record OpeningForm(
            @Nullable String receiver,
            @Nullable String purpose,
            @Nullable LocalDate until) implements OpeningRules.Typed {}

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/{document}/ouvrir")
    ModelAndView form(Viewer viewer, @PathVariable UUID person, @PathVariable UUID document) {
        return page(Pages.show(PAGE), viewer, documents.required(person, document), Fields.blank());
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}/ouvrir")
    ModelAndView open(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID document,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors) {
        Document found = documents.required(person, document);
        OpeningRules.Asked asked = rules.read(person, form, errors);
        if (asked == null) {
            return page(Pages.refuse(PAGE), viewer, found, Fields.of(errors));
        }
        openings.open(found, asked.receiver(), asked.purpose(), asked.until(), viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "paper.opened", document));
        return Pages.go(
                found.href() + "/ouvrir",
                "C’est ouvert à " + asked.receiver().name() + ", jusqu’au " + French.date(asked.until()) + ".");
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/ouvertures/{opening}/retirer")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID person, @PathVariable UUID opening) {
        if (!openings.withdraw(person, opening)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "paper.opening-withdrawn", opening));
        return Pages.go("/personnes/" + person + "/papiers", "C’est refermé. Le papier ne se lit plus de l’extérieur.");
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, Document document, Fields fields) {
        return page.addObject("around", around.frame().of(viewer, document.person(), "/papiers"))
                .addObject("document", document)
                .addObject("openings", openings.of(document.id()))
                .addObject("now", around.now().instant())
                .addObject("today", around.now().today())
                .addObject("fields", fields);
    }
}
