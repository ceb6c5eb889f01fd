package fr.passerelle.correspondence.write;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WriteMessageTests {

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
    UUID person;
    String path;

    @BeforeEach
    void aStructureThatWrites() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        given.writes(worker, false);
        person = given.reachable(worker);
        path = "/personnes/" + person + "/messages";
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void aMailIsADraftReadOverAsSheWillReadItThenSent() {
        UUID draft = given.draft(worker, person, "EMAIL", "Votre papier est arrivé.");
        assertThat(browser.get(worker, path + "/" + draft))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Le secrétariat",
                        "bonjour@exemple.example",
                        "Des nouvelles",
                        "Votre papier est arrivé.",
                        "Partira tout de suite");
        assertThat(given.posted(person)).isEqualTo("0");

        assertThat(browser.post(worker, path + "/" + draft + "/envoi")).hasStatus(303);
        assertThat(given.state(draft)).isEqualTo("POSTED");
        String sent = given.one(
                "select from_address || ' ' || subject || ' ' || body from messaging_mail where key = ?",
                "writing:" + draft);
        assertThat(sent).contains("bonjour@exemple.example", "Des nouvelles", "Votre papier est arrivé.");
        assertThat(sent.substring(0, 200)).doesNotContain("papier");
        assertThat(browser.get(worker, path)).bodyText().contains("En attente");
        assertThat(browser.get(worker, "/messages")).hasStatusOk().bodyText().contains("Yamina Kaci", "En attente");
    }

    @Test
    void aLongListIsCutIntoPagesThatSayHowManyThereAre() {
        given.again(given.draft(worker, person, "EMAIL", "Votre papier est arrivé."), 60);
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("sur 61 messages");
        assertThat(browser.get(worker, path + "?page=2")).bodyText().contains("51 à 61");
        assertThat(browser.get(worker, "/messages?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("51 à");
    }

    @Test
    void sentTwiceItLeavesOnce() {
        UUID draft = given.draft(worker, person, "SMS", "Rappelez-moi.");
        browser.post(worker, path + "/" + draft + "/envoi");
        assertThat(browser.post(worker, path + "/" + draft + "/envoi")).hasStatus(404);
        assertThat(given.posted(person)).isEqualTo("1");
    }

    @Test
    void anSmsShowsItsLengthAndIsRefusedWhenItTellsWhatItIsAbout() {
        assertThat(browser.post(
                        worker, path + "/ecrire", "channel", "SMS", "body", "Votre RSA de 607 € est à la CAF, Yamina"))
                .hasStatus(422)
                .bodyText()
                .contains("RSA", "607 €", "CAF", "Yamina", "J’ai relu");
        assertThat(given.posted(person)).isEqualTo("0");

        UUID draft = given.draft(worker, person, "SMS", "Rappelez-moi quand vous pouvez.");
        assertThat(browser.get(worker, path + "/" + draft)).bodyText().contains("1\u00a0SMS", "caractères sur 160");
    }

    @Test
    void aPasswordInAMailIsNoticed() {
        assertThat(browser.post(
                        worker,
                        path + "/ecrire",
                        "channel",
                        "EMAIL",
                        "subject",
                        "NEWS",
                        "body",
                        "Votre mot de passe : Soleil2026!"))
                .hasStatus(422)
                .bodyText()
                .contains("un mot de passe", "Soleil2026!");
    }

    @Test
    void wrongFieldsAreAnsweredInFrenchAndKeepWhatWasTyped() {
        assertThat(browser.post(
                        worker,
                        path + "/ecrire",
                        "channel",
                        "EMAIL",
                        "body",
                        "",
                        "until",
                        "01/01/2020",
                        "untilTime",
                        "midi"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un objet.", "Ce moment est déjà passé.", "midi", "Écrivez une heure");
        assertThat(browser.post(worker, path + "/ecrire", "channel", "EMAIL", "subject", "NEWS", "body", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le message.");
        assertThat(browser.post(worker, path + "/ecrire", "channel", "POST", "body", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez e-mail ou SMS.");
        assertThat(browser.post(worker, path + "/ecrire", "channel", "SMS", "body", "x", "couleur", "vert"))
                .hasStatus(400);
    }

    @Test
    void onlyTheWaysThatSheChoseAreOpen() {
        UUID neverWrite = given.person(worker, "email", "a@exemple.example", "never_write", true);
        UUID neverCall = given.person(
                worker, "phone", CorrespondenceFixtures.phone(), "never_call", true, "possible_channels", new String[] {
                    "SMS"
                });
        UUID silent = given.person(worker, "email", "b@exemple.example", "phone", CorrespondenceFixtures.phone());
        for (UUID closed : new UUID[] {neverWrite, neverCall, silent}) {
            for (String channel : new String[] {"EMAIL", "SMS"}) {
                assertThat(browser.post(
                                worker,
                                "/personnes/" + closed + "/messages/ecrire",
                                "channel",
                                channel,
                                "subject",
                                "NEWS",
                                "body",
                                "Bonjour"))
                        .hasStatus(422);
            }
            assertThat(given.posted(closed)).isEqualTo("0");
        }
        assertThat(browser.get(worker, "/personnes/" + neverWrite + "/messages"))
                .bodyText()
                .contains("Elle a demandé qu’on ne lui écrive jamais.");
        assertThat(browser.get(worker, "/personnes/" + neverCall + "/messages/ecrire"))
                .bodyText()
                .contains("son téléphone ne doit pas sonner");
    }

    @Test
    void whatSheForbadeAfterTheDraftIsLookedAtAgainWhenItLeaves() {
        UUID draft = given.draft(worker, person, "EMAIL", "Bonjour");
        given.one("update people_person set never_write = true, email = null where id = ? returning ''", person);
        assertThat(browser.post(worker, path + "/" + draft + "/envoi"))
                .hasStatus(422)
                .bodyText()
                .contains("Elle a demandé qu’on ne lui écrive jamais.");
        assertThat(given.posted(person)).isEqualTo("0");
    }

    @Test
    void herMomentsHoldTheMessageUntilTheyCome() {
        UUID mornings = given.person(
                worker,
                "phone",
                CorrespondenceFixtures.phone(),
                "preferred_channel",
                "SMS",
                "safe_hours",
                "l’après-midi");
        UUID draft = given.draft(worker, mornings, "SMS", "Rappelez-moi.");
        assertThat(browser.get(worker, "/personnes/" + mornings + "/messages/" + draft))
                .bodyText()
                .contains("Partira mardi", "13\u00a0h");
    }

    @Test
    void aMessageTiedToAnEventSaysSoAndMayBeCancelledUntilItLeaves() {
        String day = French.field(now.today().plusDays(2));
        UUID draft = given.draft(worker, person, "SMS", "À jeudi.", "until", day, "untilTime", "14:30", "from", day);
        assertThat(browser.get(worker, path + "/" + draft)).bodyText().contains("Jamais après", "14\u00a0h\u00a030");
        browser.post(worker, path + "/" + draft + "/envoi");
        assertThat(browser.get(worker, path)).bodyText().contains("Attend son heure");

        browser.post(worker, path + "/" + draft + "/annulation");
        assertThat(given.state(draft)).isEqualTo("CANCELLED");
        assertThat(given.one("select ending from messaging_mail where key = ?", "writing:" + draft))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aDraftIsCorrectedAndTwoPeopleNeverUndoOneAnother() {
        UUID draft = given.draft(worker, person, "EMAIL", "Premier texte");
        String correct = path + "/" + draft + "/corriger";
        assertThat(browser.get(worker, correct)).hasStatusOk().bodyText().contains("Premier texte");
        browser.post(worker, correct, "channel", "EMAIL", "subject", "NEWS", "body", "Second texte", "version", "0");
        assertThat(browser.get(worker, path + "/" + draft))
                .bodyText()
                .contains("Second texte", "Premier texte", "Corrigé par");
        assertThat(browser.post(worker, correct, "channel", "EMAIL", "subject", "NEWS", "body", "x", "version", "0"))
                .hasStatus(409);
    }

    @Test
    void sheMayStopTextMessagesAndTakeThemUpAgain() {
        browser.post(worker, path + "/arret-sms");
        assertThat(browser.get(worker, path)).bodyText().contains("Elle ne veut plus de SMS.", "de nouveau des SMS");
        browser.post(worker, path + "/reprise-sms");
        assertThat(browser.get(worker, path)).bodyText().doesNotContain("de nouveau des SMS");
        assertThat(given.one(
                        "select count(*)::text from messaging_stop s join people_person p on p.phone = s.phone where p.id = ?",
                        person))
                .isEqualTo("0");
    }

    @Test
    void withoutAGenericAddressNothingLeaves() {
        given.one("delete from correspondence_structure where organisation_id = ? returning ''", worker.organisation());
        UUID draft = given.draft(worker, person, "EMAIL", "Bonjour");
        assertThat(browser.post(worker, path + "/" + draft + "/envoi"))
                .hasStatus(422)
                .bodyText()
                .contains("adresse générique");
    }

    @Test
    void anotherTeamSeesNothing() {
        UUID draft = given.draft(worker, person, "EMAIL", "Bonjour");
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path + "/" + draft))
                .hasStatus(404);
        assertThat(browser.get(worker, path + "/" + UUID.randomUUID())).hasStatus(404);
        UUID other = given.reachable(worker);
        assertThat(browser.get(worker, "/personnes/" + other + "/messages/" + draft))
                .hasStatus(404);
    }
}
