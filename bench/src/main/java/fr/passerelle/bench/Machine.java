package fr.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** On what it was measured. */
record Machine(int cores, String processor, double memoryGigabytes, String system, double loadBefore) {

    static Machine here() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                first(Path.of("/proc/cpuinfo"), "model name").replaceAll("^[^:]*:\\s*", ""),
                Long.parseLong(first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1048576.0,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]));
    }

    private static String first(Path file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("0");
        }
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB of memory, %s; load average before the first measure: %.1f",
                cores,
                processor,
                memoryGigabytes,
                system,
                loadBefore);
    }
}
