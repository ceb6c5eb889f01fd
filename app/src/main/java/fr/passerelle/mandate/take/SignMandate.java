package fr.passerelle.mandate.take;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.NoMandate;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.mandate.Signing;
import fr.passerelle.mandate.TakingTrades;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person signs: on the screen, on paper, or before a witness when she cannot sign. No national digital identity. */
@Controller
class SignMandate {

    private static final String PAGE = "mandate/take/sign";

    private final Drafts drafts;
    private final Signatures signatures;
    private final Documents documents;
    private final Attachments attachments;
    private final Sides sides;

    SignMandate(Drafts drafts, Signatures signatures, Documents documents, Attachments attachments, Sides sides) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.documents = documents;
        this.attachments = attachments;
        this.sides = sides;
    }

    /** Both sides of the table, and the day. */
    @Component
    record Sides(Signatories signatories, TakingTrades trades, Now now) {}

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}/signer")
    ModelAndView form(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        Mandate draft = drafts.required(viewer, person, mandate);
        Map<String, Object> values = new HashMap<>();
        values.put("version", draft.version());
        return page(Pages.show(PAGE), draft, Fields.of(values));
    }

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/{mandate}/signer")
    ModelAndView sign(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID mandate,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult errors) {
        Signatories.Signatory signatory = sides.signatories().locked(person);
        Mandate draft = drafts.required(viewer, person, mandate);
        NoMandate.Reason hindrance = signatory.hindrance(sides.now().today());
        if (hindrance != null) {
            throw new NoMandate(hindrance, person);
        }
        if (!sides.trades().allow(viewer) || !signatory.named()) {
            return Pages.go("/personnes/" + person + "/mandats/nouveau");
        }
        LocalDate signedOn =
                form.signing() == Signing.PAPER ? form.signedOn() : sides.now().today();
        Signatures.Proof proof = check(viewer, draft, form, signedOn, errors);
        if (errors.hasErrors() || signedOn == null) {
            return page(Pages.refuse(PAGE), draft, Fields.of(errors));
        }
        if (form.version() == null || form.version() != draft.version()) {
            throw new OptimisticLockingFailureException("draft changed meanwhile");
        }
        signatures.replace(viewer, draft);
        var hands = new Documents.Hands(viewer, signatory, form, signedOn);
        signatures.put(viewer, draft, documents.of(draft, hands, proof), proof);
        return Pages.go(
                "/personnes/" + person + "/mandats/" + mandate, "Le mandat est signé. Donnez sa copie à la personne.");
    }

    /** What the chosen way asks for. */
    private Signatures.Proof check(
            Viewer viewer, Mandate draft, SignForm form, @Nullable LocalDate signedOn, BindingResult errors) {
        if (form.explained() == null) {
            errors.rejectValue("explained", "none", "Lisez et expliquez le mandat, puis cochez la case.");
        }
        Signing signing = form.signing();
        if (signing == Signing.PAPER) {
            checkDay(draft, signedOn, errors);
            return new Signatures.Proof(null, errors.hasErrors() ? null : scan(viewer, draft, form, errors));
        }
        if (signing == Signing.WITNESS) {
            checkWitness(form, errors);
        }
        return new Signatures.Proof(signing == Signing.SCREEN ? drawing(form, errors) : null, null);
    }

    private void checkDay(Mandate draft, @Nullable LocalDate signedOn, BindingResult errors) {
        LocalDate today = sides.now().today();
        LocalDate drafted = LocalDate.ofInstant(draft.draftedAt(), Now.PARIS);
        if (errors.hasFieldErrors("signedOn")) {
            return;
        }
        if (signedOn == null || signedOn.isAfter(today) || signedOn.isBefore(drafted)) {
            errors.rejectValue(
                    "signedOn",
                    "none",
                    "Écrivez le jour de la signature, entre la préparation du mandat et aujourd’hui.");
        } else if (draft.duration().lastDay(signedOn).isBefore(today)) {
            errors.rejectValue("signedOn", "over", "Signé ce jour-là, le mandat est déjà terminé. Signez-en un autre.");
        }
    }

    private @Nullable UUID scan(Viewer viewer, Mandate draft, SignForm form, BindingResult errors) {
        if (form.scan() == null || form.scan().isEmpty()) {
            errors.rejectValue("scan", "none", "Ajoutez la photo ou le scan du papier signé.");
            return null;
        }
        try {
            Attachment kept = attachments.keep(viewer, draft.person(), form.scan());
            return kept.id();
        } catch (RefusedFile refused) {
            errors.rejectValue("scan", "refused", refused.sentence());
            return null;
        }
    }

    private static void checkWitness(SignForm form, BindingResult errors) {
        if (SignForm.stripped(form.witnessName()).isEmpty()) {
            errors.rejectValue("witnessName", "none", "Écrivez le nom du témoin.");
        }
        if (SignForm.stripped(form.witnessQuality()).isEmpty()) {
            errors.rejectValue("witnessQuality", "none", "Dites qui est le témoin, par exemple\u00a0: sa voisine.");
        }
    }

    private static byte @Nullable [] drawing(SignForm form, BindingResult errors) {
        byte[] drawing = DrawnSignature.read(Objects.requireNonNullElse(form.drawing(), ""))
                .orElse(null);
        if (drawing == null) {
            errors.rejectValue("drawing", "none", "La personne signe dans le cadre, avec le doigt ou la souris.");
        }
        return drawing;
    }

    private ModelAndView page(ModelAndView page, Mandate draft, Fields fields) {
        return page.addObject("person", sides.signatories().of(draft.person()))
                .addObject("draft", draft)
                .addObject("today", sides.now().today())
                .addObject("fields", fields);
    }
}
