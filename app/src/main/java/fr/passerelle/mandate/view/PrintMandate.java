package fr.passerelle.mandate.view;

import fr.passerelle.design.Language;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.MandateText;
import fr.passerelle.mandate.Proofs;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.mandate.SignedDocument;
import fr.passerelle.mandate.Wording;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Prints a mandate: to be signed on paper, as the copy of what was signed, as its proof, and as the attestation of what was withdrawn. */
@Controller
class PrintMandate {

    private final KeptMandates kept;
    private final Wording wording;
    private final Proofs proofs;
    private final Paper paper;
    private final Setting setting;

    PrintMandate(KeptMandates kept, Wording wording, Proofs proofs, Paper paper, Setting setting) {
        this.kept = kept;
        this.wording = wording;
        this.proofs = proofs;
        this.paper = paper;
        this.setting = setting;
    }

    /** Who is concerned, and when. */
    @Component
    record Setting(Signatories signatories, Now now) {}

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}/document.pdf")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        Mandate found = required(viewer, person, mandate);
        SignedDocument document = found.document();
        Map<String, Object> model = new HashMap<>();
        model.put("mandate", found);
        model.put("drawing", Proofs.picture(found));
        var names = document == null
                ? new Wording.Names(setting.signatories().of(person).name(), viewer.organisationName(), viewer.name())
                : new Wording.Names(
                        document.person().name(),
                        document.structure().name(),
                        document.professional().name());
        model.put("names", names);
        model.put("binding", document == null ? text(found, Language.FR, names) : signed(found, document));
        model.put("explained", text(found, found.language(), names));
        return PaperResponse.inline(paper.pdf("mandate/view/document", model), "mandat.pdf");
    }

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}/preuve.pdf")
    ResponseEntity<byte[]> proof(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        Mandate found = required(viewer, person, mandate);
        if (found.draft()) {
            throw new NotFound();
        }
        return PaperResponse.download(proofs.of(found), "preuve-de-mandat.pdf");
    }

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}/attestation.pdf")
    ResponseEntity<byte[]> attestation(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        Mandate found = required(viewer, person, mandate);
        List<Authorisation> ended = found.authorisations().stream()
                .filter(each -> each.at(setting.now().instant()) == Authorisation.State.REVOKED)
                .toList();
        SignedDocument document = found.document();
        if (ended.isEmpty() || document == null) {
            throw new NotFound();
        }
        Map<String, Object> model = Map.of(
                "mandate",
                found,
                "document",
                document,
                "ended",
                ended,
                "at",
                setting.now().instant());
        return PaperResponse.inline(paper.pdf("mandate/view/attestation", model), "attestation-de-retrait.pdf");
    }

    /** What was signed is shown word for word, whatever texts came since. */
    private static MandateText signed(Mandate mandate, SignedDocument document) {
        return new MandateText(mandate.textVersion(), Language.FR.code(), document.title(), document.text());
    }

    private MandateText text(Mandate mandate, Language language, Wording.Names names) {
        return wording.of(
                mandate.textVersion(),
                language,
                names,
                mandate.duration(),
                mandate.authorisations().stream().map(Authorisation::matter).toList());
    }

    private Mandate required(Viewer viewer, UUID person, UUID mandate) {
        return kept.find(person, viewer.organisation(), mandate).orElseThrow(NotFound::new);
    }
}
