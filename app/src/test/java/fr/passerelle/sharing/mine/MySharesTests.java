package fr.passerelle.sharing.mine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** She decides alone, on her phone. */
@AppTest
class MySharesTests {

    private static final String PATH = "/mon-espace/partage";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private Viewer partner;
    private PersonPrincipal me;

    @BeforeEach
    void inHerSpace() {
        person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        partner = partners.somebody(Trade.EDUCATOR);
        me = spaces.open(person);
    }

    private UUID share(UUID whose) {
        UUID consent = UUID.randomUUID();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into sharing_consent (id, person_id, organisation_id, purpose, basis, categories, contributes, prepared_at,
                            given_at, given, ends_at)
                        values (?, ?, ?, 'Préparer ensemble', 'CONSENT', '{MANDATES}', false, now(), now(), 'SCREEN', now() + interval '1 day')
                        """)
                        .params(consent, whose, partner.organisation())
                        .update());
        return consent;
    }

    @Test
    void sheSeesWhoMayOpenHerFileAndStopsItAtOnce() {
        UUID consent = share(person);
        for (String language : List.of("fr", "falc", "en", "ar")) {
            assertThat(browser.get(me, PATH + "?langue=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(partner.organisationName());
        }
        assertThat(browser.get(partner, "/personnes/" + person)).hasStatusOk();
        assertThat(browser.post(me, PATH + "/" + consent + "/retirer")).hasStatus(303);
        assertThat(browser.get(partner, "/personnes/" + person)).hasStatus(404);
        assertThat(browser.post(me, PATH + "/" + consent + "/retirer")).hasStatus(404);
    }

    @Test
    void whatAnotherPersonSharesIsNotHers() {
        UUID other = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        UUID consent = share(other);
        assertThat(browser.post(me, PATH + "/" + consent + "/retirer")).hasStatus(404);
        assertThat(browser.get(partner, "/personnes/" + other)).hasStatusOk();
    }

    @Test
    void herOwnCodeOpensWhatSheChoseAndNothingIsMadeFromAnEmptyForm() throws Exception {
        assertThat(browser.post(me, PATH + "/code")).hasStatus(422);
        var made = browser.post(
                me,
                PATH + "/code",
                "purpose",
                "Ma demande de logement",
                "categories",
                "MANDATES",
                "life",
                "QUARTER",
                "length",
                "WEEK");
        assertThat(made).hasStatusOk();
        Matcher code = Pattern.compile("<b>(\\w{4})(?:&nbsp;|\u00a0)(\\w{4})</b>")
                .matcher(made.getResponse().getContentAsString());
        assertThat(code.find()).isTrue();
        assertThat(browser.get(me, PATH)).hasStatusOk();
        assertThat(browser.post(partner, "/partage/code", "code", code.group(1) + code.group(2)))
                .hasStatus(303);
        assertThat(browser.get(partner, "/personnes/" + person + "/mandats")).hasStatusOk();
        assertThat(browser.post(me, PATH + "/code/fermer")).hasStatus(404);
    }

    @Test
    void sheShutsSomebodyOutAndTakesItBack() {
        Viewer relative = house.newcomer(Trade.EDUCATOR);
        String email = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select email from identity_agent where id = ?")
                        .param(relative.id())
                        .query(String.class)
                        .single());
        String never = PATH + "/jamais";
        assertThat(browser.post(me, never)).hasStatus(422);
        assertThat(browser.post(me, never, "structure", relative.organisation().toString()))
                .hasStatus(422);
        assertThat(browser.post(me, never, "professional", email)).hasStatus(303);
        assertThat(browser.get(relative, "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(me, never)).hasStatusOk().bodyText().contains(relative.name());
        String exclusion = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from people_exclusion where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        assertThat(browser.post(me, never + "/" + exclusion + "/fin")).hasStatus(303);
        assertThat(browser.get(relative, "/personnes/" + person)).hasStatusOk();
    }
}
