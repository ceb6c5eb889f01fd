package fr.passerelle.correspondence.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class GroupTests {

    private static final AtomicInteger COMMUNES = new AtomicInteger(100 + (int) (Math.random() * 800));

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    CorrespondenceFixtures given;
    Viewer worker;
    String commune;
    UUID byText;
    UUID byMail;
    UUID never;
    UUID unclear;

    @BeforeEach
    void fourPeopleOfOneCommune() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        given.writes(worker, false);
        commune = "97" + COMMUNES.incrementAndGet();
        byText = given.person(
                worker,
                "phone",
                CorrespondenceFixtures.phone(),
                "preferred_channel",
                "SMS",
                "commune_insee",
                commune,
                "languages",
                new String[] {"ar"});
        byMail = given.person(
                worker, "email", "m@exemple.example", "preferred_channel", "EMAIL", "commune_insee", commune);
        never = given.person(worker, "email", "n@exemple.example", "never_write", true, "commune_insee", commune);
        unclear = given.person(
                worker,
                "phone",
                CorrespondenceFixtures.phone(),
                "preferred_channel",
                "SMS",
                "safe_hours",
                "quand les enfants sont à l’école",
                "commune_insee",
                commune);
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void everybodyGetsTheirOwnOnceTheCountIsConfirmed() {
        String group = prepare("body", "On se voit jeudi à 14 h ?");
        assertThat(browser.get(worker, group))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2\u00a0personnes le recevront",
                        "2\u00a0personnes ne le recevront pas",
                        "ne lui écrive jamais",
                        "écrivez-lui à part");
        assertThat(given.posted(byText)).isEqualTo("0");

        assertThat(browser.post(worker, group + "/envoi", "count", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("a changé");
        assertThat(browser.post(worker, group + "/envoi", "count", "2")).hasStatus(303);
        assertThat(given.posted(byText)).isEqualTo("1");
        assertThat(given.posted(byMail)).isEqualTo("1");
        assertThat(given.posted(never)).isEqualTo("0");
        assertThat(given.posted(unclear)).isEqualTo("0");
        assertThat(browser.post(worker, group + "/envoi", "count", "2")).hasStatus(404);
        assertThat(browser.get(worker, group)).hasStatusOk().bodyText().contains("2\u00a0messages", "En attente");
    }

    @Test
    void aCrowdIsNeverCutShortUnseen() {
        String group = prepare("body", "On se voit jeudi ?");
        given.crowd(worker, commune, 1_000);
        assertThat(browser.get(worker, group))
                .hasStatusOk()
                .bodyText()
                .contains("1\u00a0004 personnes conviennent", "Précisez vos choix");
        assertThat(browser.post(worker, group + "/envoi", "count", "1002"))
                .hasStatus(422)
                .bodyText()
                .contains("précisez vos choix");
        assertThat(given.posted(byText)).isEqualTo("0");
    }

    @Test
    void whatHasNotLeftIsHeldBack() {
        String group = prepare("body", "À jeudi.");
        browser.post(worker, group + "/envoi", "count", "2");
        browser.post(worker, group + "/annulation");

        assertThat(given.one(
                        "select count(*)::text from messaging_mail m join correspondence_writing w on m.key = 'writing:' || w.id "
                                + "where w.person_id in (?, ?) and m.ending = 'CANCELLED'",
                        byText,
                        byMail))
                .isEqualTo("2");
    }

    @Test
    void choicesAddUp() {
        String group = prepare("body", "À jeudi.", "criteria[language]", "ar");
        assertThat(browser.get(worker, group)).bodyText().contains("1\u00a0personne le recevra", "arabe");
        assertThat(browser.post(worker, "/messages/groupe", form("body", "x", "criteria[couleur]", "vert")))
                .hasStatus(422);
    }

    @Test
    void wordsThatTellAreNoticed() {
        assertThat(browser.post(worker, "/messages/groupe", form("body", "Permanence impôts jeudi")))
                .hasStatus(422)
                .bodyText()
                .contains("impôts", "écran verrouillé", "Permanence impôts jeudi");
        assertThat(browser.post(worker, "/messages/groupe", "body", "", "label", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le message.", "Choisissez un objet.", "Donnez-lui un nom");
        assertThat(browser.post(worker, "/messages/groupe", form("body", "x", "until", "01/01/2020")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce moment est déjà passé.");
    }

    @Test
    void oneSignatureServesForAllTheMails() {
        given.writes(worker, true);
        UUID second = given.person(
                worker, "email", "o@exemple.example", "preferred_channel", "EMAIL", "commune_insee", commune);
        String group = prepare("body", "À jeudi.");
        browser.post(worker, group + "/envoi", "count", "3");
        assertThat(given.posted(byMail)).isEqualTo("0");
        assertThat(given.posted(byText)).isEqualTo("1");

        UUID first = given.last(byMail);
        browser.post(
                house.a(Trade.TEAM_LEAD),
                "/messages/a-signer/" + first,
                "body",
                "À jeudi.",
                "decision",
                "SIGN",
                "version",
                "1");
        assertThat(given.posted(byMail)).isEqualTo("1");
        assertThat(given.posted(second)).isEqualTo("1");
    }

    @Test
    void anotherTeamSeesNothingOfIt() {
        String group = prepare("body", "À jeudi.");
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), group)).hasStatus(404);
        assertThat(browser.get(house.a(Trade.COORDINATOR), "/messages/groupe")).hasStatus(404);
    }

    private String prepare(String... more) {
        String where = browser.post(worker, "/messages/groupe", form(more))
                .getResponse()
                .getRedirectedUrl();
        assertThat(where).startsWith("/messages/groupe/");
        return where;
    }

    private String[] form(String... more) {
        String[] first = {"label", "Jeudi", "subject", "NEXT_TIME", "criteria[commune]", commune};
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
