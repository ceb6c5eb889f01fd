package fr.passerelle.people.exclude;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A relative works there: for them, whatever their trade, the file does not exist. */
@AppTest
class KeepExclusionsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private UUID person;
    private String path;
    private Viewer worker;
    private Viewer relative;

    @BeforeEach
    void followed() {
        worker = house.a(Trade.SOCIAL_WORKER);
        relative = house.newcomer(Trade.EDUCATOR);
        name = APerson.uniqueName();
        person = APerson.called("Rose", name)
                .with("birth_date", java.time.LocalDate.of(1980, 2, 3))
                .followedBy(worker)
                .in(house, jdbc);
        path = "/personnes/" + person + "/exclusions";
    }

    private MvcTestResult exclude(Viewer who) {
        return browser.post(worker, path, "kind", "PROFESSIONAL", "professional", email(who));
    }

    private String email(Viewer who) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select email from identity_agent where id = ?")
                        .param(who.id())
                        .query(String.class)
                        .single());
    }

    @Test
    void aRelativeWhoWorksInTheTeamFindsNothingAtTheNextRequestAndTheOthersKeepEverything() {
        assertThat(browser.get(relative, "/personnes/" + person)).hasStatusOk();

        assertThat(exclude(relative)).hasStatus(303).hasRedirectedUrl(path);

        for (String page :
                List.of("", "/notes", "/plan", "/demarches", "/suivi", "/fil", "/exclusions", "/ouvertures")) {
            assertThat(browser.get(relative, "/personnes/" + person + page))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain(name);
        }
        assertThat(browser.post(relative, "/personnes/" + person + "/notes", "kind", "SHARED", "body", "Bonjour"))
                .hasStatus(404);
        assertThat(browser.get(relative, "/personnes?q=" + name)).bodyText().doesNotContain(name + "<");
        assertThat(browser.get(worker, "/personnes/" + person)).hasStatusOk();
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains(relative.name(), "Cette personne seule");
    }

    @Test
    void aWrittenReasonOpensNothingToTheExcluded() {
        exclude(relative);
        assertThat(browser.post(
                        relative,
                        "/personnes/acces-motive",
                        "name",
                        "Rose " + name,
                        "birthDate",
                        "3/2/1980",
                        "phone",
                        "",
                        "reason",
                        "Je remplace une collègue absente aujourd’hui."))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun dossier ne correspond exactement.");
        Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'raison de test', now(), now() + interval '1 day')
                        """).params(person, relative.id()).update());
        assertThat(browser.get(relative, "/personnes/" + person)).hasStatus(404);
    }

    @Test
    void registeringHerAgainTellsTheExcludedNothing() {
        exclude(relative);
        assertThat(browser.post(
                        relative,
                        "/personnes/nouvelle",
                        "firstName",
                        "Rose",
                        "lastName",
                        name,
                        "birthDate",
                        "3/2/1980"))
                .hasStatus(303);
    }

    @Test
    void theExcludedCannotBeHerReferent() {
        exclude(relative);
        String followUp = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from people_follow_up where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        String one = "/personnes/" + person + "/suivi/" + followUp;
        assertThat(browser.get(worker, one)).hasStatusOk().bodyText().doesNotContain(relative.name() + "<");
        assertThat(browser.post(
                        worker, one + "/referent", "referent", relative.id().toString()))
                .hasStatus(422);
    }

    @Test
    void everybodyWhoFollowsCannotBeExcluded() {
        assertThat(browser.post(
                        worker,
                        path,
                        "kind",
                        "STRUCTURE",
                        "structure",
                        worker.organisation().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Plus personne ne pourrait suivre cette personne");
        assertThat(inForce()).isZero();
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        assertThat(browser.post(worker, path))
                .hasStatus(422)
                .bodyText()
                .contains("une structure entière, ou une seule");
        assertThat(browser.post(worker, path, "kind", "STRUCTURE"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la structure.");
        assertThat(browser.post(worker, path, "kind", "PROFESSIONAL", "professional", "Personne Inconnue"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun professionnel du territoire");
        assertThat(browser.post(worker, path, "kind", "PROFESSIONAL", "professional", "Prénom1 Nom educator"))
                .hasStatus(303);
        assertThat(browser.post(worker, path, "kind", "PROFESSIONAL", "professional", "Prénom1 Nom educator"))
                .hasStatus(422)
                .bodyText()
                .contains("ne voit déjà plus");
        assertThat(inForce()).isOne();
    }

    @Test
    void whatWasExcludedIsTakenBackInOneGesture() {
        exclude(relative);
        String exclusion = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from people_exclusion where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        assertThat(browser.post(relative, path + "/" + exclusion + "/fin")).hasStatus(404);
        assertThat(browser.post(worker, path + "/" + exclusion + "/fin")).hasStatus(303);
        assertThat(browser.post(worker, path + "/" + exclusion + "/fin")).hasStatus(404);
        assertThat(browser.get(relative, "/personnes/" + person)).hasStatusOk();
    }

    @Test
    void aMotivatedAccessNeitherExcludesNorReadsAProtectedAddress() {
        UUID hidden = APerson.unique()
                .with("address_protected", true)
                .with("address", "12 rue Enfouie")
                .with("commune_name", "Septèmes-Enfouie")
                .followedBy(house.another(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'raison de test', now(), now() + interval '1 day')
                        """).params(hidden, worker.id()).update());
        assertThat(browser.get(worker, "/personnes/" + hidden))
                .hasStatusOk()
                .bodyText()
                .contains("Adresse protégée")
                .doesNotContain("Enfouie");
        assertThat(browser.get(worker, "/personnes")).bodyText().doesNotContain("Enfouie");
        assertThat(browser.get(worker, "/personnes/" + hidden + "/exclusions")).hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/personnes/" + hidden))
                .bodyText()
                .contains("12 rue Enfouie");
    }

    private long inForce() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from people_exclusion where person_id = ? and ended_at is null")
                        .param(person)
                        .query(Long.class)
                        .single());
    }
}
