package fr.passerelle.takeaway.authority;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T21, abuse case 30: an authority receives what its law lets it ask, agreed by two, the least of it, once, and the person learns of it. */
@AppTest
class HandOverTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    Now now;

    Viewer worker;
    Viewer mediator;
    Viewer officer;
    Viewer lead;
    String name;
    UUID person;
    Demands demands;

    @BeforeEach
    void somebodyWithAFile() {
        worker = house.a(Trade.SOCIAL_WORKER);
        mediator = house.a(Trade.DIGITAL_MEDIATOR);
        officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        lead = house.a(Trade.TEAM_LEAD);
        name = APerson.uniqueName();
        person = APerson.called("Odette", name)
                .with("birth_date", LocalDate.of(1961, 3, 12))
                .with("phone", "+33639980042")
                .with("trusted_person", "Gontran Vidalo")
                .with("address", "7 impasse du Serin")
                .with("address_protected", true)
                .followedBy(worker)
                .in(house, jdbc);
        demands = new Demands(browser, jdbc, spaces, now, officer, lead, person, name);
        demands.write(mediator, "SHARED", "Sereine, venue avec Gontran Vidalo.", 0);
        demands.write(mediator, "SHARED", "Ancienne note.", 400);
        demands.write(worker, "SHARED", "Confiée à l’assistante sociale.", 0);
        demands.write(worker, "TEAM", "Note sociale de l’équipe.", 0);
        demands.write(worker, "MINE", "Pour moi seule.", 0);
        Territories.in(House.SOUTH, () -> attachments.keep(worker, person, Papers.pdf(1)));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void whatIsAskedAndNothingElseLeavesOnceWithItsProof() throws NoSuchAlgorithmException {
        String asked = askedAndAgreed();
        assertThat(browser.post(officer, asked + "/preparer")).hasStatus(303);
        byte[] archive = demands.archive(asked);
        Map<String, byte[]> files = PackageFixtures.opened(archive);
        assertThat(files.keySet()).containsExactly("personne-1/extrait.pdf", "personne-1/extrait.json", "remise.pdf");
        assertThat(Demands.text(files))
                .contains("Sereine, venue avec [une autre personne].")
                .doesNotContain(
                        "Gontran", "Vidalo", "639980042", "Serin.", "Ancienne", "Confiée", "sociale de", "moi seule");
        assertThatPdf(files.get("remise.pdf")).isPdfUa().containsText("Code de procédure pénale, art. 60-1");

        provenAndDestroyed(asked, archive);
        assertThat(demands.told()).contains("Commissariat", "Code de procédure pénale, art. 60-1");
        assertThat(browser.get(worker, "/personnes/" + person + "/ouvertures"))
                .bodyText()
                .contains("Commissariat");
        assertThat(demands.one("""
                select string_agg(verb, ' ' order by seq) from audit_entry where subject = ?
                """, asked))
                .isEqualTo(
                        "requisition.noted requisition.person-added requisition.person-added requisition.paper-read requisition.agreed"
                                + " requisition.prepared requisition.handed-over requisition.not-handed-over");
    }

    /** Noted, named, read and agreed by somebody else, once nothing changes any more. */
    private String askedAndAgreed() {
        String asked = demands.noted(
                "FLAGRANCE", "NOTES", "from", French.field(now.today().minusDays(30)));
        assertThat(browser.get(lead, Demands.agreement(asked))).hasStatus(404);
        assertThat(demands.add(asked, "odette", name.toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(303);
        assertThat(demands.add(asked, "Odette", name)).hasStatus(422).bodyText().contains("déjà dans la demande");
        assertThat(demands.add(asked, "Personne", "Inconnue")).hasStatus(303);
        assertThat(browser.post(officer, asked + "/preparer"))
                .as("nobody agreed")
                .hasStatus(404);
        assertThat(browser.get(officer, Demands.agreement(asked)))
                .as("never one's own")
                .hasStatus(404);
        assertThat(browser.get(lead, "/protection/remises")).bodyText().contains("Commissariat");
        assertThat(browser.get(lead, Demands.agreement(asked) + "/papier")).hasStatusOk();
        assertThat(demands.answer(asked, "AGREE", 1)).hasStatus(422).bodyText().contains("entre-temps");
        assertThat(demands.answer(asked, "AGREE", 2)).hasStatus(303);
        assertThat(demands.add(asked, "Une", "Autre")).as("too late").hasStatus(404);
        return asked;
    }

    private void provenAndDestroyed(String asked, byte[] archive) throws NoSuchAlgorithmException {
        assertThat(browser.post(officer, asked + "/remise.zip")).as("once only").hasStatus(303);
        assertThat(demands.one(
                        "select count(*) from takeaway_requisition where id = ? and outgoing is not null", asked))
                .isEqualTo("0");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        assertThat(demands.one("select encode(sha256, 'hex') from takeaway_requisition where id = ?", asked))
                .isEqualTo(digest);
        assertThatPdf(browser.get(officer, asked + "/certificat.pdf")
                        .getResponse()
                        .getContentAsByteArray())
                .isPdfUa()
                .containsText(digest.substring(0, 32), "Odette".toLowerCase(java.util.Locale.ROOT), lead.name());
    }

    @Test
    void aBasisThatLiftsSecrecyReachesTheNotesOfTheTeamButNeverThoseOfOne() {
        String asked = demands.given("SEIZURE", "NOTES", "DOCUMENTS");
        Map<String, byte[]> files = demands.fetched(asked);
        assertThat(Demands.text(files))
                .contains("Note sociale de l’équipe.", "Confiée à l’assistante sociale.", "Ancienne note.")
                .doesNotContain("Pour moi seule");
        assertThat(files.keySet()).anyMatch(file -> file.startsWith("personne-1/documents/"));
    }

    @Test
    void aProtectedAddressLeavesOnlyWhenItIsAskedByName() {
        String contact = demands.given("CIVIL", "CONTACT");
        assertThat(Demands.text(demands.fetched(contact)))
                .contains("639980042")
                .doesNotContain("7 impasse", "Sereine, venue");
        String asked = demands.noted("CIVIL", "CONTACT", "address", "true");
        demands.agreed(asked);
        assertThat(Demands.text(demands.fetched(asked))).contains("7 impasse du Serin");
        demands.write(mediator, "SHARED", "Vit au 7, IMPASSE DU SERIN.", 0);
        demands.write(worker, "TEAM", "Elle dort impasse du Serin.", 0);
        assertThat(Demands.text(demands.fetched(demands.given("SEIZURE", "NOTES"))))
                .contains("Vit au [adresse protégée].", "Elle dort [adresse protégée].")
                .doesNotContainIgnoringCase("du serin");
    }

    @Test
    void aSecretInquiryIsToldWhenItsDayComes() {
        LocalDate day = now.today().plusDays(60);
        String asked = demands.noted("INVESTIGATION", "CONTACT", "silent", French.field(day));
        demands.agreed(asked);
        browser.post(officer, asked + "/remise.zip");
        assertThat(demands.told()).doesNotContain("Commissariat");
        assertThat(demands.one(
                        "select count(*) from audit_entry where dossier = ? and verb like 'requisition%'",
                        "/" + person))
                .isEqualTo("0");
        now.forward(Duration.ofDays(61));
        assertThat(demands.told()).contains("Commissariat");
    }

    @Test
    void theSecondPersonRefusesWithWordsAndNothingLeaves() {
        String asked = demands.noted("TAX", "CONTACT");
        demands.add(asked, "Odette", name);
        assertThat(demands.answer(asked, "REFUSE", 1)).hasStatus(422).bodyText().contains("Écrivez pourquoi");
        assertThat(browser.post(lead, Demands.agreement(asked), "answer", "REFUSE", "words", "La signature manque."))
                .hasStatus(303);
        assertThat(browser.get(officer, asked)).bodyText().contains("Refusée", "La signature manque.");
        assertThat(browser.post(officer, asked + "/preparer")).hasStatus(404);
        assertThat(demands.told()).doesNotContain("Commissariat");
    }

    @Test
    void nothingToHandOverIsAnAnswerToo() {
        String asked = demands.noted("CNIL", "MANDATES");
        assertThat(demands.add(asked, "Personne", "Inconnue")).hasStatus(303);
        assertThat(browser.get(lead, Demands.agreement(asked)))
                .as("nobody is known here")
                .hasStatus(404);
        assertThat(demands.close(asked, "NOTHING", "")).hasStatus(422);
        assertThat(demands.close(asked, "GIVEN", "Tout est parti par la poste."))
                .hasStatus(422);
        assertThat(demands.close(asked, "NOTHING", "Aucun dossier ici ne porte ce nom."))
                .hasStatus(303);
        assertThat(browser.get(officer, "/protection/requisitions")).bodyText().contains("Rien à remettre");
        String empty = demands.noted("CNIL", "MANDATES");
        demands.add(empty, "Odette", name);
        demands.answer(empty, "AGREE", 1);
        assertThat(browser.post(officer, empty + "/preparer"))
                .hasStatus(422)
                .bodyText()
                .contains("Rien de ce qui est demandé n’est gardé ici");
    }

    @ParameterizedTest
    @CsvSource({
        "'', CONTACT, 0, Choisissez le fondement",
        "FLAGRANCE, JOURNAL, 0, parties de la liste",
        "DEFENDER, CONTACT, 30, ne permet pas de cacher",
        "FLAGRANCE, CONTACT, 4000, Trois ans au plus",
        "FLAGRANCE, CONTACT, -1, déjà passé"
    })
    void aDemandThatCannotBeIsRefused(String basis, String category, int silent, String words) {
        String until = silent == 0 ? "" : French.field(now.today().plusDays(silent));
        assertThat(demands.note(true, basis, category, "silent", until))
                .hasStatus(422)
                .bodyText()
                .contains(words);
    }

    @Test
    void withoutItsPaperOrByAnybodyElseNothingIsNoted() {
        long before =
                Long.parseLong(demands.one("select count(*) from takeaway_requisition where id <> ?", "/" + person));
        assertThat(demands.note(false, "FLAGRANCE", "CONTACT"))
                .hasStatus(422)
                .bodyText()
                .contains("Joignez la demande");
        assertThat(browser.get(worker, "/protection/requisitions")).hasStatus(404);
        assertThat(demands.one("select count(*) from takeaway_requisition where id <> ?", "/" + person))
                .isEqualTo(String.valueOf(before));
    }

    private void heldBackWithoutSayingWhy() {
        assertThat(browser.post(
                        worker, "/personnes/" + person + "/effacer", "cause", "REQUEST", "reason", "Elle le demande."))
                .hasStatus(422)
                .bodyText()
                .contains("Une autre obligation")
                .doesNotContain("Commissariat", "réquisition");
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "update takeaway_requisition set outcome = 'REFUSED', closed_at = now() where outcome is null and noted_by = ?")
                        .param(officer.id())
                        .update());
    }

    @Test
    void anErasedPersonIsNoLongerNamed() {
        String asked = demands.given("CIVIL", "CONTACT");
        heldBackWithoutSayingWhy();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from takeaway_requisition where noted_by = ? and id <> ?")
                        .params(officer.id(), Demands.id(asked))
                        .update());
        assertThat(browser.post(
                        worker, "/personnes/" + person + "/effacer", "cause", "REQUEST", "reason", "Elle le demande."))
                .hasStatus(303);
        UUID erasure = UUID.fromString(demands.one("select id from law_erasure where person_id = ?", "/" + person));
        assertThat(browser.post(lead, "/protection/effacements/" + erasure, "answer", "AGREE"))
                .hasStatus(303);
        assertThat(browser.get(officer, asked))
                .bodyText()
                .contains("Personne effacée")
                .doesNotContain(name);
        assertThat(browser.get(officer, asked + "/papier")).hasStatus(404);
        assertThat(browser.post(officer, asked + "/remise.zip").getResponse().getContentAsByteArray())
                .isEmpty();
    }
}
