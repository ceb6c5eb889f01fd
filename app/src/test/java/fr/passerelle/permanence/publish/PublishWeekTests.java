package fr.passerelle.permanence.publish;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class PublishWeekTests {

    private static final String PATH = "/permanences/versions";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    @Autowired
    Now now;

    private Viewer coordinator;
    private Viewer lead;
    private UUID place;

    @BeforeEach
    void twoSectors() {
        now.stopAt(Instant.parse("2026-11-22T09:00:00Z"));
        given.clear();
        coordinator = house.a(Trade.COORDINATOR);
        lead = house.a(Trade.TEAM_LEAD);
        place = given.place("La Boussole", lead, GivenPermanences.GARDANNE);
        browser.post(coordinator, "/permanences/secteurs", "name", "Centre", "communes", "Gardanne\nMimet");
        given.permanence("Café numérique", lead, place, 4);
        given.permanence("Aide aux démarches", lead, given.place("Le Fanal", lead, new Position(43.4480, 5.5000)), 2);
        given.permanence("Aide par téléphone", lead, null, 3);
    }

    @AfterEach
    void timeGoesOn() {
        given.clear();
        now.resume();
    }

    @Test
    void theDocumentIsAccessibleAndSaysEverythingBySector() throws IOException {
        assertThat(publish("22/2/2027")).hasStatus(303);

        byte[] document = keep("document", pdf("/permanences/document.pdf"));

        assertThatPdf(document)
                .isPdfUa()
                .isTitled("Où trouver de l’aide avec internet\u00a0?", "fr")
                .containsText(
                        "Centre", "Café numérique", "Le jeudi de 9\u00a0h à 12\u00a0h", "La Boussole", "04 65 71 01 42")
                .containsText("Sans se déplacer", "Au téléphone", "Venez sans rendez-vous.")
                .containsText("Version 1 du 22 novembre 2026", "Valable jusqu’au 22 février 2027")
                .containsText("Plan\u00a0: Centre.");
    }

    @Test
    void theLeafletIsOneSheetToFold() throws IOException {
        publish("22/2/2027");

        byte[] leaflet = keep("leaflet", pdf("/permanences/depliant.pdf"));

        assertThatPdf(leaflet).isPdfUa().hasPages(2).containsText("Café numérique", "Valable jusqu’au 22 février 2027");
        assertThat(PdfAssert.spoken(leaflet).replaceAll("\\s+", " "))
                .containsSubsequence("Où trouver de l’aide", "Comment lire cette feuille", "Café numérique");
        try (PDDocument opened = Loader.loadPDF(leaflet)) {
            PDRectangle page = opened.getPage(0).getMediaBox();
            assertThat(page.getWidth() / 72 * 25.4).isBetween(419.0, 421.0);
            assertThat(page.getHeight() / 72 * 25.4).isBetween(296.0, 298.0);
        }
    }

    @Test
    void whatWasGivenOutIsKeptAsItWas() {
        publish("22/2/2027");
        byte[] first = pdf(PATH + "/1/document.pdf");
        given.permanence("Nouvelle aide", lead, place, 5);
        now.forward(Duration.ofDays(3));
        publish("22/3/2027");

        assertThat(pdf(PATH + "/1/document.pdf")).isEqualTo(first);
        assertThatPdf(pdf("/permanences/document.pdf")).containsText("Nouvelle aide", "Version 2");
        assertThat(browser.get(coordinator, PATH))
                .bodyText()
                .contains(
                        "Version 2",
                        "Version 1",
                        "3\u00a0permanences",
                        "4\u00a0permanences",
                        "valable jusqu’au 22 mars 2027");
        assertThat(browser.get("/permanences?langue=fr"))
                .bodyText()
                .contains("Version du 25 novembre 2026, valable jusqu’au 22 mars 2027.");
        assertThat(
                        given.ask(
                                "select content -> 'parts' -> 0 -> 'lines' -> 0 ->> 'title' from permanence_edition where number = 1"))
                .containsExactly("Café numérique");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | Dites jusqu’à quel jour
            1/1/2020  | Choisissez un jour à venir.
            1/1/2029  | Un an au plus
            demain    | date
            """)
    void aDayThatMakesNoSenseIsRefused(String day, String words) {
        assertThat(publish(day)).hasStatus(422).bodyText().contains(words);
    }

    @Test
    void onlyTheCoordinatorPublishesAndAnUnknownVersionIsAbsent() {
        assertThat(browser.get(lead, PATH)).hasStatus(404);
        assertThat(browser.post(lead, PATH, "validUntil", "22/2/2027")).hasStatus(404);
        assertThat(browser.get(PATH + "/999/document.pdf")).hasStatus(404);
    }

    private MvcTestResult publish(String until) {
        return browser.post(coordinator, PATH, "validUntil", until);
    }

    private byte[] pdf(String path) {
        return browser.get(path).getResponse().getContentAsByteArray();
    }

    /** Leaves the document in target/paper, to be looked at. */
    private static byte[] keep(String name, byte[] document) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve("permanences-" + name + ".pdf"), document);
        return document;
    }
}
