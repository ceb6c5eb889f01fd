package fr.passerelle.mandate;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Family;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.SealKey;
import fr.passerelle.paper.SealedFile;
import fr.passerelle.paper.SealedFile.Verdict;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The proof of a mandate stands alone, and one changed octet is seen (T15). */
@AppTest
class ProofTests {

    @Autowired
    Proofs proofs;

    @Autowired
    KeptMandates kept;

    @Autowired
    Mandates mandates;

    @Autowired
    MandateKey key;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    MandateFixtures given;
    Viewer worker;
    UUID person;
    UUID mandate;

    @BeforeEach
    void aMandateSignedOnTheScreen() {
        given = new MandateFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL", "FAMILLE");
        assertThat(browser.post(
                        worker,
                        given.home(person) + "/" + mandate + "/signer",
                        "signing",
                        "SCREEN",
                        "drawing",
                        MandateFixtures.drawing(),
                        "explained",
                        "true",
                        "version",
                        "0"))
                .hasStatus(303);
        Territories.in(
                House.SOUTH,
                () -> transaction.executeWithoutResult(status -> mandates.act(
                        worker,
                        person,
                        new ActAsked(Family.SOCIAL, null, null, "Demande envoyée à l’Assurance maladie"))));
    }

    @Test
    void theProofIsADocumentForThirtyYearsThatCarriesItsData() throws IOException {
        var answer = browser.get(worker, given.home(person) + "/" + mandate + "/preuve.pdf");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        byte[] proof = answer.getResponse().getContentAsByteArray();
        assertThatPdf(proof)
                .isPdfA()
                .isPdfUa()
                .containsText("Preuve de mandat", "Louise Canari", "Demande envoyée à l’Assurance maladie", "1984");
        assertThat(check(proof)).isEqualTo(Verdict.VALID);
        try (PDDocument opened = Loader.loadPDF(proof)) {
            var names =
                    opened.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            String data = new String(names.get("mandat.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(data)
                    .contains("\"signedAtParis\"", "Louise Canari", "\"acts\"", "articles 1984", "BEGIN PUBLIC KEY");
        }
    }

    @Test
    void oneChangedOctetOrAMissingEndIsSeen() {
        byte[] proof = proof();
        String whole = new String(proof, StandardCharsets.ISO_8859_1);
        int seal = whole.indexOf("/PasserelleSceau <");
        for (int i = 0; i < proof.length; i += i > seal - 40 && i < seal + 260 || i < 400 ? 1 : 211) {
            byte[] changed = proof.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            assertThat(check(changed)).as("octet " + i).isIn(Verdict.ALTERED, Verdict.TRUNCATED);
        }
        for (int length = proof.length - 1; length > 0; length -= length > proof.length - 300 ? 1 : 997) {
            assertThat(check(Arrays.copyOf(proof, length)))
                    .as("cut at " + length)
                    .isIn(Verdict.TRUNCATED, Verdict.ALTERED);
        }
        assertThat(check(Arrays.copyOf(proof, proof.length - 1_000))).isEqualTo(Verdict.TRUNCATED);
        assertThat(check(Arrays.copyOf(proof, proof.length + 1))).isEqualTo(Verdict.ALTERED);
        assertThat(check(new byte[0])).isEqualTo(Verdict.TRUNCATED);
        assertThat(check(whole.replace(
                                whole.substring(seal, seal + 100),
                                whole.substring(seal, seal + 100).toLowerCase())
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isNotEqualTo(Verdict.VALID);
    }

    @Test
    void aProofSealedWithAnotherKeyIsAForgery() {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 7);
        byte[] forged = SealedFile.seal(
                proofWithoutSeal(),
                new SealedFile.Enclosed("mandat.json", "x", "{}".getBytes(StandardCharsets.UTF_8), now.instant()),
                SealKey.of(other));
        assertThat(check(forged)).isEqualTo(Verdict.FORGED);
        assertThat(SealedFile.check(forged, List.of(SealKey.of(other).publicKey()))
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void noProofIsMadeOfRowsThatWereChanged() {
        given.change("update mandate_authorisation set title = title where mandate_id = ?", mandate);
        assertThat(proof()).isNotEmpty();
        given.change("update mandate_mandate set drawing = ? where id = ?", new byte[] {1}, mandate);
        assertThatThrownBy(this::proof).isInstanceOf(NoMandate.class);
        given.change("update mandate_mandate set signed = replace(signed, 'SOCIAL', 'ARGENT') where id = ?", mandate);
        assertThatThrownBy(this::proof).isInstanceOf(NoMandate.class);
        assertThat(browser.get(worker, given.home(person) + "/" + mandate + "/preuve.pdf"))
                .hasStatus(409)
                .bodyText()
                .contains("Ce mandat a été modifié hors de Passerelle");
    }

    @Test
    void theCopyShowsTheSignatureAndTheLanguageBeside() {
        var copy = browser.get(worker, given.home(person) + "/" + mandate + "/document.pdf");
        assertThatPdf(copy.getResponse().getContentAsByteArray())
                .isPdfUa()
                .isPdfA()
                .containsText("Mandat pour faire des démarches", "Signé à l’écran", "Valable du");
    }

    private byte[] proof() {
        return Territories.in(
                House.SOUTH,
                () -> proofs.of(
                        kept.find(person, worker.organisation(), mandate).orElseThrow()));
    }

    private byte[] proofWithoutSeal() {
        return browser.get(worker, given.home(person) + "/" + mandate + "/document.pdf")
                .getResponse()
                .getContentAsByteArray();
    }

    private Verdict check(byte[] file) {
        return SealedFile.check(file, key.published()).verdict();
    }
}
