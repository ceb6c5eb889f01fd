package fr.passerelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks as fast as the answers come, over as many connections as the application's pool has. */
final class Hammer {

    /** As {@code passerelle.db.pool-size}. */
    static final int CONNECTIONS = 16;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

    private Hammer() {}

    /** One page to ask for, in one session. */
    record Request(String path, String cookie) {}

    /** Whether the tool that asks for pages is there. */
    static boolean available() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    /** Pages a second, asked with wrk; an answer other than 2xx is a failure of the measure. */
    static double pages(Instance instance, List<Request> requests, Duration duration, Path work) throws Exception {
        Path script = work.resolve("requests.lua");
        Files.writeString(script, script(requests));
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + duration.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        instance.url())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (wrk.waitFor() != 0 || said.contains("Non-2xx") || !rate.find()) {
            throw new IOException("wrk: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The header {@code Host} is only known to the tool once it has started. */
    private static String script(List<Request> requests) {
        StringBuilder lua = new StringBuilder("local asked = {\n");
        for (Request request : requests) {
            lua.append("  {'")
                    .append(request.path())
                    .append("', '")
                    .append(request.cookie())
                    .append("'},\n");
        }
        return lua.append("""
                }
                local ready = {}
                init = function()
                  for i, one in ipairs(asked) do
                    if one[2] ~= '' then wrk.headers['Cookie'] = one[2] end
                    ready[i] = wrk.format('GET', one[1])
                  end
                end
                request = function() return ready[math.random(#ready)] end
                """).toString();
    }

    /** Queries a second, each of them read to its end. */
    static double queries(Database database, String sql, List<String> ids, Duration duration) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> ask(database, sql, ids, end)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / (duration.toMillis() / 1000.0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long ask(Database database, String sql, List<String> ids, long end) throws SQLException {
        long count = 0;
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int width = -1;
            for (; System.nanoTime() < end; count++) {
                String id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
                statement.setObject(1, UUID.fromString(id));
                try (ResultSet rows = statement.executeQuery()) {
                    width = width < 0 ? rows.getMetaData().getColumnCount() : width;
                    read(rows, width);
                }
            }
        }
        return count;
    }

    private static void read(ResultSet rows, int width) throws SQLException {
        while (rows.next()) {
            for (int i = 1; i <= width; i++) {
                rows.getString(i);
            }
        }
    }
}
