package fr.passerelle.procedure.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ContestTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    RemedyDay day;

    FollowingFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPerson() {
        now.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
        given = new FollowingFixtures(jdbc, now, house);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = APerson.unique()
                .with("birth_date", LocalDate.of(1980, 5, 2))
                .followedBy(worker)
                .in(house, jdbc);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aSilenceIsFollowedByAClaimThenByTheMediator() {
        UUID procedure = given.procedure(worker, person, "WAITING", now.today().minusDays(20), "caf-rsa-demande");
        String path = path(procedure);
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Réclamation", "Préparer la lettre", "À faire maintenant", "Médiateur");

        assertThat(browser.post(worker, path + "/CLAIM"))
                .hasStatus(303)
                .redirectedUrl()
                .contains("/messages/");
        String letter = given.one("select body from correspondence_writing where about = ?", procedure);
        assertThat(letter)
                .contains("« Une démarche »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
                .contains("J’ai envoyé cette demande le 24 septembre 2026.", "Je n’ai rien reçu.");
        assertThat(browser.get(worker, path))
                .bodyText()
                .containsSubsequence("Lettre préparée le 23 novembre 2026", "Médiateur", "À faire maintenant");

        browser.post(worker, path + "/MEDIATOR");
        assertThat(given.one(
                        "select body from correspondence_writing where about = ? and template = 'mediateur'",
                        procedure))
                .contains("J’ai fait une réclamation le 23 novembre 2026. Je n’ai reçu aucune réponse.");
    }

    @Test
    void theTimeToContestIsCountedFromTheDecisionAndNothingIsPreparedAfterIt() {
        UUID procedure = given.procedure(worker, person, "REFUSED", null, "caf-rsa-demande");
        String path = path(procedure);
        assertThat(browser.get(worker, path))
                .bodyText()
                .contains("Un délai court jusqu’au 18 janvier 2027.", "À envoyer avant le 18 janvier 2027.");
        assertThat(items()).isEmpty();
        browser.post(worker, path + "/APPEAL");
        assertThat(given.one("select body from correspondence_writing where about = ?", procedure))
                .contains("Par une décision du " + French.date(now.today().minusDays(5)), "[à compléter");

        UUID later = given.procedure(worker, person, "REFUSED", null, "caf-rsa-demande");
        now.stopAt(Instant.parse("2027-01-05T09:00:00Z"));
        assertThat(items()).contains("Refus\u00a0: Une démarche. On peut contester jusqu’au 18 janvier 2027.");
        now.stopAt(Instant.parse("2027-01-19T09:00:00Z"));
        assertThat(browser.get(worker, path(later))).bodyText().contains("Trop tard", "Le délai est passé");
        assertThat(browser.post(worker, path(later) + "/APPEAL")).hasStatus(404);
        assertThat(browser.post(worker, path(later) + "/CLAIM")).hasStatus(303);
    }

    @Test
    void inThePersonsNameALetterNeedsAMandate() {
        UUID procedure = given.procedure(worker, person, "WAITING", now.today().minusDays(20), "caf-rsa-demande");
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update procedure_procedure set mode = 'FOR' where id = ?")
                        .param(procedure)
                        .update());
        assertThat(browser.post(worker, path(procedure) + "/CLAIM")
                        .getResponse()
                        .getStatus())
                .isBetween(400, 499);
        assertThat(given.one("select count(*)::text from correspondence_writing where about = ?", procedure))
                .isEqualTo("0");
        assertThat(given.one("select count(*)::text from procedure_remedy where procedure_id = ?", procedure))
                .isEqualTo("0");
    }

    @Test
    void withoutRefusalNorDelayNothingIsPreparedAndOthersSeeNothing() {
        UUID procedure = given.procedure(worker, person, "WAITING", now.today().plusDays(20), null);
        String path = path(procedure);
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("Rien n’est refusé ni en retard");
        assertThat(browser.post(worker, path + "/CLAIM")).hasStatus(404);
        assertThat(browser.post(worker, path + "/PRIERE")).hasStatus(404);
        UUID another = given.personOf(worker);
        assertThat(browser.get(worker, path.replace(person.toString(), another.toString())))
                .hasStatus(404);
        for (Viewer refused : List.of(
                house.a(Trade.RECEPTIONIST), house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(refused, path)).hasStatus(404);
        }
    }

    private String path(UUID procedure) {
        return "/personnes/" + person + "/demarches/" + procedure + "/recours";
    }

    private List<String> items() {
        return Territories.in(
                House.SOUTH,
                () -> day.of(worker).stream()
                        .filter(item -> item.href().contains(person.toString()))
                        .map(item -> item.detail())
                        .toList());
    }
}
