package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper is added, by those who follow the person and by the reception; what is wrong with it is said, and nothing is kept then. */
@AppTest
class AddPaperTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    String add;

    @BeforeEach
    void aPerson() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        add = VaultFixtures.home(person) + "/ajouter";
    }

    @Test
    void aPaperOfSeveralFilesStandsOnItsShelfAndInTheFile() {
        UUID paper = given.added(
                worker,
                person,
                "proof-of-address",
                "issuedOn",
                French.field(now.today().minusDays(80)),
                "original",
                "chez la personne, casier 12");
        assertThat(browser.get(worker, VaultFixtures.home(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Logement", "Justificatif de domicile", "3\u00a0pages", "casier 12", "Bientôt périmé");
        assertThat(browser.get(worker, "/personnes/" + person))
                .bodyText()
                .contains("Justificatif de domicile", "Bientôt périmé");
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("Louise Canari", "à renouveler avant le");
        assertThat(given.one("select verb from audit_entry where subject = ?", paper))
                .isEqualTo("paper.added");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtItsFieldAndNothingIsKept() {
        List<byte[]> photo = List.of(Papers.picture(40, 30, "png"));
        refused(List.of(), "Ajoutez au moins une photo ou un fichier.", "kind", "identity-card");
        refused(photo, "Choisissez la sorte de papier.", "kind", "");
        refused(photo, "Choisissez la sorte de papier.", "kind", "a-spell");
        refused(photo, "Écrivez quel papier c’est.", "kind", "other");
        refused(
                photo,
                "elle n’est pas à venir",
                "kind",
                "payslips",
                "issuedOn",
                French.field(now.today().plusDays(1)));
        refused(photo, "Écrivez une date", "kind", "payslips", "issuedOn", "31/02/2026");
        refused(photo, "avant la date du papier", "kind", "passport", "issuedOn", "1/2/2026", "validUntil", "1/1/2026");
        refused(photo, "trop lointaine", "kind", "passport", "validUntil", "1/1/2999");
        refused(photo, "un mot de passe", "kind", "other", "title", "mot de passe Caf : Soleil2026!");
        refused(photo, "150", "kind", "other", "title", "x".repeat(151));
        refused(List.of(Papers.pdf(1), "<html>".getBytes()), "Page 2", "kind", "payslips");
        refused(Collections.nCopies(21, Papers.pdf(1)), "20", "kind", "payslips");
        assertThat(given.one("select count(*) from vault_document where person_id = ?", person))
                .isEqualTo("0");
        assertThat(given.one("select count(*) from attachment_file where person_id = ?", person))
                .isEqualTo("0");
    }

    private void refused(List<byte[]> files, String words, String... form) {
        assertThat(given.send(worker, add, files, form))
                .as(words)
                .hasStatus(422)
                .bodyText()
                .contains(words);
    }

    @Test
    void theReceptionAddsAndSeesNothing() {
        Viewer reception = house.a(Trade.RECEPTIONIST);
        UUID paper = given.added(worker, person, "identity-card", "title", "Carte de Louise");
        assertThat(browser.get(reception, "/personnes/" + person + "/accueil"))
                .bodyText()
                .contains("Ajouter un papier")
                .doesNotContain("Carte de Louise");
        assertThat(browser.get(reception, add)).hasStatusOk().bodyText().doesNotContain("Carte de Louise");
        assertThat(given.send(reception, add, List.of(Papers.pdf(1)), "kind", "tax-notice"))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes/" + person + "/accueil");
        assertThat(browser.get(reception, VaultFixtures.home(person))).hasStatus(404);
        assertThat(browser.get(reception, VaultFixtures.home(person) + "/" + paper))
                .hasStatus(404);
        assertThat(browser.get(reception, add + "?remplace=" + paper)).hasStatus(404);
        assertThat(given.send(
                        reception,
                        add,
                        List.of(Papers.pdf(1)),
                        "kind",
                        "identity-card",
                        "replaces",
                        paper.toString(),
                        "older",
                        "ERASE"))
                .hasStatus(404);
        assertThat(given.one("select count(*) from vault_document where person_id = ?", person))
                .isEqualTo("2");
    }

    @Test
    void aNewerPaperTakesThePlaceOfTheOlderOneKeptOrErased() {
        UUID first = given.added(worker, person, "tax-notice", "title", "Avis 2025");
        assertThat(browser.get(worker, add + "?remplace=" + first)).bodyText().contains("Le nouveau prend la place de");
        assertThat(given.send(worker, add, List.of(Papers.pdf(1)), "kind", "tax-notice", "replaces", first.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Dites si l’ancien est gardé ou effacé.");
        UUID second = given.added(
                worker, person, "tax-notice", "title", "Avis 2026", "replaces", first.toString(), "older", "KEEP");
        assertThat(browser.get(worker, VaultFixtures.home(person)))
                .bodyText()
                .contains("Anciens papiers, gardés", "Remplacé");
        UUID third = given.added(
                worker, person, "tax-notice", "title", "Avis 2027", "replaces", second.toString(), "older", "ERASE");
        assertThat(browser.get(worker, VaultFixtures.home(person) + "/" + second))
                .hasStatus(404);
        assertThat(given.one("select count(*) from attachment_file where person_id = ?", person))
                .isEqualTo("4");
        assertThat(browser.get(worker, VaultFixtures.home(person) + "/" + third))
                .hasStatusOk();
    }

    @Test
    void anotherTeamNeitherSeesNorAdds() {
        Viewer other = house.another(Trade.SOCIAL_WORKER);
        UUID paper = given.added(worker, person, "identity-card");
        assertThat(browser.get(other, VaultFixtures.home(person) + "/" + paper)).hasStatus(404);
        assertThat(given.send(other, add, List.of(Papers.pdf(1)), "kind", "payslips"))
                .hasStatus(404);
        UUID neighbour = given.personFollowedBy(worker);
        assertThat(browser.get(worker, VaultFixtures.home(neighbour) + "/" + paper))
                .hasStatus(404);
        assertThat(browser.get(worker, VaultFixtures.home(neighbour) + "/" + paper + "/feuilles/1"))
                .hasStatus(404);
    }
}
