package fr.passerelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How much of a body of code was copied: the share of its significant lines that lie in a run of eight that occurs at least twice. Spaces, imports,
 * comments and lone braces do not count.
 */
record Copies(long lines, long copied, Map<String, Integer> where) {

    private static final int WINDOW = 8;
    private static final Pattern LONE = Pattern.compile("[{}();,\\]\\[]*|@Override|@Test|@Autowired");

    private record Line(Path file, int number, String text) {}

    static Copies in(List<Path> files) throws IOException {
        List<List<Line>> all = new ArrayList<>();
        for (Path file : files) {
            all.add(significant(file));
        }
        Map<String, Integer> windows = new HashMap<>();
        all.forEach(lines -> {
            for (int i = 0; i + WINDOW <= lines.size(); i++) {
                windows.merge(window(lines, i), 1, Integer::sum);
            }
        });
        long copied = 0;
        Map<String, Integer> where = new TreeMap<>();
        for (List<Line> lines : all) {
            boolean[] inCopy = new boolean[lines.size()];
            for (int i = 0; i + WINDOW <= lines.size(); i++) {
                if (windows.get(window(lines, i)) > 1) {
                    Arrays.fill(inCopy, i, i + WINDOW, true);
                }
            }
            for (int i = 0; i < inCopy.length; i++) {
                if (inCopy[i]) {
                    copied++;
                    where.merge(lines.get(i).file().getFileName().toString(), 1, Integer::sum);
                }
            }
        }
        return new Copies(all.stream().mapToLong(List::size).sum(), copied, where);
    }

    double percent() {
        return lines == 0 ? 0 : 100.0 * copied / lines;
    }

    private static String window(List<Line> lines, int from) {
        StringBuilder text = new StringBuilder();
        lines.subList(from, from + WINDOW)
                .forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    private static List<Line> significant(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : Files.readAllLines(file)) {
            number++;
            String text = raw.strip().replaceAll("\\s+", " ");
            boolean said = text.startsWith("//") || text.startsWith("*") || text.startsWith("/*");
            if (!said
                    && !text.startsWith("import ")
                    && !text.startsWith("package ")
                    && !LONE.matcher(text).matches()) {
                lines.add(new Line(file, number, text));
            }
        }
        return lines;
    }
}
