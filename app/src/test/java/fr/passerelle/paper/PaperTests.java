package fr.passerelle.paper;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static fr.passerelle.paper.Specimens.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import fr.passerelle.paper.Plan.Area;
import fr.passerelle.paper.Plan.Pin;
import fr.passerelle.paper.Plan.Point;
import fr.passerelle.paper.Plan.Way;
import gg.jte.Content;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PaperTests {
    private static final Point STATION = new Point(5.4612, 43.4546);
    private static final Point CORNER = new Point(5.4660, 43.4570);
    private static final Point GOAL = new Point(5.4648, 43.4592);
    static final Plan PLAN = new Plan(
            List.of(new Area(
                    "Place",
                    List.of(List.of(
                            new Point(5.4632, 43.4572),
                            new Point(5.4646, 43.4576),
                            new Point(5.4643, 43.4584),
                            new Point(5.4630, 43.4580))),
                    true)),
            List.of(
                    new Way(List.of(new Point(5.45, 43.4530), STATION, CORNER, new Point(5.474, 43.4580)), false),
                    new Way(List.of(new Point(5.4672, 43.45), CORNER, GOAL, new Point(5.464, 43.464)), false),
                    new Way(List.of(STATION, CORNER, GOAL), true)),
            List.of(new Pin(STATION, "Gare", false), new Pin(GOAL, "La Boussole", true)));

    private static final Plan COMMUNES = new Plan(
            List.of(
                    commune("Gardanne", 5.44, 43.43, true),
                    commune("Meyreuil", 5.48, 43.43, false),
                    commune("Bouc-Bel-Air", 5.40, 43.43, false),
                    commune("Mimet", 5.44, 43.40, false),
                    commune("Aix-en-Provence", 5.44, 43.46, false)),
            List.of(),
            List.of(
                    new Pin(new Point(5.445, 43.435), "Vous", false),
                    new Pin(new Point(5.463, 43.444), "La Boussole", true)));

    private static Area commune(String name, double west, double south, boolean highlighted) {
        return new Area(
                name,
                List.of(List.of(
                        new Point(west, south),
                        new Point(west + 0.041, south - 0.004),
                        new Point(west + 0.038, south + 0.03),
                        new Point(west - 0.003, south + 0.028))),
                highlighted);
    }

    @Test
    void theOrientationSheetIsOneAccessiblePage() {
        byte[] document = Specimens.keep(
                "orientation",
                PAPER.pdf("paper/specimen-orientation", Map.of("plan", PLAN, "who", "Yamina", "where", "La Boussole")));
        assertThatPdf(document)
                .isPdfUa()
                .isPdfA()
                .hasPages(1)
                .isTitled("Votre rendez-vous : La Boussole", "fr")
                .containsText("Jeudi 3 décembre à 9 h 30", "Venez quand même.", "Page 1 sur 1");
    }

    @Test
    void aWorkingSheetWithEveryComponentIsAccessible() {
        List<List<String>> rows = List.of(
                List.of("Complémentaire santé", "CPAM", "avec", "35"),
                List.of("Prime d’activité", "CAF", "faire faire", "10"));
        byte[] document = Specimens.keep(
                "work",
                PAPER.pdf(
                        "paper/specimen-work", Map.of("name", "Élise Ÿvetot-Łukasz", "rows", rows, "plan", COMMUNES)));
        assertThatPdf(document)
                .isPdfUa()
                .isPdfA()
                .hasPages(1)
                .containsText("Élise Ÿvetot-Łukasz", "un téléphone → elle peut", "www.service-public.fr", "35");
    }

    @Test
    void aSheetToFillInByHandFitsOnePageAtBothSizes() {
        for (boolean easy : new boolean[] {true, false}) {
            byte[] document =
                    Specimens.keep("screening-" + easy, PAPER.pdf("paper/specimen-screening", Map.of("easy", easy)));
            assertThatPdf(document).isPdfUa().hasPages(1).containsText("☐ Je ne l’ouvre pas", "Autre :");
        }
    }

    @Test
    void anArabicDocumentReadsFromRightToLeft() {
        byte[] document = Specimens.keep("arabic", PAPER.pdf("paper/specimen-arabic", Map.of()));
        assertThatPdf(document)
                .isPdfUa()
                .isPdfA()
                .hasPages(1)
                .containsText(
                        "الخميس 3 ديسمبر، الساعة 9:30 صباحا", "اتصل بالرقم 04 65 71 01 42", "مُحَمَّد، سلام، إسلام");
    }

    @Test
    void everyPictogramIsDrawn() {
        List<Tick> items = Arrays.stream(Pictogram.values())
                .map(pictogram -> new Tick(pictogram, pictogram.name()))
                .toList();
        byte[] document = Specimens.keep(
                "drawings",
                PAPER.pdf(
                        "paper/specimen-drawings", Map.of("items", items, "note", "Αβγ Бгд Ћ ქართული Հայ ← ↑ ✓ ☎ ⚠")));
        assertThatPdf(document).isPdfUa().containsText("WALK", "ქართული");
    }

    @Test
    void theTemplatesOfTheApplicationArePrintedPrecompiled() {
        Content content = output -> output.writeContent("<p>Bonjour.</p>");
        byte[] document = new Paper()
                .pdf("paper/page", Map.of("title", "Essai", "description", "Essai.", "lang", "en", "content", content));
        assertThatPdf(document).isPdfUa().isPdfA().isTitled("Essai", "en").containsText("Bonjour.");
    }

    @Test
    void thePrintedCodeCanBeScanned() throws IOException, NotFoundException {
        byte[] document =
                PAPER.pdf("paper/specimen-orientation", Map.of("plan", PLAN, "who", "Yamina", "where", "Ici"));
        try (PDDocument opened = Loader.loadPDF(document)) {
            BufferedImage page = new PDFRenderer(opened).renderImageWithDPI(0, 120);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var scanned = new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(scanned.getText()).isEqualTo("https://passerelle.example/f/7KQ2-M4XD");
        }
    }

    @Test
    void manyArePrintedAtOnce() {
        List<String> names =
                IntStream.range(0, 24).mapToObj(number -> "Nom" + number).toList();
        List<byte[]> documents = names.parallelStream()
                .map(name -> PAPER.pdf("paper/specimen-orientation", Map.of("plan", PLAN, "who", name, "where", name)))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            assertThatPdf(documents.get(i))
                    .hasPages(1)
                    .containsText("Fiche pour " + names.get(i) + "Votre rendez-vous");
        }
    }
}
