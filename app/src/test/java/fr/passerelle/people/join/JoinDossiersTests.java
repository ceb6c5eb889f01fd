package fr.passerelle.people.join;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class JoinDossiersTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FinishJoins finish;

    @Autowired
    Now now;

    Viewer worker;
    String name;
    String phone;
    UUID kept;
    UUID other;
    String page;

    @BeforeEach
    void twoFilesOfOnePerson() {
        worker = house.another(Trade.SOCIAL_WORKER);
        name = APerson.uniqueName();
        phone = APerson.uniquePhone();
        kept = APerson.called("Yamina", name)
                .with("phone", phone)
                .with("email", "y@exemple.example")
                .with("birth_date", Date.valueOf(LocalDate.of(1980, 3, 12)))
                .followedBy(worker)
                .in(house, jdbc);
        other = APerson.called("Yamyna", name)
                .with("phone", phone)
                .with("birth_date", Date.valueOf(LocalDate.of(1980, 3, 12)))
                .with("safe_hours", "le matin")
                .with("never_write", true)
                .followedBy(worker)
                .in(house, jdbc);
        note(kept, "Première note");
        note(other, "Seconde note");
        draft(kept);
        draft(other);
        page = "/personnes/" + kept + "/doublons/" + other;
    }

    @AfterEach
    void clock() {
        now.resume();
    }

    @Test
    void aPairIsProposedAndComparedTopicByTopic() {
        assertThat(browser.get(worker, "/personnes/doublons"))
                .hasStatusOk()
                .bodyText()
                .contains("Yamina " + name, "Yamyna " + name, "même téléphone", page);
        assertThat(browser.get(worker, page))
                .hasStatusOk()
                .bodyText()
                .contains("Nom\u00a0: qu’est-ce qui est juste", "le matin", "12 mars 1980")
                .doesNotContain("Téléphone\u00a0: qu’est-ce qui est juste");
    }

    @Test
    void joinedTheyAreOneFileAndNothingIsLost() {
        join("right[NAME]", "OTHER");
        assertThat(browser.get(worker, "/personnes/" + other)).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + kept + "/notes"))
                .hasStatusOk()
                .bodyText()
                .contains("Première note", "Seconde note");
        assertThat(browser.get(worker, "/personnes/" + kept))
                .bodyText()
                .contains("Yamyna", "Dossier réuni", "1\u00a0élément en double est resté", "Défaire");
        assertThat(file(kept))
                .containsEntry("never_write", true)
                .containsEntry("email", "y@exemple.example")
                .containsEntry("safe_hours", "le matin");
        assertThat(browser.get(worker, "/personnes?q=" + name))
                .bodyText()
                .contains("/personnes/" + kept)
                .doesNotContain("/personnes/" + other);
    }

    @Test
    void partedAgainBothAreAsTheyWere() {
        Map<String, Object> before = file(kept);
        join("right[NAME]", "OTHER");
        String undo = "/personnes/" + kept + "/reunions/" + one("select id::text from people_join where kept = ?", kept)
                + "/defaire";
        assertThat(browser.post(house.a(Trade.SOCIAL_WORKER), undo)).hasStatus(404);
        assertThat(browser.post(worker, undo)).hasStatus(303);
        assertThat(file(kept)).isEqualTo(before);
        assertThat(browser.get(worker, "/personnes/" + other + "/notes"))
                .hasStatusOk()
                .bodyText()
                .contains("Seconde note")
                .doesNotContain("Première note");
        assertThat(one("select count(*)::text from people_follow_up where person_id = ? and ends_on is null", other))
                .isEqualTo("1");
        assertThat(browser.post(worker, undo)).hasStatus(404);
    }

    @Test
    void whatWasCorrectedMeanwhileStays() {
        join("right[NAME]", "THIS");
        run("update people_person set phone = ? where id = ?", APerson.uniquePhone(), kept);
        Map<String, Object> corrected = file(kept);
        browser.post(
                worker,
                "/personnes/" + kept + "/reunions/" + one("select id::text from people_join where kept = ?", kept)
                        + "/defaire");
        assertThat(file(kept)).containsEntry("phone", corrected.get("phone")).containsEntry("never_write", false);
    }

    @Test
    void afterThirtyDaysTheyAreOneForGood() {
        join("right[NAME]", "THIS");
        now.forward(Duration.ofDays(31));
        Territories.in(House.SOUTH, finish::run);
        assertThat(one("select count(*)::text from people_person where id = ?", other))
                .isEqualTo("0");
        assertThat(one("select count(*)::text from people_note where person_id = ?", kept))
                .isEqualTo("2");
        assertThat(browser.post(
                        worker,
                        "/personnes/" + kept + "/reunions/"
                                + one("select id::text from people_join where kept = ?", kept) + "/defaire"))
                .hasStatus(404);
    }

    @Test
    void aHumanSaysWhyAndChooses() {
        assertThat(browser.post(worker, page, "versions", "0-0", "reason", "oui"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en une phrase", "Choisissez ce qui est juste\u00a0: Nom.");
        assertThat(browser.post(worker, page, "versions", "7-7", "reason", "Elle me l’a dit.", "right[NAME]", "THIS"))
                .hasStatus(409);
        assertThat(one("select count(*)::text from people_join where kept = ?", kept))
                .isEqualTo("0");
        assertThat(browser.get(worker, "/personnes/" + kept + "/doublons/" + kept))
                .hasStatus(404);
    }

    @Test
    void aProtectedAddressIsNotComparedByWhoMayNotReadIt() {
        run(
                "update people_person set housing = 'ADDRESS', address = '4 rue Secrète', address_protected = true where id = ?",
                other);
        Viewer mediator = house.another(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.get(mediator, page))
                .hasStatusOk()
                .bodyText()
                .contains("adresse de l’un des deux est protégée")
                .doesNotContain("Secrète");
        assertThat(browser.post(mediator, page, "versions", "0-0", "reason", "Elle me l’a dit.", "right[NAME]", "THIS"))
                .hasStatus(422);
        join("right[NAME]", "THIS");
        assertThat(file(kept)).containsEntry("address_protected", true);
    }

    @Test
    void theFileOfAnotherTeamIsNeitherProposedNorJoined() {
        UUID far = APerson.called("Yamina", name)
                .with("phone", phone)
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        assertThat(browser.get(worker, "/personnes/doublons")).bodyText().doesNotContain(far.toString());
        assertThat(browser.get(worker, "/personnes/" + kept + "/doublons/" + far))
                .hasStatus(404);
        assertThat(browser.get(house.another(Trade.RECEPTIONIST), page)).hasStatus(404);
    }

    @Test
    void twoPersonsSaidDistinctAreNotProposedAgain() {
        assertThat(browser.post(worker, page + "/differentes")).hasStatus(303);
        assertThat(browser.get(worker, "/personnes/doublons")).bodyText().doesNotContain(page);
    }

    private void join(String... chosen) {
        List<String> form = new java.util.ArrayList<>(List.of("versions", "0-0", "reason", "Elle me l’a dit."));
        form.addAll(List.of(chosen));
        assertThat(browser.post(worker, page, form.toArray(String[]::new))).hasStatus(303);
    }

    private void note(UUID person, String body) {
        run(
                "insert into people_note (id, person_id, kind, author, body, written_at) values (?, ?, 'SHARED', ?, ?, now())",
                Ids.next(),
                person,
                worker.id(),
                body);
    }

    private void draft(UUID person) {
        run("""
                insert into screening_screening (id, person_id, instrument, taking, state, started_at, team_id)
                values (?, ?, 'repere-1', 'PAPER', 'DRAFT', now(), ?)
                """, Ids.next(), person, worker.team());
    }

    private Map<String, Object> file(UUID person) {
        Map<String, Object> file = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select to_jsonb(p) - 'version' as f, p.* from people_person p where id = ?")
                        .param(person)
                        .query()
                        .singleRow());
        file.keySet().removeAll(List.of("f", "version", "languages", "needs", "possible_channels"));
        return file;
    }

    private String one(String sql, Object... params) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).params(params).query(String.class).single());
    }

    private void run(String sql, Object... params) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(params).update());
    }
}
