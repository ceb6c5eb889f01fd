package fr.passerelle.teamwork.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ExchangeTests {

    private static final String SUBJECT = "sujet-4d1e";
    private static final String CANARY = "canari-9c2b";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    @Autowired
    Attachments attachments;

    private UUID person;
    private String path;

    @BeforeEach
    void followed() {
        person = talk.person();
        path = "/personnes/" + person + "/echanges";
    }

    /** Every page on which an exchange could show. */
    private void assertReads(Viewer viewer, String exchange, boolean reads) {
        for (String page :
                new String[] {path, exchange, path + "?q=" + CANARY, "/personnes/" + person, "/ma-journee"}) {
            String body = Talk.body(browser.get(viewer, page));
            if (!reads) {
                assertThat(body)
                        .as(viewer.trade() + page)
                        .doesNotContain(SUBJECT)
                        .doesNotContain(page.contains("q=") ? SUBJECT : CANARY);
            } else if (page.equals(exchange)) {
                assertThat(body).as(viewer.trade() + page).contains(SUBJECT, CANARY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER, true, true",
        "EDUCATOR, true, true",
        "DIGITAL_MEDIATOR, true, false",
        "TEAM_LEAD, true, false",
        "RECEPTIONIST, false, false",
        "VOLUNTEER, false, false",
        "COORDINATOR, false, false",
        "ANALYST, false, false",
        "DATA_PROTECTION_OFFICER, false, false",
        "ADMINISTRATOR, false, false"
    })
    void eachCircleIsReadByItsOwn(Trade trade, boolean followUp, boolean team) {
        String toAll = talk.opened(person, Circle.FOLLOW_UP, SUBJECT, CANARY);
        assertReads(house.a(trade), toAll, followUp);

        UUID another = talk.person();
        String toTeam = talk.opened(another, Circle.TEAM, SUBJECT, CANARY);
        person = another;
        path = "/personnes/" + another + "/echanges";
        assertReads(house.a(trade), toTeam, team);
    }

    @Test
    void anotherTeamThatFollowsReadsWhatIsForTheWholeFollowUpUntilItFollowsNoMore() {
        String toAll = talk.opened(person, Circle.FOLLOW_UP, SUBJECT, CANARY);
        String toTeam = talk.opened(person, Circle.TEAM, "equipe-77", "secret-77");
        Viewer other = house.another(Trade.SOCIAL_WORKER);
        assertThat(browser.get(other, toAll)).hasStatus(404);

        talk.followedByTheOtherTeam(person);
        assertThat(browser.get(other, toAll)).hasStatusOk().bodyText().contains(CANARY);
        assertThat(browser.get(other, toTeam)).hasStatus(404).bodyText().doesNotContain("secret-77");
        assertThat(browser.get(other, path)).bodyText().doesNotContain("equipe-77", "secret-77");

        UUID followUp = talk.one(
                UUID.class,
                "select id from people_follow_up where person_id = ? and team_id = ?",
                person,
                other.team());
        browser.post(talk.writer(), "/personnes/" + person + "/suivi/" + followUp + "/fin");
        assertThat(browser.get(other, toAll)).hasStatus(404).bodyText().doesNotContain(CANARY);
        assertThat(browser.post(other, toAll, "body", "encore")).hasStatus(404);
    }

    @Test
    void theWriterSeesWhoHasReadAndNobodyElseDoes() {
        Viewer educator = house.a(Trade.EDUCATOR);
        String exchange = talk.opened(person, Circle.FOLLOW_UP, SUBJECT, CANARY, educator.id());
        assertThat(browser.get(talk.writer(), exchange))
                .bodyText()
                .contains("Personne ne l’a encore lu.", "Pour " + educator.name());
        assertThat(browser.get(educator, path)).bodyText().contains("1\u00a0message non lu");

        assertThat(browser.get(educator, exchange)).bodyText().contains(CANARY).doesNotContain("Lu par");

        assertThat(browser.get(talk.writer(), exchange)).bodyText().contains("Lu par " + educator.name() + ".");
        assertThat(browser.get(educator, path)).bodyText().doesNotContain("non lu");
    }

    @Test
    void anAnswerIsAddedAndIsUnreadForTheOther() {
        String exchange = talk.opened(person, Circle.FOLLOW_UP, SUBJECT, CANARY);
        Viewer educator = house.a(Trade.EDUCATOR);

        assertThat(browser.post(educator, exchange, "body", "reponse-1"))
                .hasStatus(303)
                .hasRedirectedUrl(exchange + "#repondre");

        assertThat(browser.get(talk.writer(), path)).bodyText().contains("1\u00a0message non lu", "2\u00a0messages");
        assertThat(browser.get(talk.writer(), exchange)).bodyText().contains(CANARY, "reponse-1");
        assertThat(talk.journal(person, "exchange.%")).containsExactly("exchange.written", "exchange.written");
    }

    @Test
    void whoHasNoRightIsNotCalledAndNothingIsSaidOfThem() {
        Viewer mediator = house.a(Trade.DIGITAL_MEDIATOR);
        for (Viewer absent : new Viewer[] {
            mediator,
            house.a(Trade.RECEPTIONIST),
            house.another(Trade.SOCIAL_WORKER),
            house.stranger(Trade.SOCIAL_WORKER)
        }) {
            assertThat(browser.post(
                            talk.writer(),
                            path,
                            "subject",
                            SUBJECT,
                            "circle",
                            "TEAM",
                            "body",
                            CANARY,
                            "mentions",
                            absent.id().toString()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Une des personnes choisies ne lit pas cet échange", CANARY)
                    .satisfies(page -> {
                        if (!absent.equals(mediator)) {
                            assertThat(page).doesNotContain(absent.id().toString());
                        }
                    });
        }
        assertThat(talk.one(Long.class, "select count(*) from teamwork_exchange where person_id = ?", person))
                .isZero();
        assertThat(browser.get(mediator, "/ma-journee")).bodyText().doesNotContain(SUBJECT);
    }

    @Test
    void onlyPapersOfThatPersonAreShown() throws Exception {
        UUID other = talk.person();
        UUID hers = paper(person);
        UUID foreign = paper(other);

        assertThat(browser.post(
                        talk.writer(),
                        path,
                        "subject",
                        SUBJECT,
                        "circle",
                        "FOLLOW_UP",
                        "body",
                        CANARY,
                        "papers",
                        foreign.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("n’est plus dans le dossier");

        assertThat(browser.post(
                        talk.writer(),
                        path,
                        "subject",
                        SUBJECT,
                        "circle",
                        "FOLLOW_UP",
                        "body",
                        CANARY,
                        "papers",
                        hers.toString()))
                .hasStatus(303);
        UUID exchange = talk.one(UUID.class, "select id from teamwork_exchange where person_id = ?", person);
        assertThat(browser.get(talk.writer(), path + "/" + exchange))
                .bodyText()
                .contains("/personnes/" + person + "/pieces/" + hers, "PDF, 1 page");
    }

    private UUID paper(UUID of) {
        return Territories.in(House.SOUTH, () -> {
            try {
                return attachments.keep(talk.writer(), of, Papers.pdf(1)).id();
            } catch (fr.passerelle.attachment.RefusedFile refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNothingElse() {
        String nasty = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        String exchange = talk.opened(person, Circle.FOLLOW_UP, nasty, nasty + "\n\"'><b>");

        for (String page : new String[] {path, exchange, path + "?q=script"}) {
            assertThat(browser.get(talk.writer(), page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void aWordFindsTheExchangesThatSayItWhateverItsSigns() {
        talk.opened(person, Circle.FOLLOW_UP, "Logement", "Le dépôt de garantie à 100% est rendu.");
        talk.opened(person, Circle.FOLLOW_UP, "Santé", "Rien à signaler.");

        assertThat(browser.get(talk.writer(), path + "?q=DEPOT"))
                .bodyText()
                .contains("Logement")
                .doesNotContain(">Santé<");
        assertThat(browser.get(talk.writer(), path + "?q=0%"))
                .bodyText()
                .contains("Logement")
                .doesNotContain(">Santé<");
        assertThat(browser.get(talk.writer(), path + "?q=zzz")).bodyText().contains("Aucun échange ne dit ce mot.");
        assertThat(browser.get(talk.writer(), path + "?page=99999")).hasStatusOk();
        assertThat(browser.get(talk.writer(), path + "?page=x")).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @EnumSource(Circle.class)
    void nothingWrongIsKept(Circle circle) {
        String[][] wrong = {
            {"subject", " ", "circle", circle.name(), "body", CANARY},
            {"subject", SUBJECT, "circle", circle.name(), "body", " "},
            {"subject", SUBJECT, "circle", "EVERYBODY", "body", CANARY},
            {"subject", SUBJECT, "body", CANARY},
            {"subject", "x".repeat(121), "circle", circle.name(), "body", CANARY},
            {"subject", SUBJECT, "circle", circle.name(), "body", "x".repeat(4_001)},
            {"subject", SUBJECT, "circle", circle.name(), "body", CANARY, "mentions", "quelqu-un"},
            {"subject", SUBJECT, "circle", circle.name(), "body", "Mot de passe CAF : Soleil13!"},
        };
        for (String[] form : wrong) {
            assertThat(browser.post(talk.writer(), path, form)).hasStatus(422);
        }
        assertThat(browser.post(
                        talk.writer(), path, "subject", SUBJECT, "circle", circle.name(), "body", "b", "x", "y"))
                .hasStatus(400);
        assertThat(talk.one(Long.class, "select count(*) from teamwork_exchange where person_id = ?", person))
                .isZero();
        assertThat(browser.post(
                        talk.writer(),
                        path,
                        "subject",
                        SUBJECT,
                        "circle",
                        circle.name(),
                        "body",
                        "Mot de passe CAF : Soleil13!",
                        "confirmed",
                        "true"))
                .hasStatus(303);
    }

    @Test
    void whoDoesNotReadTheCircleOfATeamDoesNotWriteInIt() {
        assertThat(browser.post(
                        house.a(Trade.DIGITAL_MEDIATOR), path, "subject", SUBJECT, "circle", "TEAM", "body", CANARY))
                .hasStatus(404);
    }
}
