package fr.passerelle.sharing.offer;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.ConsentText;
import fr.passerelle.sharing.Consents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person reads what she is about to share, in her language, and says yes: on the screen, or on paper before somebody who saw her sign. */
@Controller
class AgreeToShare {

    private final Consents consents;
    private final DossierFrame frame;
    private final Journal journal;
    private final Paper paper;
    private final Now now;

    AgreeToShare(Consents consents, DossierFrame frame, Journal journal, Paper paper, Now now) {
        this.consents = consents;
        this.frame = frame;
        this.journal = journal;
        this.paper = paper;
        this.now = now;
    }

    /**
     * How she says yes.
     *
     * @param witness who saw her sign the paper, and where it is kept
     * @param understood that it was read and explained
     */
    record YesForm(
            Consent.@Nullable @NotNull(message = "Choisissez comment la personne donne son accord.") Given given,

            @Size(max = 200, message = "200 signes au plus.")
            String witness,

            @Nullable Boolean understood) {

        YesForm {
            witness = witness == null ? "" : witness.strip();
        }
    }

    /** @param lire another language to read it in */
    @Allowed(Action.SHARE_DOSSIER)
    @GetMapping("/personnes/{person}/partage/{consent}")
    ModelAndView read(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @RequestParam(defaultValue = "") String lire) {
        return page(HttpStatus.OK, viewer, consents.required(person, consent), lire, Fields.blank());
    }

    @Allowed(Action.SHARE_DOSSIER)
    @PostMapping("/personnes/{person}/partage/{consent}")
    ModelAndView agree(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @Valid @ModelAttribute("form") YesForm form,
            BindingResult errors) {
        Consent found = consents.required(person, consent);
        if (!found.prepared()) {
            throw new NotFound();
        }
        boolean onPaper = form.given() == Consent.Given.PAPER;
        if (form.given() != null && form.given() != Consent.Given.SCREEN && !onPaper) {
            errors.rejectValue("given", "none", "Choisissez\u00a0: à l’écran, ou sur papier.");
        }
        if (onPaper && form.witness().isEmpty()) {
            errors.rejectValue("witness", "none", "Écrivez qui l’a vue signer, et où le papier est rangé.");
        }
        if (form.understood() == null) {
            errors.rejectValue("understood", "none", "Lisez le texte avec la personne, puis cochez la case.");
        }
        if (consents.shut(found)) {
            errors.reject("shut", "La personne a écarté " + found.who() + " de son dossier\u00a0: rien n’est partagé.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, found, "", Fields.of(errors));
        }
        Consent.Given given = onPaper ? Consent.Given.PAPER : Consent.Given.SCREEN;
        if (!consents.give(person, consent, given, onPaper ? form.witness() : null)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "consent.given", consent));
        return Pages.go(
                "/personnes/" + person + "/partage",
                "C’est partagé\u00a0: " + found.who() + " peut ouvrir ce dossier.");
    }

    @Allowed(Action.SHARE_DOSSIER)
    @GetMapping("/personnes/{person}/partage/{consent}/papier.pdf")
    ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable UUID person, @PathVariable UUID consent) {
        Consent found = consents.required(person, consent);
        Map<String, Object> model = new HashMap<>();
        model.put("text", ConsentText.of(found, found.language()));
        model.put("french", ConsentText.of(found, Language.FR));
        model.put("name", frame.of(viewer, person, "/partage").name());
        model.put("structure", viewer.organisationName());
        model.put("day", now.today());
        return PaperResponse.inline(paper.pdf("sharing/offer/paper", model), "accord-de-partage.pdf");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Consent consent, String lire, Fields fields) {
        Language language = lire.isEmpty() ? consent.language() : Language.of(lire);
        return Pages.answer(
                status,
                "sharing/offer/agree",
                "around",
                frame.of(viewer, consent.person(), "/partage"),
                "consent",
                consent,
                "text",
                ConsentText.of(consent, language),
                "at",
                now.instant(),
                "fields",
                fields);
    }
}
