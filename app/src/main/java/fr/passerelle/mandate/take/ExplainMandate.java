package fr.passerelle.mandate.take;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.Matter;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.mandate.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads the mandate with the person before anybody signs: in easy words or in her language, beside the French that binds. */
@Controller
class ExplainMandate {

    private final Drafts drafts;
    private final Wording wording;
    private final Signatories signatories;
    private final Journal journal;

    ExplainMandate(Drafts drafts, Wording wording, Signatories signatories, Journal journal) {
        this.drafts = drafts;
        this.wording = wording;
        this.signatories = signatories;
        this.journal = journal;
    }

    /** @param lire another language than the one that was chosen, to read it in */
    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}/expliquer")
    ModelAndView explain(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String lire) {
        Mandate draft = drafts.required(viewer, person, mandate);
        Language language = lire.isEmpty() ? draft.language() : Language.of(lire);
        Signatories.Signatory signatory = signatories.of(person);
        var names = new Wording.Names(signatory.name(), viewer.organisationName(), viewer.name());
        List<Matter> matters =
                draft.authorisations().stream().map(each -> each.matter()).toList();
        return Pages.show(
                "mandate/take/explain",
                "person",
                signatory,
                "draft",
                draft,
                "language",
                language,
                "binding",
                wording.of(draft.textVersion(), Language.FR, names, draft.duration(), matters),
                "explained",
                wording.of(draft.textVersion(), language, names, draft.duration(), matters));
    }

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/{mandate}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        drafts.erase(drafts.required(viewer, person, mandate));
        journal.record(viewer.actor(), Entry.on(person, "mandate.draft-erased", mandate));
        return Pages.go("/personnes/" + person + "/mandats", "Brouillon effacé. Rien n’est signé.");
    }
}
