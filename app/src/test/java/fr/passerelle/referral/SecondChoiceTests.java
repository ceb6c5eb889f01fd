package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before it leaves, and when the first place was not the right one. */
@AppTest
class SecondChoiceTests {

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
    String path;

    @BeforeEach
    void aPerson() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        path = "/personnes/" + person + "/orientations/";
    }

    @Test
    void thePreviewShowsExactlyWhatThePlaceWillReadAndNothingHasLeft() {
        String address = given.newAddress();
        UUID draft = draft(given.place(address), "shares", "LANGUAGE", "message", "Plutôt le matin");

        String preview = body(path + draft + "/apercu");
        assertThat(preview).contains("arabe", "Plutôt le matin", "Rien n’est encore parti");
        assertThat(preview.substring(preview.indexOf("<dl"), preview.indexOf("</dl>")))
                .doesNotContain("Louise", "Déclaration", "0639980417");
        assertThat(given.mailsTo(address)).isZero();

        browser.post(worker, path + draft + "/apercu");
        String link = given.linkTo(address);
        browser.post(link, "state", "READ");
        assertThat(browser.get(link)).bodyText().contains("Plutôt le matin").doesNotContain("Louise", "Déclaration");
    }

    @Test
    void aDraftIsCorrectedOrErasedWithoutAnybodyBeingTold() {
        String address = given.newAddress();
        UUID place = given.place(address);
        UUID draft = draft(place, "shares", "NEED", "message", "Mot à corriger");

        assertThat(browser.get(worker, path + "nouvelle?lieu=" + place + "&brouillon=" + draft))
                .bodyText()
                .contains("Mot à corriger");
        UUID corrected = draft(place, "shares", "NEED", "draft", draft.toString());
        assertThat(browser.get(worker, path + draft)).hasStatus(404);

        browser.post(worker, path + corrected + "/effacer");
        assertThat(given.state(person)).isEqualTo("none");
        assertThat(given.mailsTo(address)).isZero();
    }

    @Test
    void aDraftIsNobodysLinkAndCannotBeMovedOtherwise() {
        UUID draft = draft(given.place(given.newAddress()), "shares", "NEED");

        assertThat(browser.post(worker, path + draft, "state", "CAME")).hasStatus(404);
        assertThat(browser.get("/t/13/suivi/" + given.column(draft, "person_code")))
                .hasStatus(404);
        assertThat(browser.post(house.another(Trade.SOCIAL_WORKER), path + draft + "/apercu"))
                .hasStatus(404);
    }

    @Test
    void theSecondChoiceClosesTheFirstAndEachLeadsToTheOther() {
        String address = given.newAddress();
        UUID first = given.sent(browser, worker, person, given.place(address));
        browser.post(given.linkTo(address), "state", "DECLINED", "why", "FULL");
        assertThat(browser.get(worker, path + "lieux?apres=" + first))
                .hasStatusOk()
                .bodyText()
                .contains("Second choix", "Déclaration trimestrielle");

        UUID second = given.sent(browser, worker, person, given.place(given.newAddress()), "apres", first.toString());

        assertThat(given.stateOf(first)).isEqualTo("CLOSED");
        assertThat(given.column(first, "closing")).isEqualTo("SECOND_CHOICE");
        assertThat(browser.get(worker, path + first)).bodyText().contains(second.toString());
        assertThat(browser.get(worker, path + second)).bodyText().contains(first.toString());
    }

    @Test
    void aSecondChoiceFollowsAReferralOfTheSamePersonOnly() {
        UUID other = given.personFollowedBy(worker);
        UUID first = given.sent(browser, worker, other, given.place(given.newAddress()));

        assertThat(browser.get(worker, path + "lieux?apres=" + first)).hasStatus(404);
        given.sent(browser, worker, other, given.place(given.newAddress()));
        assertThat(browser.post(
                        worker,
                        path + "nouvelle",
                        "place",
                        given.place("").toString(),
                        "need",
                        "Autre",
                        "urgency",
                        "CALM",
                        "consent",
                        "NONE",
                        "apres",
                        first.toString()))
                .hasStatus(404);
        assertThat(given.stateOf(first)).isEqualTo("SENT");
    }

    @Test
    void itIsClosedOnlyForAReasonThatSomebodyGives() {
        UUID referral = given.sent(browser, worker, person, given.place(given.newAddress()));

        assertThat(browser.post(worker, path + referral, "state", "CLOSED"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez pourquoi");
        browser.post(worker, path + referral, "state", "CLOSED", "closing", "NO_ANSWER", "words", "Ligne coupée");

        assertThat(browser.get(worker, path + referral)).bodyText().contains("n’a pas répondu", "Ligne coupée");
    }

    @Test
    void anotherPersonIsReferredToTheSamePlaceByAReferralOfHerOwn() {
        UUID referral = given.sent(browser, worker, person, given.place(given.newAddress()));
        UUID other = given.personFollowedBy(worker);
        String name = "Eléonore" + other.toString().substring(24);
        given.rename(other, name);

        assertThat(browser.get(worker, path + referral + "/autre-personne?q=" + name.replace('é', 'e')))
                .bodyText()
                .contains("/personnes/" + other + "/orientations/nouvelle?lieu=")
                .doesNotContain("/personnes/" + person + "/orientations/nouvelle");
    }

    private UUID draft(UUID place, String... more) {
        String[] base = {
            "place",
            place.toString(),
            "need",
            "Déclaration trimestrielle",
            "urgency",
            "CALM",
            "consent",
            "ORAL",
            "mail",
            "true"
        };
        String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        assertThat(browser.post(worker, path + "nouvelle", all)).hasStatus(303);
        return given.latest(person);
    }

    private String body(String address) {
        return fr.passerelle.testing.Answer.of(browser.get(worker, address)).body();
    }
}
