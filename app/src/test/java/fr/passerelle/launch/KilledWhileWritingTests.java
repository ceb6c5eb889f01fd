package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty times, four people are writing when the process is killed; every second time PostgreSQL is killed with it. */
@Tag("long")
class KilledWhileWritingTests {

    private static final int ROUNDS = 20;

    @TempDir
    Path data;

    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicLong next = new AtomicLong();

    @Test
    void neverLosesWhatItSaidItKept() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            try (LaunchedProcess process = start()) {
                URI page = process.ready();
                requireAll(page);
                writeUntilKilled(process, page, round % 2 == 1);
            }
        }
        try (LaunchedProcess process = start()) {
            requireAll(process.ready());
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 40);
    }

    private void requireAll(URI page) throws IOException, InterruptedException {
        String kept = LaunchedProcess.get(page);
        assertThat(Set.of(kept.substring(1, kept.length() - 1).split(", ")))
                .containsAll(acknowledged.stream().map(String::valueOf).toList());
    }

    private void writeUntilKilled(LaunchedProcess process, URI page, boolean databaseToo)
            throws IOException, InterruptedException {
        int before = acknowledged.size();
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int person = 0; person < 4; person++) {
            people.submit(() -> write(page));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= before + 40);
        ProcessHandle postgres = postgres();
        process.kill();
        if (databaseToo) {
            postgres.destroyForcibly();
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** One request after the other, until nobody answers any more. */
    private void write(URI page) {
        try {
            while (true) {
                long number = next.incrementAndGet();
                if (LaunchedProcess.post(page, number) == 201) {
                    acknowledged.add(number);
                }
            }
        } catch (IOException e) {
            // The process has been killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle postgres() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private LaunchedProcess start() throws IOException {
        return LaunchedProcess.run("start", "--port", "0", "--data", data.toString());
    }
}
