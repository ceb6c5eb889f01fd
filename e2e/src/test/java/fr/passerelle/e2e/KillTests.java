package fr.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * The Java process is killed, as by a power cut, while two workers write; after each restart every write that was acknowledged is there, once.
 * Every fourth round the database server is killed too. {@code -Dpasserelle.kill.rounds} says how many times; a round lasts as long as a start.
 */
class KillTests {

    private static final int ROUNDS = Integer.getInteger("passerelle.kill.rounds", 20);
    private static final int DATABASE_TOO = 4;
    private static final int LONGEST_MILLIS = 1_500;

    private final RunningDemo demo = RunningDemo.shared();
    private final Random chance = new Random(20_261_122);

    @Test
    void noAcknowledgedWriteIsLostAndNoneIsDoubled() {
        demo.awaitStartupCache();
        List<Writer> writers = List.of(new Writer(demo, "nadia.ferrand"), new Writer(demo, "karim.lopes"));
        Set<String> acknowledged = new HashSet<>();
        Set<String> once = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            writeUntilKilled(writers, "coupure " + round, round % DATABASE_TOO == 0);
            demo.start();
            for (Writer writer : writers) {
                acknowledged.addAll(writer.acknowledged());
                writer.unanswered().ifPresent(lost -> {
                    writer.sendAgain(lost);
                    once.add(lost.words());
                });
            }
            once.addAll(acknowledged);
            Map<String, Integer> kept = new Kept(demo).accompaniments("coupure %");
            assertThat(kept.keySet())
                    .as("round %d: nothing acknowledged is lost", round)
                    .containsAll(once);
            assertThat(kept.values())
                    .as("round %d: nothing is there twice", round)
                    .allMatch(times -> times == 1);
        }
        assertThat(acknowledged)
                .as("enough was written for this to prove something")
                .hasSizeGreaterThan(ROUNDS);
        assertThat(demo.command("verify-journal"))
                .as("the journal still holds together")
                .isZero();
        System.out.printf("%d rounds, %d acknowledged writes, all kept once%n", ROUNDS, acknowledged.size());
    }

    private void writeUntilKilled(List<Writer> writers, String words, boolean databaseToo) {
        List<CompletableFuture<Void>> under = new ArrayList<>();
        for (Writer writer : writers) {
            under.add(CompletableFuture.runAsync(() -> writer.writeUntilRefused(words)));
        }
        // A moment that nobody chose, so that the cut falls anywhere in a write.
        LockSupport.parkNanos(
                Duration.ofMillis(300 + chance.nextInt(LONGEST_MILLIS)).toNanos());
        if (databaseToo) {
            demo.killDatabase();
        }
        demo.kill();
        CompletableFuture.allOf(under.toArray(CompletableFuture[]::new)).join();
    }
}
