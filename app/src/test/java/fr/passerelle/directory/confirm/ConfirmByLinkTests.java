package fr.passerelle.directory.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ConfirmByLinkTests {

    private static final String SOURCES = "/administration/lieux/verification";
    private static final Pattern LINK = Pattern.compile("http\\S+(/t/13/verification-lieu/\\S+)");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    AskPlaces ask;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private GivenPlaces given;
    private UUID place;
    private String source;

    @BeforeEach
    void aPlaceThatNobodyCheckedForAYear() {
        given = new GivenPlaces(store, jdbc);
        place = given.keep(GivenPlaces.place(
                "L’Amarre " + UUID.randomUUID(),
                new Position(43.27, 5.59),
                Set.of(),
                Set.<Offer.Need>of(),
                "Th 09:00-12:00",
                null));
        source = one("select source from directory_place where id = ?");
        run("update directory_place set updated_on = current_date - 400 where id = ?");
    }

    @AfterEach
    void nothingIsLeft() {
        now.resume();
        given.forget(place);
    }

    @Test
    void noPlaceIsAskedUntilTheTerritoryChoosesItsSource() {
        asking();
        assertThat(mails()).isEmpty();
        choose(true);
        asking();
        asking();
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("L’Amarre", "plus de six mois", "ne plus recevoir");
        assertThat(browser.get(house.a(Trade.COORDINATOR), SOURCES)).bodyText().contains(source, "0 sur 1");
    }

    @Test
    void aCoordinatorWhoDoubtsAsksNowAndNotTwiceInAMonth() {
        String question = "/lieux/" + place + "/question";
        assertThat(browser.get(house.a(Trade.COORDINATOR), "/lieux/" + place))
                .bodyText()
                .contains(question);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/lieux/" + place))
                .bodyText()
                .doesNotContain(question);
        assertThat(browser.post(house.a(Trade.COORDINATOR), question)).hasStatus(303);
        assertThat(browser.post(house.a(Trade.COORDINATOR), question)).hasStatus(303);
        assertThat(mails()).hasSize(1);
        assertThat(browser.post(house.a(Trade.SOCIAL_WORKER), question)).hasStatus(404);
    }

    @Test
    void openingTheLinkChangesNothingAndOneClickConfirms() {
        choose(true);
        asking();
        String link = link();
        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("Oui, tout est juste", "jeudi");
        assertThat(one("select coalesce(confirmed_on::text, '') from directory_place where id = ?"))
                .isEmpty();

        assertThat(browser.post(link, "answer", "RIGHT")).hasStatus(303);

        assertThat(browser.get("/lieux/" + place + "?langue=fr"))
                .bodyText()
                .contains("Vérifié par le lieu lui-même aujourd’hui.");
        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("Vous avez répondu, merci.");
        assertThat(browser.post(link, "answer", "CLOSED")).hasStatus(404);
        assertThat(browser.get(house.a(Trade.COORDINATOR), SOURCES)).bodyText().contains("1 sur 1");
    }

    @Test
    void whatThePlaceSaysIsWrongWaitsForTheCoordinator() {
        choose(true);
        asking();
        String link = link();
        assertThat(browser.post(link, "answer", "WRONG", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce qu’il faut changer.");
        assertThat(browser.post(link, "answer", "WRONG", "words", "Nous ouvrons le mardi"))
                .hasStatus(303);
        assertThat(browser.get(house.a(Trade.COORDINATOR), "/administration/lieux/signalements"))
                .bodyText()
                .contains("Dit par le lieu lui-même. Nous ouvrons le mardi");
    }

    @Test
    void aPlaceThatWantsNoMoreMailGetsNone() {
        choose(true);
        asking();
        assertThat(browser.post(link(), "answer", "STOP")).hasStatus(303);
        now.stopAt(now.instant().plus(Duration.ofDays(400)));
        asking();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aPlaceThatAVisitorDoubtsIsAskedAgainAfterAMonthAndNotBefore() {
        choose(true);
        asking();
        run("""
                insert into directory_mistake (id, place_id, kind, sent_at) values (gen_random_uuid(), ?, 'HOURS', now())
                """);
        now.stopAt(now.instant().plus(Duration.ofDays(20)));
        asking();
        assertThat(mails()).hasSize(1);
        now.stopAt(now.instant().plus(Duration.ofDays(15)));
        asking();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aLinkThatIsOldOrInventedLeadsNowhere() {
        choose(true);
        asking();
        String link = link();
        assertThat(browser.get("/t/13/verification-lieu/" + LinkSecret.fresh())).hasStatus(404);
        assertThat(browser.get(link.replace("/t/13/", "/t/59/"))).hasStatus(404);
        now.stopAt(now.instant().plus(Duration.ofDays(31)));
        assertThat(browser.get(link)).hasStatus(404);
        assertThat(browser.post(link, "answer", "RIGHT")).hasStatus(404);
    }

    @Test
    void theSecretItselfIsKeptNowhere() {
        choose(true);
        asking();
        String secret = link().replaceFirst(".*/", "");
        assertThat(one("select encode(token_hash, 'escape') from directory_ask where place_id = ?"))
                .doesNotContain(secret);
    }

    private void choose(boolean asked) {
        assertThat(browser.post(house.a(Trade.COORDINATOR), SOURCES, "source", source, "ask", Boolean.toString(asked)))
                .hasStatus(303);
    }

    private void asking() {
        Territories.in(House.SOUTH, () -> {
            ask.run();
            return true;
        });
    }

    private String link() {
        Matcher link = LINK.matcher(mails().get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> mails() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select body from messaging_mail where key like 'place:' || ?::text || ':%' order by id")
                        .param(place)
                        .query(String.class)
                        .list());
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(place).query(String.class).single());
    }

    private void run(String sql) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).param(place).update());
    }
}
