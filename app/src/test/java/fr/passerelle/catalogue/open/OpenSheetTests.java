package fr.passerelle.catalogue.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.design.Language;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Visit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class OpenSheetTests {

    private static final String PAGE = "/fiches/" + GivenSheets.QUARTER;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private Visit visit;

    @BeforeEach
    void aVisitor() {
        visit = new Visit(http);
        visit.get("/fiches?langue=falc");
        new GivenSheets(jdbc).forget();
    }

    @AfterEach
    void asItShips() {
        new GivenSheets(jdbc).forget();
    }

    @Test
    void aVisitorFindsAProcedureByAThemeOrAWord() {
        assertThat(visit.get("/fiches"))
                .hasStatusOk()
                .bodyText()
                .contains("Une démarche, c’est demander", "/fiches?famille=FAMILLE", "Famille et école")
                .doesNotContain(PAGE);
        assertThat(visit.get("/fiches?famille=FAMILLE"))
                .hasStatusOk()
                .bodyText()
                .contains(PAGE, "lang=\"fr\"");
        assertThat(visit.get("/fiches?q=trimetre")).hasStatusOk().bodyText().contains(PAGE);
        assertThat(visit.get("/fiches?q=licorne")).hasStatusOk().bodyText().contains("Nous n’avons rien trouvé.");
        assertThat(visit.get("/fiches?famille=LUNE"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un sujet dans la liste.");
        assertThat(visit.get("/fiches?q=" + "a".repeat(101)))
                .hasStatus(422)
                .bodyText()
                .contains("C’est trop long.");
    }

    @Test
    void theSheetSaysOneThingAtATime() {
        new GivenSheets(jdbc).checkedOn(null);
        assertThat(visit.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(GivenSheets.quarter().purpose(), PAGE + "?partie=bring", PAGE + "/imprimer")
                .contains("cette page est peut-être ancienne")
                .doesNotContain("Se connecter à son compte Caf");
        assertThat(visit.get(PAGE + "?partie=bring")).bodyText().contains("Bulletins de salaire", "?partie=steps");
        assertThat(visit.get(PAGE + "?partie=steps")).bodyText().contains("Se connecter à son compte Caf", "caf.fr");
        assertThat(visit.get(PAGE + "?partie=without")).bodyText().contains("tel:3230", "faire sans internet");
        assertThat(visit.get(PAGE + "?partie=after")).bodyText().contains("La Caf calcule", "Tous les trois mois");
        assertThat(visit.get(PAGE + "?partie=refused")).bodyText().contains("Saisir le médiateur", "2\u00a0mois");
        assertThat(visit.get(PAGE + "?partie=lune")).hasStatus(404);
        assertThat(visit.get("/fiches/licorne")).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksEveryLanguageAroundTheFrenchText(Language language) {
        visit.get("/fiches?langue=" + language.code());
        for (String address : new String[] {
            "/fiches", "/fiches?q=rsa", PAGE, PAGE + "?partie=bring", PAGE + "?partie=refused", PAGE + "?partie=without"
        }) {
            assertThat(visit.get(address))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language.tag() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"falc", "en", "ar"})
    void everyBundleHasTheSameWords(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("fr"));
    }

    @Test
    void whatAWorkerWroteOfASiteIsNotToldToVisitors() {
        fr.passerelle.territory.Territories.in(
                fr.passerelle.testing.House.SOUTH,
                () -> jdbc.sql("""
                        insert into catalogue_site_change (id, sheet, words, at, account, organisation)
                        select ?, ?, 'Phrase du terrain', now(), ?, id from identity_organisation limit 1
                        """)
                        .params(UUID.randomUUID(), GivenSheets.QUARTER, UUID.randomUUID())
                        .update());
        assertThat(visit.get(PAGE))
                .bodyText()
                .contains("cette page est peut-être ancienne")
                .doesNotContain("Phrase du terrain");
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties words = new Properties();
        try (var stream = FindOpenSheets.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words.keySet();
    }
}
