package fr.passerelle.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** Shows every hostile file to {@link HarmlessFile}, in a JVM of its own that ends at the first lack of memory, and says what became of each. */
final class HostileRun {

    /** Of the processor, which does not depend on who else works on the machine. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int FUZZED_EACH = 120;
    private static final List<String> TRACES = List.of(
            "<script", "<?php", "EICAR-STANDARD", "PK\u0005\u0006", "PK\u0003\u0004", "%PDF-", "MZ\u0090", "GPS");

    private HostileRun() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String line : Files.readAllLines(folder.resolve("names"))) {
            String[] cells = line.split("\t", 2);
            show(cells[1], Files.readAllBytes(folder.resolve(cells[0])));
        }
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

    /** Writes the corpus, each file as soon as it is made: together they would not fit in memory. */
    static void write(Path folder) throws IOException {
        StringBuilder names = new StringBuilder();
        Map<String, byte[]> corpus = new LinkedHashMap<>() {
            @Override
            public byte[] put(String name, byte[] bytes) {
                try {
                    Files.write(folder.resolve(Integer.toString(size())), bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                names.append(size())
                        .append('\t')
                        .append(name.replaceAll("\\p{Cntrl}", "?"))
                        .append('\n');
                return super.put(name, new byte[0]);
            }
        };
        HostilePdfs.addTo(corpus);
        HostilePictures.addTo(corpus);
        HostileWords.addTo(corpus);
        Files.writeString(folder.resolve("names"), names);
    }

    /** One line: what became of it, in how many milliseconds, its name, the sentence. */
    private static void show(String name, byte[] bytes) {
        long start = CPU.getCurrentThreadCpuTime();
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
        long millis = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
        String line = verdict + "\t" + millis + "\t" + name + "\t" + sentence + "\n";
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
