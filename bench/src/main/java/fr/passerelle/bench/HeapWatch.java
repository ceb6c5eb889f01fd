package fr.passerelle.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How much of its heap an instance uses, looked at twice a second by the JDK's own {@code jstat}. */
final class HeapWatch implements AutoCloseable {

    private static final String EVERY_MS = "500";
    /** Both survivor spaces, Eden, the old generation. */
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private final Process jstat;
    private volatile double most;
    private volatile double first = -1;
    private volatile double last;

    private HeapWatch(Process jstat) {
        this.jstat = jstat;
    }

    static HeapWatch of(Instance instance) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jstat");
        HeapWatch watch =
                new HeapWatch(new ProcessBuilder(tool.toString(), "-gc", Long.toString(instance.pid()), EVERY_MS)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
        Thread reading = new Thread(watch::read, "heap");
        reading.setDaemon(true);
        reading.start();
        return watch;
    }

    private void read() {
        try (BufferedReader lines = jstat.inputReader(StandardCharsets.UTF_8)) {
            List<String> names = cells(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                double used = USED.stream()
                        .mapToDouble(name -> Double.parseDouble(cells.get(names.indexOf(name))))
                        .sum();
                most = Math.max(most, used / 1024);
                last = Double.parseDouble(cells.get(names.indexOf("GCT")));
                first = first < 0 ? last : first;
            }
        } catch (IOException closed) {
            // The measure is over.
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .map(cell -> cell.replace(',', '.'))
                .toList();
    }

    /** In megabytes, what was used at the fullest moment, garbage included. */
    double most() {
        return most;
    }

    /** Seconds that the collector took since it is looked at. */
    double collecting() {
        return last - Math.max(0, first);
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
