package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
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

/** A procedure begins, is prepared by several, is handed over. */
@AppTest
class ProcedureTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    List<DaySource> days;

    Viewer worker;
    ProcedureFixtures given;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
    }

    @Test
    void itBeginsFromASheetWithItsPiecesAndItsQuestions() {
        assertThat(browser.get(worker, given.path() + "/commencer"))
                .hasStatusOk()
                .bodyText()
                .contains("Déclarer ses ressources du trimestre", "Une autre démarche, sans fiche");
        UUID id = given.declared("WITH");
        assertThat(browser.get(worker, given.path() + "/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Bulletins de salaire des trois mois", "Complète à 0", "Premier mois du trimestre", "CAF");
        assertThat(browser.get(worker, given.path())).bodyText().contains("À préparer", "Complète à 0");
        assertThat(browser.get(worker, "/personnes/" + given.person)).bodyText().contains("Déclarer ses ressources");
    }

    @Test
    void withoutASheetItsTitleItsOperatorAndItsFamilyAreAsked() {
        assertThat(browser.post(worker, given.path() + "/commencer", "mode", "FOR", "title", " "))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez de quelle démarche il s’agit.",
                        "Choisissez l’opérateur.",
                        "Choisissez la famille",
                        "Dites pourquoi vous la faites à sa place.");
        assertThat(browser.post(
                        worker,
                        given.path() + "/commencer",
                        "title",
                        "mot de passe : Soleil2024!",
                        "operator",
                        "CAF",
                        "family",
                        "FAMILLE",
                        "mode",
                        "WITH"))
                .hasStatus(422)
                .bodyText()
                .contains("un mot de passe");
        assertThat(given.one("select count(*)::text from procedure_person where person_id = ?", given.person))
                .isEqualTo("0");
    }

    @Test
    void anUnknownSheetIsAbsent() {
        assertThat(browser.get(worker, given.path() + "/commencer?fiche=nulle-part"))
                .hasStatus(404);
        assertThat(browser.post(worker, given.path() + "/commencer", "sheet", "nulle-part", "mode", "WITH"))
                .hasStatus(404);
    }

    @Test
    void itIsForSeveralPeopleOfAHouseholdWhomTheWorkerFollows() {
        UUID husband = given.another();
        UUID id = given.begun("WITH", "household", husband.toString());
        assertThat(browser.get(worker, "/personnes/" + husband + "/demarches"))
                .bodyText()
                .contains("Demander une carte");

        UUID elsewhere = new ProcedureFixtures(browser, jdbc, now, house.another(Trade.SOCIAL_WORKER)).person;
        assertThat(browser.post(
                        worker,
                        given.path() + "/commencer",
                        "sheet",
                        ProcedureFixtures.SHEET,
                        "mode",
                        "WITH",
                        "household",
                        elsewhere.toString()))
                .hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + elsewhere + "/demarches/" + id))
                .hasStatus(404);
    }

    @Test
    void anAnswerIsKeptCheckedAndNeverUndoneByTheOther() {
        UUID id = given.declared("WITH");
        String prepare = given.path() + "/" + id + "/preparer";
        assertThat(browser.post(worker, prepare, "version", "0", "q-month1", "13/2026", "q-wage1", "1 200,50"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un mois", "13/2026", "1 200,50");
        assertThat(given.column(id, "answers")).isEqualTo("{}");

        assertThat(browser.post(worker, prepare, "version", "0", "q-month1", "7/2026"))
                .hasStatus(303);
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().doesNotContain("<li>Premier mois");
        assertThat(browser.post(worker, prepare, "version", "0", "q-month1", "8/2026"))
                .hasStatus(409);
        assertThat(given.column(id, "answers")).contains("07/2026");
        assertThat(browser.post(worker, prepare, "version", "1", "q-color", "vert"))
                .hasStatus(400);
    }

    @Test
    void theTimeSpentIsNotedOnceAmongTheAccompaniments() {
        UUID id = given.declared("WITH");
        UUID once = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            browser.post(
                    worker,
                    once,
                    given.path() + "/" + id + "/preparer",
                    "version",
                    "0",
                    "q-month1",
                    "7/2026",
                    "minutes",
                    "25",
                    "setting",
                    "PLACE");
        }
        assertThat(given.one("""
                        select string_agg(minutes || ' ' || mode || ' ' || operator || ' ' || procedure, ';') from activity_accompaniment
                        where person_id = ?
                        """, given.person))
                .startsWith("25 WITH CAF Déclarer ses ressources")
                .doesNotContain(";");
        assertThat(browser.post(worker, given.path() + "/" + id + "/preparer", "version", "1", "minutes", "beaucoup"))
                .hasStatus(422);
    }

    @Test
    void aPieceIsNotedWithItsDateAndGrowsOld() {
        UUID id = given.declared("WITH");
        given.run("update procedure_piece set valid_months = 3 where procedure_id = ? and position = 1", id);
        String piece = given.path() + "/" + id + "/pieces/1";
        assertThat(browser.get(worker, piece)).hasStatusOk().bodyText().contains("moins de 3");
        assertThat(browser.post(worker, piece, "version", "0", "state", "HELD"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez la date du document");
        assertThat(browser.post(
                        worker,
                        piece,
                        "version",
                        "0",
                        "state",
                        "HELD",
                        "datedOn",
                        French.field(now.today().plusDays(1))))
                .hasStatus(422)
                .bodyText()
                .contains("à venir");
        assertThat(browser.post(
                        worker,
                        piece,
                        "version",
                        "0",
                        "state",
                        "HELD",
                        "datedOn",
                        French.field(now.today().minusMonths(4))))
                .hasStatus(303);
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().contains("Trop ancienne", "Trop ancien");
        assertThat(browser.post(worker, piece, "version", "0", "state", "MISSING"))
                .hasStatus(409);
        assertThat(browser.post(worker, given.path() + "/" + id + "/pieces/9", "version", "0", "state", "HELD"))
                .hasStatus(404);
    }

    @Test
    void aPhotoOfAPieceIsKeptAndServesTheNextProcedure() {
        UUID first = given.declared("WITH");
        assertThat(given.upload(
                        given.path() + "/" + first + "/pieces/1",
                        Papers.pdf(1),
                        "version",
                        "0",
                        "state",
                        "HELD",
                        "datedOn",
                        French.field(now.today())))
                .hasStatus(303);
        UUID next = given.declared("WITH");
        assertThat(given.one("select state from procedure_piece where procedure_id = ? and position = 1", next))
                .isEqualTo("HELD");
        assertThat(given.upload(
                        given.path() + "/" + next + "/pieces/2",
                        "pas un pdf".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "version",
                        "0",
                        "state",
                        "HELD"))
                .hasStatus(422);
    }

    @Test
    void aPieceIsAdded() {
        UUID id = given.begun("WITH");
        assertThat(browser.post(worker, given.path() + "/" + id + "/pieces", "kind", "", "label", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la sorte de document.");
        browser.post(worker, given.path() + "/" + id + "/pieces", "kind", "PHOTO", "label", "Deux photos");
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().contains("Deux photos");
    }

    @Test
    void aColleagueReceivesItWithAWordAndSaysSo() {
        UUID id = given.begun("WITH");
        Viewer colleague = house.a(Trade.BUDGET_ADVISER);
        String hand = given.path() + "/" + id + "/confier";
        assertThat(browser.post(
                        worker,
                        hand,
                        "version",
                        "0",
                        "colleague",
                        house.another(Trade.SOCIAL_WORKER).id().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas dans l’équipe");
        browser.post(
                worker,
                hand,
                "version",
                "0",
                "colleague",
                colleague.id().toString(),
                "handWords",
                "Rappeler jeudi matin");
        assertThat(day(colleague)).contains("Rappeler jeudi matin");
        assertThat(day(worker)).doesNotContain("Rappeler jeudi matin");
        assertThat(browser.get(colleague, given.path() + "/" + id))
                .bodyText()
                .contains("vous a confié", "Rappeler jeudi matin");
        browser.post(colleague, hand + "/lu", "version", "1");
        assertThat(day(colleague)).doesNotContain("Rappeler jeudi matin");
    }

    @Test
    void whoDoesNotFollowProceduresSeesNothingOfThem() {
        UUID id = given.begun("WITH");
        for (Trade trade : List.of(Trade.VOLUNTEER, Trade.RECEPTIONIST, Trade.COORDINATOR, Trade.ADMINISTRATOR)) {
            assertThat(browser.get(house.a(trade), given.path() + "/" + id)).hasStatus(404);
        }
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), given.path() + "/" + id))
                .hasStatus(404);
    }

    private String day(Viewer viewer) {
        return Territories.in(
                House.SOUTH,
                () -> days.stream()
                        .flatMap(source -> source.of(viewer).stream())
                        .toList()
                        .toString());
    }
}
