package fr.passerelle.teamwork.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CorrectMessageTests {

    private static final String BEFORE = "avant-31c";
    private static final String AFTER = "apres-62d";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    private UUID person;
    private String exchange;
    private UUID message;
    private String one;

    @BeforeEach
    void written() {
        person = talk.person();
        exchange = talk.opened(
                person,
                Circle.FOLLOW_UP,
                "Sujet",
                BEFORE,
                house.a(Trade.EDUCATOR).id());
        message = talk.one(
                UUID.class,
                "select s.id from teamwork_message s join teamwork_exchange x on x.id = s.exchange_id where x.person_id = ?",
                person);
        one = exchange + "/messages/" + message;
    }

    @Test
    void theAuthorCorrectsAndItsReadersStillReadWhatItSaid() {
        assertThat(browser.get(talk.writer(), exchange + "?modifier=" + message))
                .hasStatusOk()
                .bodyText()
                .contains("Modifier le message", "name=\"version\" value=\"0\"");

        assertThat(browser.post(talk.writer(), one, "body", AFTER, "version", "0"))
                .hasStatus(303)
                .hasRedirectedUrl(exchange);

        assertThat(browser.get(house.a(Trade.EDUCATOR), exchange))
                .bodyText()
                .contains(AFTER, "modifié le", BEFORE, "Écrit le");
        assertThat(talk.journal(person, "exchange.%")).containsExactly("exchange.written", "exchange.corrected");
    }

    @Test
    void theAuthorTakesItBackAndOnlyItsPlaceStays() {
        browser.post(talk.writer(), one, "body", AFTER, "version", "0");
        assertThat(browser.get(talk.writer(), exchange + "?supprimer=" + message))
                .hasStatusOk()
                .bodyText()
                .contains("Supprimer le message\u00a0?");

        assertThat(browser.post(talk.writer(), one + "/suppression")).hasStatus(303);

        assertThat(browser.get(house.a(Trade.EDUCATOR), exchange))
                .bodyText()
                .contains("Message supprimé par son auteur")
                .doesNotContain(BEFORE, AFTER);
        assertThat(browser.get(house.a(Trade.EDUCATOR), "/ma-journee"))
                .bodyText()
                .doesNotContain("Sujet");
        assertThat(talk.one(Long.class, "select count(*) from teamwork_message_version where message_id = ?", message))
                .isZero();
        assertThat(browser.post(talk.writer(), one, "body", "retour", "version", "2"))
                .hasStatus(404);
    }

    @Test
    void nobodyElseDoesEither() {
        for (Viewer other : new Viewer[] {
            house.a(Trade.EDUCATOR),
            house.a(Trade.ADMINISTRATOR),
            house.newcomer(Trade.SOCIAL_WORKER),
            house.another(Trade.SOCIAL_WORKER),
            house.stranger(Trade.SOCIAL_WORKER)
        }) {
            assertThat(browser.post(other, one, "body", AFTER, "version", "0")).hasStatus(404);
            assertThat(browser.post(other, one + "/suppression")).hasStatus(404);
            assertThat(browser.get(other, exchange + "?modifier=" + message)).hasStatus(404);
        }
        assertThat(browser.get(house.a(Trade.EDUCATOR), exchange))
                .bodyText()
                .contains(BEFORE)
                .doesNotContain("?modifier=", "?supprimer=");
    }

    @Test
    void aMessageIsNotReachedThroughAnotherExchangeOrAnotherPerson() {
        UUID other = talk.person();
        String elsewhere = talk.opened(other, Circle.FOLLOW_UP, "Autre", "texte");
        String same = talk.opened(person, Circle.FOLLOW_UP, "Autre", "texte");

        for (String path : new String[] {elsewhere, same}) {
            assertThat(browser.post(talk.writer(), path + "/messages/" + message, "body", AFTER, "version", "0"))
                    .hasStatus(404);
        }
        assertThat(browser.get(talk.writer(), exchange.replace(person.toString(), other.toString())))
                .hasStatus(404);
    }

    @Test
    void twoWindowsDoNotOverwriteEachOtherAndNothingWrongIsKept() {
        browser.post(talk.writer(), one, "body", AFTER, "version", "0");
        assertThat(browser.post(talk.writer(), one, "body", "trop-tard", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("a changé entre-temps", "trop-tard", AFTER);
        assertThat(browser.post(talk.writer(), one, "body", " ", "version", "1"))
                .hasStatus(422);
        assertThat(browser.post(talk.writer(), one, "body", AFTER, "version", "1"))
                .hasStatus(422);
        assertThat(browser.post(talk.writer(), one, "body", "neuf")).hasStatus(422);
        assertThat(browser.post(talk.writer(), one, "body", "Mot de passe CAF : Soleil13!", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas encore envoyé");
        assertThat(browser.get(talk.writer(), exchange)).bodyText().doesNotContain("Soleil13!", "neuf");
    }
}
