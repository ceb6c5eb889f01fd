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

/** Her own pages: who looked, how to reach her, her choices. */
@AppTest
class OwnPagesTests {

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
                .followedBy(worker)
                .in(house, jdbc);
        her = spaces.open(person);
    }

    @Test
    void sheReadsWhoOpenedHerFileInHerLanguage() {
        assertThat(page("/mon-espace/visites")).contains("Personne n’a ouvert votre dossier.");
        browser.get(worker, "/personnes/" + person);
        assertThat(page("/mon-espace/visites"))
                .contains(worker.name(), "Cette personne vous suit.")
                .contains("<title>Visites</title>");
        assertThat(page("/mon-espace/visites?langue=en")).contains("This person follows you.");
        assertThat(page("/mon-espace")).contains("La dernière fois");
    }

    @Test
    void sheReadsWhyAStrangerOpenedIt() {
        Viewer stranger = house.another(Trade.SOCIAL_WORKER);
        String name = one("select display_name from people_person where id = ?");
        assertThat(browser.post(
                        stranger,
                        "/personnes/acces-motive",
                        "name",
                        name,
                        "birthDate",
                        "3/12/1980",
                        "reason",
                        "Reçue en urgence, son équipe est fermée."))
                .hasStatus(303);
        browser.get(stranger, "/personnes/" + person);
        assertThat(page("/mon-espace/visites"))
                .contains(
                        stranger.name(),
                        "Cette personne ne vous suit pas.",
                        "Reçue en urgence, son équipe est fermée.");
    }

    @Test
    void sheChangesHerNumberAndNothingElse() {
        change(
                "update people_person set never_write = true, address_protected = true, address = '1 rue Cachée' where id = ?",
                person);
        assertThat(browser.post(
                        her,
                        "/mon-espace/coordonnees",
                        "phone",
                        "06 39 98 04 17",
                        "phone2",
                        "",
                        "email",
                        "Elle@Exemple.fr"))
                .hasStatus(303);
        assertThat(
                        one(
                                "select phone || ' ' || email || ' ' || never_write || ' ' || address_protected || ' ' || version from people_person where id = ?"))
                .isEqualTo("+33639980417 elle@exemple.fr true true 1");
        assertThat(one("select verb from audit_entry where dossier = ? order by seq desc limit 1"))
                .isEqualTo("self.reach-changed");
        for (String path : new String[] {"coordonnees", "choix", "identite", "informations", ""}) {
            assertThat(page("/mon-espace/" + path)).doesNotContain("Cachée");
        }
    }

    @Test
    void aWrongNumberIsSaidAndNothingIsKept() {
        assertThat(browser.post(her, "/mon-espace/coordonnees", "phone", "12", "email", "pas une adresse"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro n’existe pas.", "Cette adresse n’est pas complète.", "value=\"12\"");
        assertThat(one("select coalesce(phone, 'none') from people_person where id = ?"))
                .isEqualTo("none");
    }

    @Test
    void herChoicesAreKeptButWhatProtectsHerIsNotHersAloneToUndo() {
        change("update people_person set never_write = true, phone = '+33639980417' where id = ?", person);
        assertThat(page("/mon-espace/choix"))
                .doesNotContain("value=\"EMAIL\"", "value=\"POST\"")
                .contains("value=\"CALL\"");
        assertThat(browser.post(her, "/mon-espace/choix", "channel", "EMAIL", "language", "ar", "letters", "2"))
                .hasStatus(422);
        assertThat(browser.post(
                        her,
                        "/mon-espace/choix",
                        "channel",
                        "CALL",
                        "hours",
                        "le matin",
                        "language",
                        "ar",
                        "letters",
                        "2"))
                .hasStatus(303)
                .hasRedirectedUrl("/mon-espace/informations?langue=ar&taille=2");
        assertThat(one("select preferred_channel || ' ' || safe_hours from people_person where id = ?"))
                .isEqualTo("CALL le matin");
        assertThat(one("select language || letters from space_access where person_id = ?"))
                .isEqualTo("ar2");
        assertThat(browser.post(her, "/mon-espace/choix", "hours", "mon mot de passe : Azerty12", "letters", "9"))
                .hasStatus(422);
    }

    private String page(String path) {
        Answer answer = Answer.of(browser.get(her, path.replaceAll("/$", "")));
        assertThat(answer.status()).as(path + " " + answer.why()).isEqualTo(200);
        return answer.body();
    }

    private void change(String sql, Object... values) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(values).update());
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(person).query(String.class).optional().orElse(""));
    }
}
