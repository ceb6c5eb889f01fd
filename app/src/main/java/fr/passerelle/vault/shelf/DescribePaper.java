package fr.passerelle.vault.shelf;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.vault.Description;
import fr.passerelle.vault.DescriptionRules;
import fr.passerelle.vault.DescriptionTyped;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import jakarta.validation.Valid;
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

/** Corrects what is said of a paper: its kind, its name, its dates, where the original lies. */
@Controller
class DescribePaper {

    private final PaperPage page;
    private final Documents documents;
    private final DescriptionRules rules;
    private final Journal journal;

    DescribePaper(PaperPage page, Documents documents, DescriptionRules rules, Journal journal) {
        this.page = page;
        this.documents = documents;
        this.rules = rules;
        this.journal = journal;
    }

    /** What is said of it. */
    record DescribeForm(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable String original,
            @Nullable Long version)
            implements DescriptionTyped {}

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/{document}")
    ModelAndView describe(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID document,
            @Valid @ModelAttribute("form") DescribeForm form,
            BindingResult errors) {
        Document found = page.required(person, document);
        Description words = errors.hasErrors() ? null : rules.read(form, errors);
        if (words == null) {
            return page.fill(Pages.refuse(PaperPage.PAGE), viewer, found, Fields.of(errors));
        }
        if (form.version() == null || form.version() != found.version()) {
            throw new OptimisticLockingFailureException("paper changed meanwhile");
        }
        documents.describe(found, words);
        journal.record(viewer.actor(), Entry.on(person, "paper.described", document));
        return Pages.go(found.href(), "C’est corrigé.");
    }
}
