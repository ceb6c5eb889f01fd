package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process that has 300 MB of heap and dies beyond. */
class HeapTests {

    @TempDir
    Path folder;

    @Test
    void twelve_photos_of_four_megabytes_become_a_pdf_of_one() throws Exception {
        byte[] photo = Samples.photo(4000, 10, 1);
        assertThat(photo.length).isGreaterThan(4_000_000);
        List<Path> photos = new ArrayList<>();
        for (int page = 0; page < 12; page++) {
            photos.add(Files.write(folder.resolve(page + ".jpg"), photo));
        }
        assertThat(fitted(1_000_000, photos)).matches("[5-9]\\d{5} 12 .*");
    }

    @Test
    void the_largest_photo_that_is_accepted_goes_through() throws Exception {
        Path photo = Files.write(folder.resolve("large.jpg"), Samples.photo(8900, 10, 1));
        assertThat(fitted(500_000, List.of(photo, photo))).matches("\\d{6} 2 .*");
    }

    @Test
    void sixty_pages_scanned_in_colour_go_through() throws Exception {
        Path scan = Files.write(folder.resolve("scan.jpg"), Samples.photo(2400, 10, 1));
        List<Path> pages = IntStream.range(0, 60).mapToObj(i -> scan).toList();
        assertThat(fitted(10_000_000, pages)).matches("\\d{7,8} 60 .*");
    }

    @Test
    void an_image_that_would_fill_the_memory_is_refused_before_it_does() throws Exception {
        Path bomb = Files.write(folder.resolve("bomb.pdf"), bomb());
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThat(fitted(10_000, List.of(bomb))).contains("trop grande pour être lue");
    }

    /** Four hundred megabytes of white, well packed. */
    private static byte[] bomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream stream = document.getDocument().createCOSStream();
            stream.setInt(COSName.WIDTH, 7_000);
            stream.setInt(COSName.HEIGHT, 7_000);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setItem(COSName.COLORSPACE, PDDeviceRGB.INSTANCE.getCOSObject());
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] white = new byte[1 << 20];
                for (int i = 0; i < 400; i++) {
                    out.write(white);
                }
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(new PDImageXObject(new PDStream(stream), null), 0, 0, 500, 500);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private String fitted(int bytes, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                FitHeap.class.getName(),
                String.valueOf(bytes)));
        files.forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.txt");
        Process java = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(java.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(java.exitValue())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        return lines.get(lines.size() - 1);
    }
}
