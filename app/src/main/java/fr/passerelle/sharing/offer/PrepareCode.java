package fr.passerelle.sharing.offer;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.paper.QrCode;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.sharing.Basis;
import fr.passerelle.sharing.SharingCodes;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prepares the code that the person carries to another structure. It is shown or printed once and kept nowhere. */
@Controller
class PrepareCode {

    private final SharingCodes codes;
    private final DossierFrame frame;
    private final Journal journal;
    private final Paper paper;
    private final Where where;

    PrepareCode(SharingCodes codes, DossierFrame frame, Journal journal, Paper paper, Where where) {
        this.codes = codes;
        this.frame = frame;
        this.journal = journal;
        this.paper = paper;

        this.where = where;
    }

    /** The address at which a code is typed; what follows the # never leaves the browser. */
    @Component
    record Where(
            @Value("${passerelle.public-url:http://localhost:8080}")
            String address,

            ShareDossier.Clock clock) {

        String typed(String code) {
            return address + "/partage/code#" + code;
        }
    }

    @Allowed(Action.SHARE_DOSSIER)
    @GetMapping("/personnes/{person}/partage/code")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.of(Choices.USUAL));
    }

    @Allowed(Action.SHARE_DOSSIER)
    @PostMapping("/personnes/{person}/partage/code")
    Object make(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors) {
        SharingCodes.Life life = form.life();
        if (life == null) {
            errors.rejectValue("life", "none", "Choisissez combien de temps le code attend.");
        }
        if (errors.hasErrors() || life == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        String code = codes.make(person, form.terms(Basis.CONSENT, where.clock().now()), life, viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "consent.code-made", person));
        String until = French.until(where.clock().now().instant().plus(life.duration()));
        if (Boolean.TRUE.equals(form.card())) {
            Map<String, Object> model = new HashMap<>();
            model.put("code", PersonCodes.words(code));
            model.put("address", where.typed(code));
            model.put("until", until);
            return PaperResponse.inline(paper.pdf("sharing/offer/card", model), "code-de-partage.pdf");
        }
        return Pages.show(
                "sharing/offer/code",
                "around",
                frame.of(viewer, person, "/partage"),
                "code",
                PersonCodes.words(code),
                "qr",
                QrCode.of(where.typed(code)),
                "until",
                until);
    }

    @Allowed(Action.SHARE_DOSSIER)
    @PostMapping("/personnes/{person}/partage/code/fermer")
    ModelAndView close(Viewer viewer, @PathVariable UUID person) {
        if (!codes.close(person)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "consent.code-closed", person));
        return Pages.go("/personnes/" + person + "/partage", "Le code est fermé\u00a0: il n’ouvre plus rien.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "sharing/offer/prepare-code",
                "around",
                frame.of(viewer, person, "/partage"),
                "fields",
                fields,
                "choices",
                Choices.all());
    }
}
