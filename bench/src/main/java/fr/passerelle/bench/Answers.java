package fr.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The answers of a load, of one kind or of all.
 *
 * @param sent how many requests
 * @param failed how many had another answer than the expected one, or none
 * @param timings of those that were answered, rightly or not
 */
record Answers(int sent, int failed, Timings timings) {

    /** The answers to one kind of request; to all when the name is empty. */
    static Answers read(Path file, String name) throws IOException {
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> name.isEmpty() || cells[0].equals(name))
                .toList();
        Timings timings = new Timings(lines.size());
        int failed = 0;
        for (String[] cells : lines) {
            failed += cells[2].equals("true") ? 0 : 1;
            if (!cells[1].isEmpty()) {
                timings.add(Long.parseLong(cells[1]) * 1_000_000);
            }
        }
        return new Answers(lines.size(), failed, timings);
    }

    double percentile(double percent) {
        return timings.percentile(percent);
    }
}
