package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ReferralTests {

    private static final Pattern LINK = Pattern.compile("/t/13/orientations/[\\w-]+");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ReferralFixtures given;
    Viewer worker;
    UUID person;
    String address;
    UUID place;

    @BeforeEach
    void aPersonAndAPlace() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        address = "accueil-" + UUID.randomUUID() + "@boussole.example";
        place = given.place(address);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void thePlaceAnswersByItsLinkAndTheWorkerReadsIt() {
        refer("mail", "true", "consent", "ORAL", "shares", "FIRST_NAME");
        assertThat(given.state(person)).isEqualTo("SENT");

        String link = link();
        assertThat(browser.get(link)).hasStatusOk().bodyText().doesNotContain("Louise");
        browser.post(link, "state", "READ");
        assertThat(browser.get(link)).bodyText().contains("Louise Canari").doesNotContain("Déclaration");
        browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN");
        browser.post(link, "state", "CAME");
        browser.post(link, "state", "RESULT", "outcome", "ENROLLED");

        assertThat(given.state(person)).isEqualTo("RESULT");
        assertThat(browser.get(worker, "/personnes/" + person + "/orientations/" + id()))
                .hasStatusOk()
                .bodyText()
                .contains("par le lieu", "inscrite à un atelier");
    }

    @Test
    void theMailSaysNothingOfThePerson() {
        refer("mail", "true", "consent", "ORAL", "shares", "FIRST_NAME", "shares", "PHONE", "shares", "NEED");

        assertThat(given.lastMailTo(address))
                .contains("Une personne vous est adressée")
                .doesNotContain("Louise", "Canari", "0639980417", "+33639980417", "Déclaration");
    }

    @Test
    void withoutConsentNothingLeavesAndTheSheetIsHandedOver() {
        refer("mail", "true", "consent", "NONE", "shares", "FIRST_NAME");

        assertThat(given.state(person)).isEqualTo("GIVEN");
        assertThat(given.mailsTo(address)).isZero();
    }

    @Test
    void aMailWithNothingSharedIsRefusedWithAMessageAtTheField() {
        var answer = browser.post(
                worker,
                path() + "/nouvelle",
                "place",
                place.toString(),
                "need",
                "Déclaration",
                "urgency",
                "CALM",
                "consent",
                "ORAL",
                "mail",
                "true");

        assertThat(answer).hasStatus(422).bodyText().contains("Cochez ce que la personne accepte");
        assertThat(given.state(person)).isEqualTo("none");
        assertThat(given.mailsTo(address)).isZero();
    }

    @Test
    void anEmptyFormKeepsWhatWasTypedAndSavesNothing() {
        var answer = browser.post(worker, path() + "/nouvelle", "place", place.toString(), "message", "Un mot gardé");

        assertThat(answer).hasStatus(422).bodyText().contains("Un mot gardé", "Écrivez ce que la personne va y faire");
        assertThat(given.state(person)).isEqualTo("none");
    }

    @Test
    void aPlaceDeclinesOnlyWithAReason() {
        refer("mail", "true", "consent", "ORAL", "shares", "NEED");
        String link = link();
        browser.post(link, "state", "READ");

        assertThat(browser.post(link, "state", "DECLINED"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une raison");
        browser.post(link, "state", "DECLINED", "why", "FULL", "words", "Revenez en mars");

        assertThat(browser.get(worker, "/personnes/" + person + "/orientations/" + id()))
                .bodyText()
                .contains("complets", "Revenez en mars");
    }

    @Test
    void aDoubleClickSendsOneReferral() {
        UUID once = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            browser.post(
                    worker,
                    once,
                    path() + "/nouvelle",
                    "place",
                    place.toString(),
                    "need",
                    "Déclaration",
                    "urgency",
                    "CALM",
                    "consent",
                    "ORAL",
                    "mail",
                    "true",
                    "shares",
                    "NEED");
        }
        UUID again = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            browser.post(worker, again, path() + "/" + id() + "/apercu");
        }

        assertThat(given.mailsTo(address)).isOne();
    }

    @Test
    void aColleagueOfAnotherTeamFindsNothing() {
        refer("consent", "NONE");
        Viewer other = house.another(Trade.SOCIAL_WORKER);

        assertThat(browser.get(other, path() + "/" + id()))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Boussole");
        assertThat(browser.get(other, "/orientations")).hasStatusOk().bodyText().doesNotContain("Louise");
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), path() + "/" + id()))
                .hasStatus(404);
    }

    private void refer(String... more) {
        String[] base = {"place", place.toString(), "need", "Déclaration trimestrielle", "urgency", "SOON"};
        String[] all = new String[base.length + more.length];
        System.arraycopy(base, 0, all, 0, base.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        assertThat(browser.post(worker, path() + "/nouvelle", all)).hasStatus(303);
        if (given.state(person).equals("DRAFT")) {
            browser.post(worker, path() + "/" + id() + "/apercu");
        }
    }

    private String path() {
        return "/personnes/" + person + "/orientations";
    }

    private String link() {
        Matcher matcher = LINK.matcher(given.lastMailTo(address));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private UUID id() {
        return fr.passerelle.territory.Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from referral_referral where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }
}
