package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper opened for one purpose and a time to somebody who does not follow the person. */
@AppTest
class OpeningTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    Viewer receiver;
    UUID person;
    UUID paper;
    String here;

    @BeforeEach
    void aPaper() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        receiver = house.another(Trade.EMPLOYMENT_ADVISER);
        person = given.personFollowedBy(worker);
        paper = given.added(worker, person, "identity-card");
        here = VaultFixtures.home(person) + "/" + paper;
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    private MvcTestResult open(String to, String purpose, String until) {
        return browser.post(worker, here + "/ouvrir", "receiver", to, "purpose", purpose, "until", until);
    }

    private String inDays(int days) {
        return French.field(now.today().plusDays(days));
    }

    private String opened(String to, int days) {
        assertThat(open(to, "pour le logement social", inDays(days))).hasStatus(303);
        return given.one("select id from vault_opening where document_id = ? order by opened_at desc limit 1", paper);
    }

    @Test
    void theReceiverReadsThesePagesAndNothingElseAndThePersonSeesIt() {
        String opening = opened(receiver.name(), 7);
        assertThat(browser.get(receiver, "/papiers-ouverts"))
                .hasStatusOk()
                .bodyText()
                .contains("Louise Canari", "pour le logement social");
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatusOk();
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening + "/feuilles/1"))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "no-store");
        assertThat(browser.get(receiver, here)).hasStatus(404);
        assertThat(browser.get(receiver, "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(worker, here)).bodyText().contains(receiver.name(), "Lu 1\u00a0fois");
        assertThat(given.one(
                        "select count(*) from audit_entry where dossier = ? and verb = 'paper.opening-read'", person))
                .as("turning the pages is one reading")
                .isEqualTo("1");
        Viewer colleague = house.another(Trade.SOCIAL_WORKER);
        assertThat(browser.get(colleague, "/papiers-ouverts/" + opening)).hasStatus(404);
        assertThat(browser.get(colleague, "/papiers-ouverts/" + opening + "/feuilles/1"))
                .hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), "/papiers-ouverts/" + opening))
                .hasStatus(404);
    }

    @Test
    void whoReadAPaperIsToldWithWhoOpenedTheFile() {
        String opening = opened(receiver.name(), 7);
        PersonPrincipal her = spaces.open(person);
        assertThat(browser.get(her, "/mon-espace/visites")).bodyText().doesNotContain(receiver.name());
        browser.get(receiver, "/papiers-ouverts/" + opening);
        assertThat(browser.get(her, "/mon-espace/visites"))
                .hasStatusOk()
                .bodyText()
                .contains(receiver.name(), "a lu votre papier «", "pour le logement social");
        assertThat(browser.get(her, "/mon-espace/visites?langue=en")).bodyText().contains("read your paper");
        assertThat(browser.get(worker, "/personnes/" + person + "/ouvertures"))
                .hasStatusOk()
                .bodyText()
                .contains(receiver.name(), "Cette personne a lu un seul papier", "pour le logement social");
        PersonPrincipal neighbour = spaces.open(given.personFollowedBy(worker));
        assertThat(browser.get(neighbour, "/mon-espace/visites")).bodyText().doesNotContain(receiver.name());
    }

    @Test
    void withdrawnInOneGestureItIsAbsentAtTheNextRequest() {
        String opening = opened(receiver.name(), 7);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatusOk();
        String withdraw = VaultFixtures.home(person) + "/ouvertures/" + opening + "/retirer";
        UUID neighbour = given.personFollowedBy(worker);
        assertThat(browser.post(worker, VaultFixtures.home(neighbour) + "/ouvertures/" + opening + "/retirer"))
                .hasStatus(404);
        assertThat(browser.post(worker, withdraw)).hasStatus(303);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatus(404);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening + "/feuilles/1"))
                .hasStatus(404);
        assertThat(browser.get(receiver, "/papiers-ouverts")).bodyText().doesNotContain(opening);
        assertThat(browser.post(worker, withdraw)).hasStatus(404);
        assertThat(browser.get(worker, here)).bodyText().contains("Refermé le");
    }

    @Test
    void whomThePersonExcludedFindsNothingEvenOfWhatIsOpen() {
        String opening = opened(receiver.name(), 7);
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("insert into people_exclusion (id, person_id, account, noted_at) values (?, ?, ?, ?)")
                    .params(Ids.next(), person, receiver.id(), Timestamp.from(now.instant()))
                    .update();
        });
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatus(404);
        assertThat(browser.get(receiver, "/papiers-ouverts")).bodyText().doesNotContain(opening);
    }

    @Test
    void itEndsByItself() {
        String opening = opened(receiver.name(), 0);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatusOk();
        now.forward(Duration.ofDays(1).plusHours(1));
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatus(404);
        assertThat(browser.get(worker, here)).bodyText().contains("Terminé le");
    }

    @Test
    void aStructureIsFoundByItsSiretAndEveryProfessionalThereMayRead() {
        UUID structure = Ids.next();
        String siret = "9"
                + String.valueOf(Math.abs(structure.getLeastSignificantBits()) + 1_000_000_000_000_000L)
                        .substring(0, 13);
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("insert into identity_organisation (id, siret, name, kind) values (?, ?, 'CCAS d’à côté', 'CCAS')")
                    .params(structure, siret)
                    .update();
        });
        opened(siret.substring(0, 9) + " " + siret.substring(9), 3);
        assertThat(browser.get(worker, here)).bodyText().contains("CCAS d’à côté");
        assertThat(given.one("select organisation_id from vault_opening where document_id = ?", paper))
                .isEqualTo(structure.toString());
        opened("ccas D’À CÔTÉ", 3);
    }

    @Test
    void nothingIsOpenedWithoutAnEndAPurposeAndSomebodyKnown() {
        assertThat(browser.post(worker, here + "/ouvrir"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le SIRET", "Dites pour quelle démarche.", "rien ne s’ouvre sans fin");
        assertThat(open("Personne Inconnue", "x", inDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("Ce nom n’est pas connu");
        assertThat(open(receiver.name(), "x", inDays(31)))
                .hasStatus(422)
                .bodyText()
                .contains("30\u00a0jours");
        assertThat(open(receiver.name(), "x", inDays(-1))).hasStatus(422);
        assertThat(open(receiver.name(), "x", "vendredi"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date");
        assertThat(open(receiver.name(), "mot de passe : Chaton13", inDays(1))).hasStatus(422);
        assertThat(given.one("select count(*) from vault_opening where document_id = ?", paper))
                .isEqualTo("0");
        assertThat(browser.post(receiver, here + "/ouvrir")).hasStatus(404);
    }
}
