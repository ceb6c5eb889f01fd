package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class ImportPlacesTests {

    private static final String HEADER = "id,nom,commune,code_postal,adresse,services,couleur\n";
    private static final String BOUSSOLE =
            "b1,La Boussole,GARDANNE,13120,8 rue des Tanneurs,Aide aux démarches administratives,\n";
    private static final String LOST = "b2,Nulle Part,Atlantide,99999,,,\n";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    Viewer coordinator;
    String source;

    @BeforeEach
    void aSource() {
        coordinator = house.a(Trade.COORDINATOR);
        source = "essai " + UUID.randomUUID();
    }

    @Test
    void aFileIsImportedInTheBackgroundAndTold() {
        String page = sent(HEADER + BOUSSOLE + LOST);
        assertThat(browser.get(coordinator, page))
                .hasStatusOk()
                .hasHeader("Refresh", "5")
                .bodyText()
                .contains("L’import est en cours");

        runJobs();

        assertThat(browser.get(coordinator, page))
                .hasStatusOk()
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains(
                        "1\u00a0lieu repris",
                        "sur 2\u00a0lignes",
                        "Commune introuvable",
                        "nom officiel de la commune",
                        "couleur");
        assertThat(live()).isOne();
        assertThat(keptFiles()).isZero();
    }

    @Test
    void theResultIsATableAndJson() {
        String page = sent(HEADER + BOUSSOLE + LOST);
        assertThat(browser.get(coordinator, page + "/releve.csv")).hasStatus(404);
        runJobs();

        assertThat(browser.get(coordinator, page + "/releve.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("refusé", "corrigé;commune;GARDANNE;Gardanne");
        assertThat(browser.get(coordinator, page + "/resultat.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.counts.refused")
                .isEqualTo(1);
    }

    @Test
    void aReimportTouchesNothingAndWhatIsGoneIsMarked() {
        importing(HEADER + BOUSSOLE + BOUSSOLE.replace("b1", "b3").replace("Boussole", "Lanterne"));
        UUID id = idOf("b1");
        long version = versions();

        ImportReport same =
                importing(HEADER + BOUSSOLE + BOUSSOLE.replace("b1", "b3").replace("Boussole", "Lanterne"));
        assertThat(same.counts().unchanged()).isEqualTo(2);
        assertThat(same.counts().added()
                        + same.counts().changed()
                        + same.counts().gone())
                .isZero();
        assertThat(versions()).isEqualTo(version);

        assertThat(importing(HEADER + BOUSSOLE.replace("8 rue", "10 rue")).counts())
                .extracting("changed", "gone")
                .containsExactly(1, 1);
        assertThat(browser.get("/lieux/" + idOf("b3"))).hasStatus(404);
        assertThat(importing(HEADER + BOUSSOLE + BOUSSOLE.replace("b1", "b3"))
                        .counts()
                        .back())
                .isOne();
        assertThat(idOf("b1")).isEqualTo(id);
    }

    @Test
    void aPartialFileRemovesNothing() {
        importing(HEADER + BOUSSOLE);
        String page = send(coordinator, UUID.randomUUID(), HEADER + BOUSSOLE.replace("b1", "b9"), "source", source)
                .getResponse()
                .getRedirectedUrl();
        runJobs();

        assertThat(browser.get(coordinator, page)).bodyText().contains("0\u00a0retiré");
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void aFileWithNoUsableRowChangesNothing() {
        importing(HEADER + BOUSSOLE);
        String page = sent(HEADER + LOST);
        runJobs();

        assertThat(browser.get(coordinator, page))
                .bodyText()
                .contains("Aucun lieu n’a pu être repris", "Commune introuvable");
        assertThat(live()).isOne();
    }

    @Test
    void whatIsNoFileOfPlacesIsRefusedAtTheField() {
        assertThat(send(coordinator, UUID.randomUUID(), "a;b\n1;2\n", "source", source))
                .hasStatus(422)
                .bodyText()
                .contains("Ce fichier n’est pas reconnu", "aria-invalid", source);
        assertThat(send(coordinator, UUID.randomUUID(), "", "source", source))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier");
        assertThat(send(coordinator, UUID.randomUUID(), "PK\u0003\u0004xx", "source", source))
                .hasStatus(422)
                .bodyText()
                .contains("classeur ou une archive");
        assertThat(send(coordinator, UUID.randomUUID(), HEADER + BOUSSOLE, "source", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Dites d’où viennent ces lieux");
        assertThat(send(coordinator, UUID.randomUUID(), HEADER + BOUSSOLE, "source", source, "color", "red"))
                .hasStatus(400);
        runJobs();
        assertThat(live()).isZero();
    }

    @Test
    void aDoubleClickSendsOneFile() {
        UUID once = UUID.randomUUID();
        String first = send(coordinator, once, HEADER + BOUSSOLE, "source", source)
                .getResponse()
                .getRedirectedUrl();
        String second = send(coordinator, once, HEADER + BOUSSOLE, "source", source)
                .getResponse()
                .getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        runJobs();
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void onlyThoseWhoKeepTheDirectoryReachThePages(Trade trade) {
        Viewer viewer = house.a(trade);
        int expected = viewer.may(Action.MANAGE_PLACES) ? 200 : 404;
        assertThat(browser.get(viewer, "/administration/lieux")).hasStatus(expected);
        if (expected == 404) {
            assertThat(send(viewer, UUID.randomUUID(), HEADER + BOUSSOLE, "source", source))
                    .hasStatus(404);
        }
        assertThat(browser.get(viewer, "/administration/lieux/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void anotherTerritorySeesNothing() {
        String page = sent(HEADER + BOUSSOLE);
        runJobs();
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), page)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), "/lieux/" + idOf("b1")))
                .hasStatus(404);
    }

    private String sent(String text) {
        MvcTestResult answer = send(coordinator, UUID.randomUUID(), text, "source", source, "whole", "true");
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getRedirectedUrl();
    }

    private ImportReport importing(String text) {
        String page = sent(text);
        runJobs();
        return Territories.in(
                House.SOUTH,
                () -> jobs.report(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                        .orElseThrow());
    }

    private MvcTestResult send(Viewer viewer, UUID once, String text, String... namesAndValues) {
        var request = MockMvcRequestBuilders.multipart("/administration/lieux")
                .file(new MockMultipartFile("file", "lieux.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        request.param("_once", once.toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(viewer));
        return browser.perform(request);
    }

    private void runJobs() {
        Territories.in(House.SOUTH, jobs::runPending);
    }

    private long live() {
        return number("select count(*) from directory_place where source = ? and gone_at is null");
    }

    private long versions() {
        return number("select sum(version) from directory_place where source = ?");
    }

    private long keptFiles() {
        return number("select count(*) from directory_import where source = ? and file is not null");
    }

    private long number(String sql) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(source).query(Long.class).single());
    }

    private UUID idOf(String sourceId) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from directory_place where source = ? and source_id = ?")
                        .params(source, sourceId)
                        .query(UUID.class)
                        .single());
    }
}
