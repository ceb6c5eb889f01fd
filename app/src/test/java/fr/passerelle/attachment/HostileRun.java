package fr.passerelle.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** Shows every hostile file to {@link HarmlessFile}, in a JVM of its own that ends at the first lack of memory, and says what became of each. */
final class HostileRun {

    private static final int FUZZED_EACH = 120;
    private static final List<String> TRACES = List.of(
            "<script", "<?php", "EICAR-STANDARD", "PK\u0005\u0006", "PK\u0003\u0004", "%PDF-", "MZ\u0090", "GPS");

    private HostileRun() {}

    public static void main(String[] arguments) {
        Map<String, byte[]> corpus = corpus();
        corpus.forEach(HostileRun::show);
        Random random = new Random(11);
        Map<String, byte[]> whole = Map.of(
                "pdf", HostilePdfs.pdf("", ""),
                "packed pdf", Papers.pdf(3),
                "jpeg", Papers.picture(64, 48, "jpeg"),
                "png", Papers.picture(64, 48, "png"),
                "webp", HostilePictures.webp(),
                "docx", HostileWords.plain());
        whole.forEach((name, bytes) -> {
            for (int i = 0; i < FUZZED_EACH; i++) {
                byte[] changed = bytes.clone();
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                show("fuzzed " + name + " " + i, changed);
            }
        });
        System.out.println("end");
    }

    static Map<String, byte[]> corpus() {
        Map<String, byte[]> corpus = new LinkedHashMap<>();
        HostilePdfs.addTo(corpus);
        HostilePictures.addTo(corpus);
        HostileWords.addTo(corpus);
        return corpus;
    }

    /** One line: what became of it, in how many milliseconds, its name, the sentence. */
    private static void show(String name, byte[] bytes) {
        long start = System.nanoTime();
        String verdict;
        String sentence = "";
        try {
            HarmlessFile file = HarmlessFile.of(bytes);
            verdict = harmless(name, file) ? "HARMLESS" : "HARMFUL";
        } catch (RefusedFile refused) {
            verdict = "REFUSED";
            sentence = refused.sentence();
        } catch (RuntimeException | IOException e) {
            verdict = "BROKEN";
            sentence = e.toString().replace('\n', ' ');
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        String line = verdict + "\t" + millis + "\t" + name.replaceAll("[\\p{Cntrl}]", "?") + "\t" + sentence + "\n";
        System.out.write(line.getBytes(StandardCharsets.UTF_8), 0, line.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }

    /** A picture that was drawn again and has nothing left of the rest; anything else only where a few octets of an ordinary file were changed. */
    private static boolean harmless(String name, HarmlessFile file) throws IOException {
        if (file.mediaType().equals("image/jpeg")) {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(file.bytes()));
            String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
            return drawn != null && TRACES.stream().noneMatch(text::contains);
        }
        return name.startsWith("fuzzed") || name.equals("pdf with two million numbers");
    }
}
