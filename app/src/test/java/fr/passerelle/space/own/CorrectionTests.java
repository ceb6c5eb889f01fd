package fr.passerelle.space.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What she asks to have corrected is written in her file by the answer, as the form of her file writes it. */
@AppTest
class CorrectionTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    Viewer worker;
    UUID person;
    PersonPrincipal her;

    @BeforeEach
    void somebody() {
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        person = APerson.unique()
                .with("birth_date", LocalDate.of(1980, 12, 3))
                .with("phone", "+33639980417")
                .with("safe_hours", "le matin")
                .followedBy(worker)
                .in(house, jdbc);
        her = spaces.open(person);
    }

    @Test
    void sheAsksForACorrectionAndAProfessionalLeavesTheFileAsItIs() {
        assertThat(browser.post(her, "/mon-espace/identite", "what", "NOTHING", "words", ""))
                .hasStatus(422);
        String path = asked("LAST_NAME", "Kaci, avec un c");
        assertThat(Answer.of(browser.get(worker, "/personnes/" + person)).body())
                .contains("Corrections demandées");
        assertThat(Answer.of(browser.get(worker, "/ma-journee")).body()).contains("Demande une correction");
        assertThat(Answer.of(browser.get(worker, list())).body()).contains("Kaci, avec un c");
        assertThat(browser.post(worker, path, "answer", "REFUSED", "words", "")).hasStatus(422);
        assertThat(browser.post(worker, path, "answer", "REFUSED", "words", "La pièce dit autre chose."))
                .hasStatus(303);
        assertThat(browser.post(worker, path, "answer", "DONE", "value", "Kaci"))
                .hasStatus(409);
        assertThat(Answer.of(browser.get(her, "/mon-espace/identite")).body())
                .contains("Nous n’avons pas changé.", "La pièce dit autre chose.");
        assertThat(Answer.of(browser.get(house.another(Trade.SOCIAL_WORKER), list()))
                        .status())
                .isEqualTo(404);
        assertThat(one("select version::text from people_person where id = ?")).isEqualTo("0");
    }

    @Test
    void anAcceptedCorrectionWritesTheFieldAndNothingElse() {
        String before = one("select last_name from people_person where id = ?");
        String path = asked("LAST_NAME", "Kaci-Haddad");
        assertThat(Answer.of(browser.get(worker, list())).body()).contains("value=\"Kaci-Haddad\"", before);
        assertThat(browser.post(worker, path, "answer", "DONE", "value", "Kaci-Haddad"))
                .hasStatus(303);
        assertThat(
                        one(
                                "select last_name || ' ' || phone || ' ' || safe_hours || ' ' || birth_date || ' ' || version from people_person where id = ?"))
                .isEqualTo("Kaci-Haddad +33639980417 le matin 1980-12-03 1");
        assertThat(one("select display_name from people_person where id = ?")).endsWith("Kaci-Haddad");
        assertThat(
                        one(
                                "select string_agg(verb, ' ' order by seq desc) from audit_entry where dossier = ? and verb in ('person.edited', 'space.correction-done')"))
                .isEqualTo("space.correction-done person.edited");
        assertThat(one("select was || ' > ' || became from space_correction where person_id = ?"))
                .isEqualTo(before + " > Kaci-Haddad");
        assertThat(Answer.of(browser.get(worker, list())).body())
                .contains("Avant\u00a0: " + before, "Depuis\u00a0: Kaci-Haddad");
        assertThat(Answer.of(browser.get(her, "/mon-espace/identite")).body())
                .contains("Avant\u00a0: " + before, "C’est corrigé.");
    }

    @Test
    void theChecksOfTheFormHoldAndNothingIsWrittenThen() {
        String path = asked("BIRTH_DATE", "Je suis née en décembre");
        assertThat(Answer.of(browser.get(worker, list())).body()).contains("value=\"03/12/1980\"");
        refused(path, "Écrivez ce qui est juste.", "value", "");
        refused(path, "Le dossier dit déjà cela.", "value", "03/12/1980");
        refused(path, "Cette date de naissance est dans le futur.", "value", "01/01/2090");
        refused(path, "Vérifiez l’année de naissance.", "value", "01/01/1810");
        refused(path, "date", "value", "le 31 février");
        assertThat(one("select version::text from people_person where id = ?")).isEqualTo("0");
        assertThat(browser.post(worker, path, "answer", "DONE", "value", "13/12/1980"))
                .hasStatus(303);
        assertThat(one("select birth_date::text from people_person where id = ?"))
                .isEqualTo("1980-12-13");
    }

    @Test
    void aProtectedAddressIsCorrectedByThoseWhoReadItOnly() {
        String path = asked("ADDRESS", "4 rue des Lilas");
        change("update people_person set address_protected = true, address = '1 rue Cachée' where id = ?");
        Viewer mediator = house.newcomer(Trade.DIGITAL_MEDIATOR);
        assertThat(Answer.of(browser.get(mediator, list())).body())
                .contains("L’adresse est protégée")
                .doesNotContain("1 rue Cachée", "value=\"DONE\"");
        assertThat(browser.post(mediator, path, "answer", "DONE", "value", "4 rue des Lilas"))
                .hasStatus(422);
        assertThat(browser.post(worker, path, "answer", "DONE", "value", "4 rue des Lilas"))
                .hasStatus(303);
        assertThat(one("select address || ' ' || address_protected from people_person where id = ?"))
                .isEqualTo("4 rue des Lilas true");
        assertThat(Answer.of(browser.get(worker, list())).body()).contains("1 rue Cachée");
        assertThat(Answer.of(browser.get(mediator, list())).body()).doesNotContain("rue Cachée");
        assertThat(Answer.of(browser.get(her, "/mon-espace/identite")).body()).doesNotContain("rue Cachée");
    }

    @Test
    void somethingElseIsCorrectedInTheWholeForm() {
        String path = asked("OTHER", "Je parle aussi arabe");
        assertThat(Answer.of(browser.get(worker, list())).body()).contains("/personnes/" + person + "/modifier");
        assertThat(browser.post(worker, path, "answer", "DONE")).hasStatus(303);
        assertThat(one("select coalesce(became, 'nothing') from space_correction where person_id = ?"))
                .isEqualTo("nothing");
    }

    private String asked(String what, String words) {
        assertThat(browser.post(her, "/mon-espace/identite", "what", what, "words", words))
                .hasStatus(303);
        return list() + "/" + one("select id::text from space_correction where person_id = ?");
    }

    private void refused(String path, String message, String field, String value) {
        assertThat(browser.post(worker, path, "answer", "DONE", field, value))
                .as(value)
                .hasStatus(422)
                .bodyText()
                .contains(message);
    }

    private String list() {
        return "/personnes/" + person + "/corrections";
    }

    private void change(String sql) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).param(person).update());
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(person).query(String.class).optional().orElse(""));
    }
}
