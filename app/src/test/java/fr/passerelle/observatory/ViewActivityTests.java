package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ViewActivityTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    ActivityYear year;

    @Autowired
    Sights sights;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Viewer coordinator;

    @BeforeEach
    void aYearInTheNorth() {
        year.make();
        coordinator = house.stranger(Trade.COORDINATOR);
    }

    @Test
    void thePageShowsProtectedFiguresAndDrawingsWithTheirTables() {
        assertThat(browser.get(coordinator, "/activite"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Activité du territoire",
                        "Petits nombres protégés",
                        "Voir le tableau",
                        "Faire faire",
                        "Organismes",
                        "CAF")
                .contains("/activite/activite.xlsx?periode=12-mois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-mois", "trimestre", "trimestre-precedent", "annee", "annee-precedente"})
    void everyPeriodCanBeAskedFor(String period) {
        assertThat(browser.get(coordinator, "/activite?periode=" + period)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "periode=toujours",
                "organisation=x",
                "commune=99999",
                "organisation=00000000-0000-7000-8000-000000000000"
            })
    void whatDoesNotExistIsNotFound(String query) {
        assertThat(browser.get(coordinator, "/activite?" + query)).hasStatus(404);
        assertThat(browser.get(coordinator, "/activite/activite.csv?" + query)).hasStatus(404);
    }

    @Test
    void anEmptyFilterMeansAll() {
        assertThat(browser.get(coordinator, "/activite?periode=&organisation=&commune="))
                .hasStatusOk();
        assertThat(browser.get(coordinator, "/activite?commune=59350&organisation=" + coordinator.organisation()))
                .hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
    void thoseWhoManageTheServiceSeeNoActivity(Trade trade) {
        assertThat(browser.get(house.stranger(trade), "/activite")).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"SOCIAL_WORKER", "DIGITAL_MEDIATOR", "RECEPTIONIST", "VOLUNTEER"})
    void othersSeeItWithoutExport(Trade trade) {
        assertThat(browser.get(house.stranger(trade), "/activite"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("activite.xlsx");
        assertThat(browser.get(house.stranger(trade), "/activite/activite.csv")).hasStatus(404);
        assertThat(browser.get(house.stranger(trade), "/activite/activite.xlsx"))
                .hasStatus(404);
    }

    @Test
    void theExportsCarryTheSameProtectedNumbers() throws Exception {
        String csv = csv("");
        assertThat(csv)
                .startsWith("\ufeffTableau;Ligne;Colonne;Nombre\r\n")
                .contains("Ensemble;Accompagnements;;2", "masqué");
        csv.lines()
                .map(line -> line.substring(line.lastIndexOf(';') + 1))
                .filter(cell -> cell.matches("\\d+"))
                .forEach(cell -> assertThat(Integer.parseInt(cell) % 5).isZero());
        assertThat(new TreeMap<>(xlsx())).containsKey("xl/worksheets/sheet1.xml");
        int exports = Territories.in(
                House.NORTH,
                () -> jdbc.sql("select count(*)::int from audit_entry where verb = 'activity.exported'")
                        .query(Integer.class)
                        .single());
        assertThat(exports).isPositive();
    }

    @Test
    void aSelectionTooSmallSaysSoAndTellsNothingElse() {
        Territories.in(
                House.NORTH,
                () -> jdbc.sql("""
                        insert into activity_count (organisation_id, commune, month, facet, value, acts, minutes, heads)
                        select o, '59001', date_trunc('month', current_date)::date, 'ALL', 'INDIVIDUAL', 7, 70, 7
                        from unnest(array[?, '00000000-0000-0000-0000-000000000000'::uuid]) o
                        """).param(coordinator.organisation()).update());
        sights.forget();
        assertThat(browser.get(coordinator, "/activite?commune=59001"))
                .hasStatusOk()
                .bodyText()
                .contains("Trop peu d’accompagnements")
                .doesNotContain("Petits nombres protégés");
        Territories.in(
                House.NORTH,
                () -> jdbc.sql("delete from activity_count where commune = '59001'")
                        .update());
        sights.forget();
    }

    /** No figure depends on who did what: whoever signs the entries, every byte of the pages and exports stays the same. */
    @Test
    void exchangingTheAuthorsOfAllEntriesChangesNoByte() throws Exception {
        String[] queries = {"", "?periode=trimestre", "?commune=59512", "?organisation=" + coordinator.organisation()};
        StringBuilder before = new StringBuilder();
        for (String query : queries) {
            before.append(page(query)).append(csv(query));
        }
        TreeMap<String, String> sheets = xlsx();
        Territories.in(House.NORTH, () -> {
            UUID one = UUID.randomUUID();
            jdbc.sql(
                            "update activity_accompaniment set author = case when hashtext(id::text) % 3 = 0 then ? else gen_random_uuid() end")
                    .param(one)
                    .update();
        });
        sights.forget();
        StringBuilder after = new StringBuilder();
        for (String query : queries) {
            after.append(page(query)).append(csv(query));
        }
        assertThat(after.toString()).isEqualTo(before.toString());
        assertThat(xlsx()).isEqualTo(sheets);
    }

    /** The page without what every request draws anew: the keys of its forms. */
    private String page(String query) throws Exception {
        return browser.get(coordinator, "/activite" + query)
                .getResponse()
                .getContentAsString()
                .replaceAll("<input type=\"hidden\"[^>]*>", "");
    }

    private String csv(String query) throws Exception {
        return browser.get(coordinator, "/activite/activite.csv" + query)
                .getResponse()
                .getContentAsString();
    }

    /** The parts of the workbook, but the date at which it was made. */
    private TreeMap<String, String> xlsx() throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        byte[] bytes = browser.get(coordinator, "/activite/activite.xlsx")
                .getResponse()
                .getContentAsByteArray();
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().startsWith("docProps/")) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
