package fr.passerelle.mandate.take;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.design.Language;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.MandateText;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.mandate.SignedDocument;
import fr.passerelle.mandate.Signing;
import fr.passerelle.mandate.Wording;
import fr.passerelle.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is being signed: who, what, until when, in which words. */
@Component
class Documents {

    private static final int FORMAT = 1;

    private final Wording wording;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Now now;

    Documents(Wording wording, Attachments attachments, JdbcClient jdbc, Now now) {
        this.wording = wording;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Who is there, and how they sign. */
    record Hands(Viewer viewer, Signatories.Signatory signatory, SignForm form, LocalDate signedOn) {}

    /** The document, as of this instant. */
    SignedDocument of(Mandate draft, Hands hands, Signatures.Proof proof) {
        Instant at = now.instant();
        Viewer viewer = hands.viewer();
        Signatories.Signatory signatory = hands.signatory();
        Signing signing = Objects.requireNonNull(hands.form().signing());
        MandateText text = wording.of(
                draft.textVersion(),
                Language.FR,
                new Wording.Names(signatory.name(), viewer.organisationName(), viewer.name()),
                draft.duration(),
                draft.authorisations().stream().map(each -> each.matter()).toList());
        return new SignedDocument(
                FORMAT,
                draft.id(),
                Territories.required().code(),
                new SignedDocument.Party(signatory.id(), signatory.name(), signatory.birthDate()),
                new SignedDocument.Structure(viewer.organisation(), viewer.organisationName(), siret(viewer)),
                new SignedDocument.Worker(
                        viewer.id(), viewer.name(), viewer.trade().label()),
                draft.textVersion(),
                draft.language().code(),
                draft.duration().name(),
                Signatures.given(draft, Signatures.end(draft, hands.signedOn())),
                signing.name(),
                witness(signing, hands.form()),
                hands.signedOn(),
                at,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Now.PARIS)),
                SignedDocument.fingerprint(proof.drawing()),
                proof.scan() == null
                        ? null
                        : attachments
                                .find(signatory.id(), proof.scan())
                                .map(Attachment::sha256)
                                .orElseThrow(),
                text.title(),
                text.parts());
    }

    private static SignedDocument.@Nullable Witness witness(Signing signing, SignForm form) {
        return signing == Signing.WITNESS
                ? new SignedDocument.Witness(
                        SignForm.stripped(form.witnessName()), SignForm.stripped(form.witnessQuality()))
                : null;
    }

    private @Nullable String siret(Viewer viewer) {
        return jdbc.sql("select siret from identity_organisation where id = ?")
                .param(viewer.organisation())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
