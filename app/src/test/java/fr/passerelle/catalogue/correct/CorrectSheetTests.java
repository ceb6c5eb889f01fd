package fr.passerelle.catalogue.correct;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps the sheets changes one part; each change is a version that can be read and taken back. */
@AppTest
class CorrectSheetTests {

    private static final Pattern FIELD = Pattern.compile(
            "name=\"(rows\\[\\d+][.]\\w+)\"(?:[^>]* value=\"([^\"]*)\"[^>]*>|[^>]*>\\R([^<]*)</textarea>|[^>]*>(.*?)</select>)",
            Pattern.DOTALL);

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sheets sheets;

    private GivenSheets given;
    private Viewer coordinator;

    @BeforeEach
    void asItShips() {
        given = new GivenSheets(jdbc);
        given.forget();
        coordinator = house.a(Trade.COORDINATOR);
    }

    @AfterEach
    void asItShipsAgain() {
        given.forget();
    }

    private Sheet sheet() {
        return Territories.in(
                House.SOUTH, () -> sheets.find(GivenSheets.QUARTER).orElseThrow());
    }

    private static String part(SheetPart part) {
        return GivenSheets.PAGE + "/corriger/" + part;
    }

    @ParameterizedTest
    @EnumSource(SheetPart.class)
    void everyPartIsShownInFieldsThatGiveTheSameSheetBack(SheetPart part) throws Exception {
        String page = browser.get(coordinator, part(part)).getResponse().getContentAsString();
        List<String> sent = new ArrayList<>(List.of("version", "0"));
        Matcher fields = FIELD.matcher(page);
        while (fields.find()) {
            sent.add(fields.group(1));
            sent.add(unescaped(value(fields)));
        }
        assertThat(sent.size()).isGreaterThan(2);
        assertThat(browser.post(coordinator, part(part), sent.toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains("la fiche disait déjà cela");
    }

    private static String value(Matcher fields) {
        if (fields.group(4) != null) {
            Matcher chosen = Pattern.compile("value=\"(\\w*)\" selected").matcher(fields.group(4));
            return chosen.find() ? chosen.group(1) : "";
        }
        boolean box = fields.group(1).endsWith(".optional");
        String value = fields.group(2) == null ? fields.group(3) : fields.group(2);
        return box && !fields.group().contains("checked") ? "" : value;
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void rowsAreAddedChangedAndTakenAway() {
        assertThat(browser.post(
                        coordinator,
                        part(SheetPart.REMEDIES),
                        "version",
                        "0",
                        "rows[0].kind",
                        "CLAIM",
                        "rows[0].text",
                        "Écrire à la Caf",
                        "rows[1].kind",
                        "APPEAL",
                        "rows[1].text",
                        "",
                        "rows[2].kind",
                        "COURT",
                        "rows[2].text",
                        "Aller au tribunal administratif",
                        "rows[2].length",
                        "2",
                        "rows[2].unit",
                        "months"))
                .hasStatus(303);
        assertThat(sheet().remedies())
                .extracting(Sheet.Remedy::text)
                .containsExactly("Écrire à la Caf", "Aller au tribunal administratif");
        assertThat(sheet().remedies().get(1).within()).isEqualTo(new Sheet.Delay(2, 0, 0));
        UUID version = given.ask("select id from catalogue_sheet_version", UUID.class);
        assertThat(given.journal(version)).containsExactly("sheet.corrected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITLE|rows[0].text||est à remplir.",
                "TITLE|rows[0].text|Demander.|Un titre ne finit pas par un point.",
                "PURPOSE|rows[0].text|Pour demander|Finissez la phrase par un point.",
                "SITE|rows[0].text|caf|Écrivez l’adresse entière",
                "SITE|rows[0].text|javascript:alert(1)|Écrivez l’adresse entière",
                "WHO|rows[0].text||est à remplir.",
                "STEPS|rows[0].text|Une seule|Il faut au moins trois étapes.",
                "ELSEWHERE|rows[0].phone|abc|Ce numéro n’est pas complet.",
                "ELSEWHERE|rows[0].number||Gardez au moins une ligne",
                "PIECES|rows[0].validMonths|trois|Écrivez un nombre entier",
                "PIECES|rows[0].label|RIB|est à remplir.",
                "REMEDIES|rows[0].length|0|Écrivez un nombre entier",
                "REMEDIES|rows[0].length|2|Choisissez aussi des mois",
                "SOURCES|rows[0].url|ftp://lune|Écrivez l’adresse entière",
                "AFTER|rows[0].text||est à remplir.",
                "MINUTES|rows[0].doneFor|99|est à remplir."
            })
    void whatCannotBeIsSaidAtItsFieldAndNothingIsKept(SheetPart part, String field, String value, String message) {
        assertThat(browser.post(coordinator, part(part), "version", "0", field, value == null ? "" : value))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(given.ask("select count(*) from catalogue_sheet_version", Integer.class))
                .isZero();
    }

    @Test
    void aChoiceThatDoesNotExistAndATextTooLongAreRefused() {
        assertThat(browser.post(
                        coordinator,
                        part(SheetPart.REMEDIES),
                        "version",
                        "0",
                        "rows[0].kind",
                        "LUNE",
                        "rows[0].text",
                        "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce choix n’existe pas.");
        assertThat(browser.post(coordinator, part(SheetPart.TITLE), "version", "0", "rows[0].text", "x".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("trop long");
        assertThat(browser.post(coordinator, part(SheetPart.TITLE))).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({"TIFF et PDF, 500, formats connus", "PDF, 0, au moins 1", "PDF, lourd, nombre entier"})
    void whatASiteAcceptsIsAKnownFormatAndASize(String formats, String maxKb, String message) {
        assertThat(browser.post(
                        coordinator,
                        part(SheetPart.PIECES),
                        "version",
                        "0",
                        "rows[0].label",
                        "Bulletins de salaire",
                        "rows[0].kind",
                        "PAYSLIP",
                        "rows[0].formats",
                        formats,
                        "rows[0].maxKb",
                        maxKb))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(sheet().pieces()).allMatch(piece -> piece.maxKb() == null);
    }

    @Test
    void twoWhoCorrectAtOnceNeverOverwriteEachOther() {
        assertThat(title("Déclarer chaque trimestre", "0")).hasStatus(303);
        assertThat(title("Déclarer tous les trois mois", "0")).hasStatus(409);
        assertThat(sheet().title()).isEqualTo("Déclarer chaque trimestre");
        assertThat(title("Déclarer tous les trois mois", "9")).hasStatus(409);
        assertThat(title("Déclarer tous les trois mois", "1")).hasStatus(303);
        assertThat(Territories.in(House.SOUTH, () -> sheets.version(GivenSheets.QUARTER)))
                .isEqualTo(2);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult title(String title, String version) {
        return browser.post(
                coordinator,
                part(SheetPart.TITLE),
                "version",
                version,
                "rows[0].text",
                title,
                "reason",
                "Vu sur caf.fr");
    }

    @Test
    void versionsSayWhatChangedAndCanBeTakenBack() {
        String shipped = sheet().title();
        assertThat(title("Déclarer chaque trimestre", "0")).hasStatus(303);
        String versions = GivenSheets.PAGE + "/versions";
        Viewer worker = house.a(Trade.SOCIAL_WORKER);

        assertThat(browser.get(worker, versions))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Version 1",
                        "Vu sur caf.fr",
                        "<del>" + shipped,
                        "<ins>Déclarer chaque trimestre",
                        worker.organisationName())
                .doesNotContain("/reprendre", "a changé depuis votre version");
        assertThat(browser.get(worker, versions + "/0"))
                .hasStatusOk()
                .bodyText()
                .contains("Ancienne version, n° 0", shipped)
                .doesNotContain("/proposer");
        assertThat(browser.post(worker, versions + "/0/reprendre", "current", "1"))
                .hasStatus(404);
        assertThat(browser.post(coordinator, versions + "/7/reprendre", "current", "1"))
                .hasStatus(404);
        assertThat(browser.post(coordinator, versions + "/0/reprendre", "current", "0"))
                .hasStatus(409);
        assertThat(browser.post(coordinator, versions + "/0/reprendre", "current", "1"))
                .hasStatus(303);

        assertThat(sheet().title()).isEqualTo(shipped);
        assertThat(Territories.in(House.SOUTH, () -> sheets.find(GivenSheets.QUARTER, 1)))
                .hasValueSatisfying(old -> assertThat(old.title()).isEqualTo("Déclarer chaque trimestre"));
        assertThat(browser.get(coordinator, versions)).bodyText().contains("Version 2", versions + "/1/reprendre");
    }

    @Test
    void whenTheShippedSheetChangesLaterTheTerritoryIsTold() {
        assertThat(title("Déclarer chaque trimestre", "0")).hasStatus(303);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "update catalogue_sheet_version set shipped = jsonb_set(shipped, '{steps,0}', '\"Avant\"')")
                        .update());
        assertThat(browser.get(coordinator, GivenSheets.PAGE + "/versions"))
                .bodyText()
                .contains("a changé depuis votre version", "<del>Avant</del>");
    }
}
