package fr.passerelle.vault.mine;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.OpeningRules;
import fr.passerelle.vault.Openings;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She opens a paper to somebody for a time, and closes it again; nobody who helps her may. */
@Controller
class OpenMyPaper {

    private static final String PAGE = "vault/mine/open";

    private final Documents documents;
    private final Openings openings;
    private final OpeningRules rules;
    private final Journal journal;

    OpenMyPaper(Documents documents, Openings openings, OpeningRules rules, Journal journal) {
        this.documents = documents;
        this.openings = openings;
        this.rules = rules;
        this.journal = journal;
    }

    /** To whom, for what, until when. */
    record MyOpeningForm(
            @Nullable String receiver,
            @Nullable String purpose,
            @Nullable LocalDate until) implements OpeningRules.Typed {}

    @Mine
    @GetMapping(MyPapers.PATH + "/{document}/ouvrir")
    ModelAndView form(Myself me, @PathVariable UUID document) {
        return page(Pages.show(PAGE), documents.required(me.person(), document), Fields.blank());
    }

    @Mine
    @PostMapping(MyPapers.PATH + "/{document}/ouvrir")
    ModelAndView open(
            Myself me,
            @PathVariable UUID document,
            @Valid @ModelAttribute("form") MyOpeningForm form,
            BindingResult errors) {
        Document found = documents.required(me.person(), document);
        OpeningRules.Asked asked = rules.read(me.person(), form, errors);
        if (asked == null) {
            return page(Pages.refuse(PAGE), found, OwnErrors.of(errors));
        }
        openings.open(found, asked.receiver(), asked.purpose(), asked.until(), null);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.paper-opened", document));
        return Pages.go(
                MyPapers.PATH + "/" + document,
                MyPapers.words().of("opened", asked.receiver().name()));
    }

    @Mine
    @PostMapping(MyPapers.PATH + "/ouvertures/{opening}/retirer")
    ModelAndView withdraw(Myself me, @PathVariable UUID opening) {
        if (!openings.withdraw(me.person(), opening)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.paper-closed", opening));
        return Pages.go(MyPapers.PATH, MyPapers.words().of("closed"));
    }

    private static ModelAndView page(ModelAndView page, Document document, Fields fields) {
        return page.addObject("document", document).addObject("fields", fields);
    }
}
