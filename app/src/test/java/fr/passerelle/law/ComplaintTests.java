package fr.passerelle.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What she does not agree with has the clock of every request; the officer reads it, those who follow her do not. */
@AppTest
class ComplaintTests {

    private static final String PATH = "/mon-espace/reclamation";
    private static final String WORDS = "Personne ne m’a rien demandé.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requests requests;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Now now;

    Viewer worker;
    Viewer officer;
    UUID person;
    PersonPrincipal her;

    @BeforeEach
    void somebody() {
        worker = house.a(Trade.SOCIAL_WORKER);
        officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
        her = spaces.open(person);
    }

    @Test
    void aComplaintGoesToTheOfficerAloneWithinAMonth() {
        Request said = complaint();
        assertThat(said.kind()).isEqualTo(Request.Kind.COMPLAINT);
        assertThat(said.dueOn()).isEqualTo(now.today().plusMonths(1));
        assertThat(text(PATH)).contains(WORDS, "On vous répond avant le");
        assertThat(text("/mon-espace/mes-droits")).contains("Me plaindre");

        String path = "/protection/demandes/" + said.id();
        assertThat(browser.get(worker, path)).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + person + "/demande"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Se plaindre</b>", WORDS);
        assertThat(IntStream.rangeClosed(1, 40)
                        .mapToObj(page -> Answer.of(browser.get(officer, "/protection?page=" + page))
                                .body())
                        .filter(list -> list.contains(path) && list.contains("Se plaindre")))
                .isNotEmpty();
        assertThat(browser.get(officer, path))
                .bodyText()
                .contains(WORDS, "Ceux qui la suivent ne lisent ni ses mots ni votre réponse.", "Répondre");
        assertThat(browser.post(officer, path, "step", "DONE", "words", "")).hasStatus(422);
        assertThat(browser.post(officer, path, "step", "DONE", "words", "Nous avons tout vérifié."))
                .hasStatus(303);
        assertThat(browser.post(officer, path, "step", "DONE", "words", "Encore une fois."))
                .hasStatus(404);
        assertThat(text(PATH)).contains("Nous avons tout vérifié.");
        assertThat(text("/mon-espace/mes-droits")).contains("Nous avons tout vérifié.");
        assertThat(browser.get(worker, "/personnes/" + person + "/demande"))
                .bodyText()
                .doesNotContain("Nous avons tout vérifié.");
    }

    @Test
    void emptyWordsSecretsAndASixthWaitingOneAreRefused() {
        for (String wrong : List.of(" ", "mon mot de passe : Azerty12", "x".repeat(2_001))) {
            assertThat(browser.post(her, PATH, "words", wrong)).hasStatus(422);
        }
        assertThat(hers()).isEmpty();
        assertThat(browser.post(her, "/mon-espace/mes-droits", "kind", "COMPLAINT"))
                .hasStatus(422);
        for (int i = 0; i < 5; i++) {
            complaint();
        }
        assertThat(browser.post(her, PATH, "words", WORDS)).hasStatus(422);
        assertThat(hers()).hasSize(5);
    }

    @Test
    void complaintsKeptBeforeKeepTheirDayAndTheirAnswer() throws IOException {
        UUID waiting = Ids.next();
        UUID answered = Ids.next();
        String move = script("db/V21__complaints.sql");
        Territories.in(
                House.SOUTH,
                () -> transaction.execute(status -> {
                    jdbc.sql("""
                            create temporary table space_complaint (id uuid, person_id uuid, words text, said_at timestamptz, answered_at timestamptz, answered_by uuid, answer text)
                            """).update();
                    jdbc.sql(
                                    "insert into space_complaint values (?, ?, 'Un', '2026-01-30T23:30:00Z', null, null, null)")
                            .params(waiting, person)
                            .update();
                    jdbc.sql(
                                    "insert into space_complaint values (?, ?, 'Deux', '2026-03-10T10:00:00Z', '2026-03-12T10:00:00Z', ?, 'Vu')")
                            .params(answered, person, officer.id())
                            .update();
                    for (String statement : move.split(";\\s*\\n")) {
                        jdbc.sql(statement).update();
                    }
                    return true;
                }));
        Request open = found(waiting);
        assertThat(open.receivedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(open.dueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(open.closedAt()).isNull();
        assertThat(found(answered).answer()).isEqualTo("Vu");
        assertThat(found(answered).outcome()).isEqualTo(Request.Outcome.DONE);
    }

    private static String script(String name) throws IOException {
        try (InputStream script = Requests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Request complaint() {
        assertThat(browser.post(her, PATH, "words", WORDS)).hasStatus(303);
        return hers().get(0);
    }

    private Request found(UUID id) {
        return Territories.in(House.SOUTH, () -> requests.find(id)).orElseThrow();
    }

    private List<Request> hers() {
        return Territories.in(House.SOUTH, () -> requests.of(person));
    }

    private String text(String path) {
        return Answer.of(browser.get(her, path)).body();
    }
}
