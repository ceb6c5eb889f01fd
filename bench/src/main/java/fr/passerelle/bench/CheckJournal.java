package fr.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code verify-journal} on the whole journal, as somebody runs it: in a process of its own, beside the instance that works. */
final class CheckJournal implements Measurement {

    private static final Pattern ENTRIES = Pattern.compile("\"entries\":(\\d+)");
    private static final int WANTED = 15_000;

    private final Path root;

    CheckJournal(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String doing() {
        return "Relecture de tout le journal";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        LongJournal.write(instance.database(), options.entries());
        instance.settle();
        Path out = Files.createTempFile("passerelle-bench", ".json");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            root.resolve("passerelle").toString(),
                            "verify-journal",
                            "--json",
                            "--data",
                            instance.data().toString())
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(out.toFile());
            builder.environment().remove("JAVA_HOME");
            long start = System.nanoTime();
            int exit = builder.start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (exit != 0) {
                throw new IOException("verify-journal answered " + exit);
            }
            long entries = ENTRIES.matcher(Files.readString(out))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .mapToLong(Long::parseLong)
                    .sum();
            return List.of(Figure.atLeast(
                    "Verification of the journal, entries a second",
                    entries / seconds,
                    "entries/s",
                    WANTED,
                    "%d entries in %.1f s, the start of the command included".formatted(entries, seconds)));
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
