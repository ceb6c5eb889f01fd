package fr.passerelle.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T11 and T12: whatever is shown, it is refused in French or made harmless, soon, in the memory that Passerelle has by default. */
class HostileFileTests {

    private static final int SOON_MILLIS = 5_000;

    @TempDir
    Path folder;

    private record Line(String verdict, long millis, String name, String sentence) {}

    @Test
    void everyHostileFileIsRefusedOrMadeHarmless() throws IOException, InterruptedException {
        List<Line> lines = run();
        assertThat(lines).hasSizeGreaterThan(900);
        assertThat(lines).filteredOn(line -> line.verdict().equals("HARMFUL")).isEmpty();
        assertThat(lines).filteredOn(line -> line.verdict().equals("BROKEN")).isEmpty();
        assertThat(lines).filteredOn(line -> line.millis() > SOON_MILLIS).isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.verdict().equals("REFUSED"))
                .allSatisfy(line -> assertThat(line.sentence()).matches("(Ce|Cette) .+\\..*"));
        assertThat(lines)
                .filteredOn(
                        line -> line.name().startsWith("EICAR") || line.name().startsWith("docx with EICAR"))
                .hasSize(8)
                .allMatch(line -> line.verdict().equals("REFUSED"));
        Line slowest =
                lines.stream().max(Comparator.comparingLong(Line::millis)).orElseThrow();
        System.out.printf(
                "T11, T12: %d files (%d made by hand, %d by chance), %d refused, %d made harmless, 0 harmful; slowest %d ms (%s); heap of 256 Mo%n",
                lines.size(),
                count(lines, "", false),
                count(lines, "", true),
                count(lines, "REFUSED", false) + count(lines, "REFUSED", true),
                count(lines, "HARMLESS", false) + count(lines, "HARMLESS", true),
                slowest.millis(),
                slowest.name());
    }

    private static long count(List<Line> lines, String verdict, boolean fuzzed) {
        return lines.stream()
                .filter(line -> line.verdict().contains(verdict) && line.name().startsWith("fuzzed") == fuzzed)
                .count();
    }

    /** In a JVM with the heap of the launcher, which the first lack of memory ends as it would end Passerelle. */
    private List<Line> run() throws IOException, InterruptedException {
        HostileRun.write(folder);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("the last one: %s", lines.isEmpty() ? "" : lines.get(lines.size() - 1))
                .isZero();
        assertThat(lines).last().isEqualTo("end");
        return lines.stream()
                .filter(line -> line.matches("[A-Z]+\t[0-9]+\t.*"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Line(cells[0], Long.parseLong(cells[1]), cells[2], cells[3]))
                .toList();
    }
}
