package fr.passerelle.directory.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class MistakesTests {

    private static final String LIST = "/administration/lieux/signalements";

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    private GivenPlaces given;
    private String name;
    private UUID place;
    private String form;
    private Visit visit;

    @BeforeEach
    void aVisitorOnThePageOfAPlace() {
        given = new GivenPlaces(store, jdbc);
        name = "Le Sémaphore " + UUID.randomUUID();
        place = given.keep(GivenPlaces.place(
                name, new Position(43.23, 5.55), Set.of(), Set.<Offer.Need>of(), "Th 09:00-12:00", null));
        form = "/lieux/" + place + "/erreur";
        visit = new Visit(http);
        visit.get("/lieux/" + place + "?langue=fr");
    }

    @AfterEach
    void noPlaceIsLeft() {
        given.forget(place);
    }

    private Viewer coordinator() {
        return house.a(Trade.COORDINATOR);
    }

    private UUID sent(String subject, String words, String email) {
        assertThat(visit.post(form, "subject", subject, "words", words, "email", email))
                .hasStatus(303)
                .hasRedirectedUrl("/lieux/" + place);
        return ask("select id from directory_mistake where place_id = ?", UUID.class);
    }

    @Test
    void aVisitorSaysWhatIsWrongAndTheCoordinatorReadsIt() {
        assertThat(visit.get("/lieux/" + place)).bodyText().contains("href=\"" + form + "\"");
        assertThat(visit.get(form)).hasStatusOk().bodyText().contains("Signaler une erreur", name, "Les horaires");

        UUID mistake = sent("HOURS", "Fermé le jeudi matin depuis un mois", "voisin@exemple.example");

        assertThat(browser.get(coordinator(), LIST))
                .hasStatusOk()
                .bodyText()
                .contains(name, "Horaires", "Fermé le jeudi matin", "attend une réponse", LIST + "/" + mistake)
                .doesNotContain("voisin@");
        assertThat(browser.get(coordinator(), LIST + "/" + mistake))
                .hasStatusOk()
                .bodyText()
                .contains("mailto:voisin@exemple.example", "Fermé le jeudi matin");
        assertThat(journal(mistake)).containsExactly("mistake.reported");
    }

    @Test
    void aThousandReportsShowTheOldestAndSayThatMoreFollow() {
        Territories.in(House.SOUTH, () -> jdbc.sql("""
                        insert into directory_mistake (id, place_id, kind, words, sent_at)
                        select gen_random_uuid(), ?, 'HOURS', 'n° ' || n, now() - interval '1 year' + n * interval '1 minute'
                        from generate_series(1, 1000) n
                        """).param(place).update());
        assertThat(browser.get(coordinator(), LIST))
                .hasStatusOk()
                .bodyText()
                .contains("n° 1\u00a0", "n° 200\u00a0", "Les 200 plus anciens.")
                .doesNotContain("n° 201\u00a0");
    }

    @Test
    void onceDealtWithItLeavesTheListAndTheAddressIsForgotten() {
        UUID mistake = sent("PHONE", "", "voisin@exemple.example");

        assertThat(browser.post(coordinator(), LIST + "/" + mistake, "outcome", "CORRECTED", "remark", "Numéro changé"))
                .hasStatus(303)
                .hasRedirectedUrl(LIST);

        assertThat(browser.get(coordinator(), LIST))
                .bodyText()
                .contains(name, "Corrigé", "Numéro changé")
                .doesNotContain(LIST + "/" + mistake);
        assertThat(ask("select email is null from directory_mistake where place_id = ?", Boolean.class))
                .isTrue();
        assertThat(journal(mistake)).containsExactly("mistake.reported", "mistake.corrected");
        assertThat(browser.post(coordinator(), LIST + "/" + mistake, "outcome", "CORRECTED"))
                .hasStatus(404);
    }

    @Test
    void withoutFollowUpOneSaysWhy() {
        UUID mistake = sent("CLOSED", "", "");
        String one = LIST + "/" + mistake;

        assertThat(browser.post(coordinator(), one)).hasStatus(422).bodyText().contains("Dites ce qu’il en est.");
        assertThat(browser.post(coordinator(), one, "outcome", "SET_ASIDE"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en un mot pourquoi");
        assertThat(browser.post(coordinator(), one, "outcome", "SET_ASIDE", "remark", "x".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("300 signes au plus.");
        assertThat(journal(mistake)).containsExactly("mistake.reported");

        assertThat(browser.post(coordinator(), one, "outcome", "SET_ASIDE", "remark", "Ouvert, vérifié ce matin"))
                .hasStatus(303);
        assertThat(journal(mistake)).containsExactly("mistake.reported", "mistake.set-aside");
    }

    @ParameterizedTest
    @CsvSource({
        "'', bonjour, '', Choisissez ce qui n’est pas juste.",
        "WRONG, bonjour, '', Passerelle n’a pas compris",
        "OTHER, ' ', '', Dites en quelques mots",
        "HOURS, '', nom@, Cette adresse n’est pas complète.",
        "HOURS, '', nom exemple.fr, Cette adresse n’est pas complète."
    })
    void whatIsWrongInTheFormIsSaidAndNothingIsKept(String subject, String words, String email, String message) {
        assertThat(visit.post(form, "subject", subject, "words", words, "email", email))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(count()).isZero();
    }

    @Test
    void aTextTooLongIsKeptInTheFormAndNotInTheTable() {
        String words = "é".repeat(501);
        assertThat(visit.post(form, "subject", "OTHER", "words", words))
                .hasStatus(422)
                .bodyText()
                .contains("500 signes au plus", words);
        assertThat(count()).isZero();
    }

    @Test
    void aProgramThatFillsInEveryFieldIsNotHeard() {
        assertThat(visit.post(form, "subject", "OTHER", "words", "achetez", "fax", "0102030405"))
                .hasStatus(422)
                .bodyText()
                .contains("Un champ caché a été rempli");
        assertThat(count()).isZero();
    }

    @Test
    void oneAddressCannotDrownTheCoordinator() {
        for (int i = 0; i < Senders.AN_HOUR; i++) {
            assertThat(visit.post(form, "subject", "HOURS")).hasStatus(303);
        }
        assertThat(visit.post(form, "subject", "HOURS", "words", "encore"))
                .hasStatus(429)
                .bodyText()
                .contains("Réessayez dans une heure", "encore");
        assertThat(count()).isEqualTo(Senders.AN_HOUR);

        assertThat(new Visit(http).post(form, "subject", "HOURS")).hasStatus(303);
    }

    @Test
    void anUnknownPlaceHasNoForm() {
        String nowhere = "/lieux/" + UUID.randomUUID() + "/erreur";
        assertThat(visit.get(nowhere)).hasStatus(404);
        assertThat(visit.post(nowhere, "subject", "HOURS")).hasStatus(404);
    }

    @Test
    void aProfessionalFindsTheSameFormInTheirFrame() {
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), form))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"side\"", "name=\"subject\"");
    }

    @Test
    void visitorsReadInTheirLanguage() {
        assertThat(visit.get(form + "?langue=ar")).bodyText().contains("dir=\"rtl\"", "الإبلاغ عن خطأ");
        assertThat(visit.get(form + "?langue=en")).bodyText().contains("Report a mistake");
        assertThat(visit.get(form + "?langue=falc")).bodyText().contains("Où est l’erreur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"falc", "en", "ar"})
    void everyLanguageHasEveryWord(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("fr"));
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties words = new Properties();
        try (var stream = Mistakes.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words.keySet();
    }

    private long count() {
        return ask("select count(*) from directory_mistake where place_id = ?", Long.class);
    }

    private <T> T ask(String sql, Class<T> type) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(place).query(type).single());
    }

    private List<String> journal(UUID mistake) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where subject = ? order by at, seq")
                        .param(mistake)
                        .query(String.class)
                        .list());
    }
}
