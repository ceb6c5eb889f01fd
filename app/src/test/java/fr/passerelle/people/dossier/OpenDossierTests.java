package fr.passerelle.people.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class OpenDossierTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHeadSaysWhoSheIsAndHowToReachHerAndNeverFoldsTheRedNotice() {
        UUID person = yamina().in(house, jdbc);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Yamina Kaci",
                        "46\u00a0ans, Gardanne. Suivie depuis",
                        "<b>Ne jamais lui écrire.</b> Quelqu’un d’autre ouvre son courrier.",
                        "Préfère un appel",
                        "le matin, 06\u00a039\u00a098\u00a004\u00a017",
                        "SMS possible",
                        "Kabyle et arabe",
                        "Lit avec difficulté, interprète nécessaire",
                        "Qui peut voir ce dossier",
                        "Vue d’ensemble",
                        "Fil du dossier")
                .doesNotContain("E-mail possible");
    }

    @Test
    void theFileSaysWhoOpenedIt() {
        UUID person = yamina().in(house, jdbc);
        browser.get(house.a(Trade.EDUCATOR), "/personnes/" + person);

        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person))
                .bodyText()
                .contains("Dossier ouvert par Prénom1 Nom educator", "Suivi commencé");
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person + "/fil"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Fil du dossier</h1>", "Dossier ouvert par vous");
    }

    @Test
    void aLongThreadIsCutIntoPagesAndLosesNothing() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = yamina().in(house, jdbc);
        Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        insert into people_note (id, person_id, kind, author, body, written_at)
                        select gen_random_uuid(), ?, 'SHARED', ?, 'Une note', now() - n * interval '1 day' from generate_series(1, 230) n
                        """).params(person, worker.id()).update());
        String thread = "/personnes/" + person + "/fil";
        int notes = 0;
        for (int page = 1; page <= 3; page++) {
            String body =
                    Answer.of(browser.get(worker, thread + "?page=" + page)).body();
            notes += body.split("Note partagée, par vous", -1).length - 1;
            assertThat(body.contains("Plus récent")).isEqualTo(page > 1);
            assertThat(body.contains("Plus ancien")).isEqualTo(page < 3);
        }
        assertThat(notes).isEqualTo(230);
        assertThat(browser.get(worker, thread + "?page=-5")).hasStatusOk();
        assertThat(browser.get(worker, thread + "?page=99999")).hasStatusOk();
        assertThat(browser.get(worker, thread + "?page=x")).hasStatus(400);
    }

    @Test
    void aNearlyEmptyFileIsStillAPage() {
        UUID person = APerson.called("Hirondelle", "")
                .with("pseudonym", true)
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("Pseudonyme", "Suivi·e depuis", "Rien n’est noté.");
    }

    @Test
    void theReceptionHasAShortSheetWithoutTheContentOfTheFile() {
        UUID person = yamina().with("trusted_person", "Sa sœur Nouara")
                .with("protection", "CURATELLE")
                .in(house, jdbc);
        Viewer reception = house.a(Trade.RECEPTIONIST);

        assertThat(browser.get(reception, "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(reception, "/personnes/" + person + "/fil")).hasStatus(404);
        assertThat(browser.get(reception, "/personnes/" + person + "/accueil"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Yamina Kaci",
                        "Ne jamais lui écrire.",
                        "06\u00a039\u00a098\u00a004\u00a017",
                        "Kabyle",
                        "Entrée de plain-pied",
                        "Corriger l’identité")
                .doesNotContain("Nouara", "Curatelle", "Fil du dossier", "46\u00a0ans", "Qui peut voir ce dossier");
    }

    @Test
    void aVolunteerOpensTheFileWithoutNotesNorSituationNorThread() {
        UUID person = yamina().with("trusted_person", "Sa sœur Nouara").in(house, jdbc);
        assertThat(browser.get(house.a(Trade.VOLUNTEER), "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Yamina Kaci")
                .doesNotContain("Nouara", "/notes", "/suivi", "Dossier créé", "46\u00a0ans");
    }

    @Test
    void aProtectedAddressIsSaidButNotShown() {
        UUID person = yamina().with("address_protected", true)
                .with("address", "3, rue Secrète")
                .with("possible_channels", new String[] {"IN_PERSON"})
                .in(house, jdbc);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person))
                .bodyText()
                .contains("3, rue Secrète", "Gardanne");
        for (String page : new String[] {"", "/accueil"}) {
            assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), "/personnes/" + person + page))
                    .bodyText()
                    .contains("Adresse protégée.")
                    .doesNotContain("rue Secrète", "Gardanne");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/accueil", "/fil"})
    void whatIsAbsentAndWhatIsForbiddenLookTheSame(String page) {
        UUID person = yamina().in(house, jdbc);
        String there = "/personnes/" + person + page;
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), there)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), there))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Kaci");
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + UUID.randomUUID() + page))
                .hasStatus(404);
        assertThat(browser.get(there)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void tradesWithoutFilesOpenNone(Trade trade) {
        UUID person = yamina().in(house, jdbc);
        assertThat(browser.get(house.a(trade), "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(house.a(trade), "/personnes/" + person + "/accueil"))
                .hasStatus(404);
    }

    private APerson yamina() {
        return APerson.called("Yamina", "Kaci")
                .with("sex", "F")
                .with("birth_date", LocalDate.now(Now.PARIS).minusYears(46).minusDays(3))
                .with("commune_name", "Gardanne")
                .with("phone", "+33639980417")
                .with("email", "yamina@example.org")
                .with("preferred_channel", "CALL")
                .with("possible_channels", new String[] {"SMS"})
                .with("safe_hours", "le matin")
                .with("never_write", true)
                .with("never_reason", "Quelqu’un d’autre ouvre son courrier")
                .with("never_since", LocalDate.now(Now.PARIS).minusDays(40))
                .with("languages", new String[] {"kab", "ar"})
                .with("interpreter_needed", true)
                .with("reading_comfort", "HARD")
                .with("needs", new String[] {"WHEELCHAIR"})
                .followedBy(house.a(Trade.SOCIAL_WORKER));
    }
}
