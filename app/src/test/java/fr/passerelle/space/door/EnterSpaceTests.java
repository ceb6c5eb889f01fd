package fr.passerelle.space.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import fr.passerelle.testing.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class EnterSpaceTests {

    private static final String DOOR = "/t/13/mon-espace";
    private static final String WRONG = "Cela ne marche pas.";
    private static final String WAIT = "Vous avez essayé trop de fois.";

    @Autowired
    MockMvcTester http;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    @Autowired
    Now now;

    UUID person;
    Visit visit;

    @BeforeEach
    void somebody() {
        person = APerson.unique()
                .with("birth_date", LocalDate.of(1980, 12, 3))
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        visit = new Visit(http);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theCardAndTheBirthDateOpenTheSpaceHoweverTheyAreTyped() {
        String code = spaces.card(person, null);
        String before = visit.session();
        assertThat(enter(visit, code.toLowerCase().replaceFirst("(.{5})", "$1 - "), "03.12.1980", "no"))
                .hasStatus(303)
                .hasRedirectedUrl("/mon-espace");
        assertThat(visit.session()).isNotNull().isNotEqualTo(before);
        assertThat(visit.get("/mon-espace")).hasStatusOk().bodyText().contains("Mon espace", "data-idle=\"10\"");
        assertThat(visit.get("/ma-journee")).hasStatus(302);
    }

    @Test
    void aNumberOpensItInstead() {
        String code = spaces.card(person, "4821");
        assertThat(enter(visit, code, "3/12/1980", "no")).hasStatus(422);
        assertThat(enter(visit, code, "48 21", "yes")).hasStatus(303);
        assertThat(visit.get("/mon-espace")).bodyText().contains("data-idle=\"3\"", "data-shared=\"yes\"");
    }

    @Test
    void aWrongCardAndAWrongDateReadTheSame() {
        String code = spaces.card(person, null);
        String wrongDate = Answer.of(enter(visit, code, "4/12/1980", "yes")).body();
        String wrongCode =
                Answer.of(enter(visit, "AAAAA AAAAA", "3/12/1980", "yes")).body();
        assertThat(wrongDate).contains(WRONG);
        assertThat(bare(wrongDate, code)).isEqualTo(bare(wrongCode, "AAAAA AAAAA"));
        assertThat(enter(visit, "", "", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le code de votre carte.", "Écrivez votre date de naissance.");
    }

    @Test
    void tenGuessesAndTheCardWaitsWhateverTheNetwork() {
        String code = spaces.card(person, "4821");
        for (int i = 0; i < 10; i++) {
            assertThat(Answer.of(enter(new Visit(http), code, "000" + i, "yes")).body())
                    .contains(WRONG);
        }
        assertThat(Answer.of(enter(new Visit(http), code, "4821", "yes")).body())
                .contains(WAIT);
        now.forward(Duration.ofMinutes(2));
        assertThat(enter(new Visit(http), code, "4821", "yes")).hasStatus(303);
    }

    @Test
    void tenGuessesFromANetworkAndItWaitsWhateverTheCard() {
        String code = spaces.card(person, null);
        for (int i = 0; i < 10; i++) {
            assertThat(Answer.of(enter(visit, "AAAAA AAAA" + "ACDEFGHJKM".charAt(i), "3/12/1980", "yes"))
                            .body())
                    .contains(WRONG);
        }
        assertThat(Answer.of(enter(visit, code, "3/12/1980", "yes")).body()).contains(WAIT);
        assertThat(enter(new Visit(http), code, "3/12/1980", "yes")).hasStatus(303);
    }

    @Test
    void aNewCardKillsTheOldOneAndTheSessionItOpened() {
        String old = spaces.card(person, null);
        assertThat(enter(visit, old, "3/12/1980", "no")).hasStatus(303);
        now.forward(Duration.ofSeconds(1));
        String fresh = spaces.card(person, null);
        assertThat(visit.get("/mon-espace")).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(enter(visit, old, "3/12/1980", "no")).hasStatus(422);
        assertThat(enter(visit, fresh, "3/12/1980", "no")).hasStatus(303);
    }

    @Test
    void howeverBusyASessionEndsAfterTwoHoursOrHalfAnHourOnASharedComputer() {
        String code = spaces.card(person, null);
        enter(visit, code, "3/12/1980", "no");
        Visit shared = new Visit(http);
        enter(shared, code, "3/12/1980", "yes");
        now.forward(Duration.ofMinutes(30).minusSeconds(5));
        assertThat(shared.get("/mon-espace")).hasStatusOk();
        now.forward(Duration.ofSeconds(10));
        assertThat(shared.get("/mon-espace"))
                .hasRedirectedUrl("/mon-espace/entrer")
                .headers()
                .containsHeader("Clear-Site-Data");
        now.forward(Duration.ofMinutes(90).minusSeconds(10));
        assertThat(visit.get("/mon-espace")).hasStatusOk();
        now.forward(Duration.ofSeconds(10));
        assertThat(visit.get("/mon-espace")).hasRedirectedUrl("/mon-espace/entrer");
    }

    @Test
    void aQuietSessionEndsAfterTenMinutesOrThreeOnASharedComputer() {
        String code = spaces.card(person, null);
        enter(visit, code, "3/12/1980", "no");
        assertThat(idleSeconds()).isEqualTo(600);
        enter(visit, code, "3/12/1980", "yes");
        assertThat(idleSeconds()).isEqualTo(180);
        jdbc.sql("update platform.spring_session set last_access_time = 0, expiry_time = 1 where principal_name = ?")
                .param("person:" + person)
                .update();
        assertThat(visit.get("/mon-espace")).hasRedirectedUrl("/mon-espace/entrer");
    }

    @Test
    void leavingQuicklyEndsTheSessionAndShowsACalendar() {
        enter(visit, spaces.card(person, null), "3/12/1980", "no");
        Visit copy = visit.copy();
        assertThat(visit.post("/mon-espace/sortir"))
                .hasStatus(303)
                .hasRedirectedUrl("/calendrier")
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        assertThat(copy.get("/mon-espace")).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(visit.get("/calendrier")).hasStatusOk().bodyText().doesNotContain("Passerelle", "espace");
        assertThat(new Visit(http).post("/mon-espace/sortir")).hasRedirectedUrl("/calendrier");
    }

    @Test
    void aProfessionalAndAPersonAreNeverInTheSameBrowserAtOnce() {
        Viewer worker = house.newcomer(Trade.BUDGET_ADVISER);
        accounts.setPassphrase(worker.id(), passphrases.encode("cheval tracteur brindille"));
        signIn(worker);
        Visit professional = visit.copy();
        assertThat(professional.get("/mon-compte")).hasStatusOk();
        String code = spaces.card(person, null);
        assertThat(enter(visit, code, "3/12/1980", "no")).hasStatus(303);
        assertThat(professional.get("/mon-compte")).hasStatus(302);
        assertThat(visit.get("/mon-compte")).hasStatus(302);
        Visit hers = visit.copy();
        assertThat(hers.get("/mon-espace")).hasStatusOk();
        signIn(worker);
        assertThat(hers.get("/mon-espace")).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(visit.get("/mon-compte")).hasStatusOk();
    }

    @Test
    void lettersGrowAndThePageSpeaksHerLanguage() {
        assertThat(visit.get(DOOR + "?taille=3")).bodyText().contains("size-3");
        assertThat(visit.get(DOOR)).bodyText().contains("size-3");
        assertThat(visit.get(DOOR + "?taille=9")).bodyText().contains("size-1");
        assertThat(visit.get(DOOR + "?langue=ar")).bodyText().contains("dir=\"rtl\"", "بطاقتك");
    }

    private void signIn(Viewer worker) {
        String email = accounts.byId(worker.id()).orElseThrow().email();
        assertThat(visit.post("/connexion", "email", email, "password", "cheval tracteur brindille", "shared", "no"))
                .hasStatus(303);
    }

    private static MvcTestResult enter(Visit visit, String code, String second, String shared) {
        return visit.post(DOOR, "code", code, "second", second, "shared", shared);
    }

    private int idleSeconds() {
        return jdbc.sql("""
                        select max_inactive_interval from platform.spring_session where principal_name = ?
                        order by creation_time desc limit 1
                        """).param("person:" + person).query(Integer.class).single();
    }

    /** The page without what differs from one answer to the next. */
    private static String bare(String page, String typed) {
        return page.replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]+\"", "")
                .replaceAll("[34]/12/1980", "")
                .replace(typed, "");
    }
}
