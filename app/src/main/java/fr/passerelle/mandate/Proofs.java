package fr.passerelle.mandate;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.SealKey;
import fr.passerelle.paper.SealedFile;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the proof of a mandate: one file that says who allowed what, when, in which words, and what was done; sealed to the last octet. */
@Component
public class Proofs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptMandates kept;
    private final MandateKey key;
    private final Paper paper;
    private final Now now;

    Proofs(KeptMandates kept, MandateKey key, Paper paper, Now now) {
        this.kept = kept;
        this.key = key;
        this.paper = paper;
        this.now = now;
    }

    /** An instant, as everybody writes it and as clocks in Paris show it. */
    public record Moment(String utc, String paris) {

        static Moment of(Instant at) {
            return new Moment(at.toString(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Now.PARIS)));
        }
    }

    /** How one authorisation stands when the proof is made. */
    private record Standing(
            UUID id,
            String title,
            String state,
            Moment endsAt,
            @Nullable Moment revokedAt,
            @Nullable String why) {}

    private record Done(UUID id, UUID authorisation, Moment at, String who, String words) {}

    /**
     * What the file carries for programs.
     *
     * @param signed the document that was signed, word for word
     * @param seal its own seal, made when it was signed, in base64
     */
    private record Enclosed(
            Moment made,
            @JsonRawValue String signed,
            String hash,
            String seal,
            String publicKey,
            List<Standing> authorisations,
            List<Done> acts) {}

    /**
     * The proof of a signed mandate, as things stand now.
     *
     * @throws NoMandate when what is kept is not what was signed
     */
    public byte[] of(Mandate mandate) {
        KeptMandates.Signed signed = kept.signed(mandate.id()).orElseThrow();
        SignedDocument document = SignedDocument.read(signed.document());
        boolean intact = key.authentic(signed.document(), signed.seal())
                && mandate.authorisations().stream().allMatch(document::allows)
                && Objects.equals(document.drawing(), SignedDocument.fingerprint(mandate.drawing()));
        if (!intact) {
            throw new NoMandate(NoMandate.Reason.ALTERED, mandate.person());
        }
        Instant at = now.instant();
        List<Act> acts = kept.acts(mandate.id());
        Enclosed data = new Enclosed(
                Moment.of(at),
                signed.document(),
                HexFormat.of().formatHex(SignedDocument.hash(signed.document())),
                Base64.getEncoder().encodeToString(signed.seal()),
                SealKey.pem(key.key().publicKey()),
                mandate.authorisations().stream()
                        .map(each -> standing(each, at))
                        .toList(),
                acts.stream().map(Proofs::done).toList());
        byte[] printed = paper.pdf(
                "mandate/proof",
                Map.of(
                        "mandate", mandate,
                        "document", document,
                        "acts", acts,
                        "at", at,
                        "drawing", picture(mandate),
                        "fingerprint", SealKey.fingerprint(key.key().publicKey())));
        return SealedFile.seal(
                printed,
                new SealedFile.Enclosed(
                        "mandat.json", "Les données du mandat et des actes", JSON.writeValueAsBytes(data), at),
                key.key());
    }

    /** The drawn signature as a document shows it, or empty. */
    public static String picture(Mandate mandate) {
        return mandate.drawing() == null
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(mandate.drawing());
    }

    private static Standing standing(Authorisation each, Instant at) {
        return new Standing(
                each.id(),
                each.matter().title(),
                each.at(at).name(),
                Moment.of(Objects.requireNonNull(each.endsAt())),
                each.revokedAt() == null ? null : Moment.of(each.revokedAt()),
                each.why() == null ? null : each.why().label());
    }

    private static Done done(Act act) {
        return new Done(act.id(), act.authorisation(), Moment.of(act.at()), act.who(), act.words());
    }
}
