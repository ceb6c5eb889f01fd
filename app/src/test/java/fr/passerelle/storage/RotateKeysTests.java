package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The key-encryption key turns while people work, and its file is nobody else's business. */
@AppTest
class RotateKeysTests {

    private static final Path FILE = TestSettings.FOLDER.resolve("documents.key");

    @Autowired
    Storage storage;

    @Autowired
    RotateKeys rotate;

    @Autowired
    KeysAtStart check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    House house;

    @TempDir
    Path folder;

    @Test
    void turnsUnderLoadWithoutAnErrorOrAnUnreadableDocument() throws Exception {
        Map<UUID, StoredObject> kept = new ConcurrentHashMap<>();
        Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean go = new AtomicBoolean(true);
        keepSome(kept, 250);
        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<?>> working = java.util.stream.IntStream.range(0, 3)
                .<Future<?>>mapToObj(one -> people.submit(() -> {
                    while (go.get()) {
                        try {
                            StoredObject mine = keepOne(kept);
                            assertThat(read(mine)).isEqualTo(text(mine.owner()));
                            reads.incrementAndGet();
                        } catch (Throwable e) {
                            errors.add(e);
                        }
                    }
                }))
                .toList();
        int wrapped = 0;
        for (int turn = 0; turn < 5; turn++) {
            wrapped += rotate.rotate();
        }
        go.set(false);
        for (Future<?> one : working) {
            one.get();
        }
        people.shutdown();

        assertThat(errors).isEmpty();
        assertThat(wrapped).isGreaterThanOrEqualTo(1_250);
        assertThat(reads.get()).isGreaterThan(10);
        for (StoredObject each : kept.values()) {
            assertThat(read(each)).isEqualTo(text(each.owner()));
        }
        System.out.printf(
                "T22 rotation: 5 turns, %d keys wrapped again, %d documents kept and read meanwhile, %d read after, 0 error%n",
                wrapped, reads.get(), kept.size());
    }

    private void keepSome(Map<UUID, StoredObject> kept, int count) {
        for (int i = 0; i < count; i++) {
            keepOne(kept);
        }
    }

    @Test
    void theCommandForgetsFormerVersionsWhenAskedOnly() throws IOException {
        StoredObject kept = keepOne(new ConcurrentHashMap<>());
        byte[] former = Files.exists(FILE) ? Files.readAllBytes(FILE) : new byte[0];
        assertThat(run("rotate-keys")).contains("Les anciennes versions restent");
        assertThat(Files.readString(FILE).lines().filter(line -> !line.startsWith("#")))
                .hasSizeGreaterThan(1);
        assertThat(run("rotate-keys", "--forget-former")).contains("ne s’ouvriront plus");
        assertThat(Files.readString(FILE).lines().filter(line -> !line.startsWith("#")))
                .hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
                .isEqualTo("rw-------");
        assertThat(read(kept)).isEqualTo(text(kept.owner()));
        check.require();
        assertThat(former).isNotEqualTo(Files.readAllBytes(FILE));
    }

    @Test
    void aKeyThatWasLostIsSaidAtTheStart() throws IOException {
        keepOne(new ConcurrentHashMap<>());
        rotate.rotate();
        Path aside = Files.move(FILE, folder.resolve("aside"));
        try {
            assertThatThrownBy(check::require)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("La clé qui ouvre les documents manque");
        } finally {
            Files.move(aside, FILE);
        }
        check.require();
    }

    @Test
    void theFileIsRefusedAsSoonAsOthersCouldReadIt() throws IOException {
        Path file = folder.resolve("documents.key");
        FileKeyEncryption encryption = new FileKeyEncryption(file, null);
        assertThat(file).as("made when it is first needed").doesNotExist();
        encryption.wrap(new byte[4], new byte[1]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (String rights : List.of("rw-r-----", "rw----r--", "rwx------", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> new FileKeyEncryption(file, null))
                    .as(rights)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "file:1 pas-une-cle\n");
        assertThatThrownBy(() -> new FileKeyEncryption(file, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("abîmée");
    }

    private String run(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = List.of(command).subList(1, command.length);
        assertThat(rotate.name()).isEqualTo(command[0]);
        assertThat(rotate.run(arguments, false, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private StoredObject keepOne(Map<UUID, StoredObject> kept) {
        UUID owner = UUID.randomUUID();
        StoredObject object =
                Territories.in(House.SOUTH, () -> transaction.execute(status -> storage.put(owner, text(owner))));
        kept.put(owner, object);
        return object;
    }

    private byte[] read(StoredObject object) {
        return Territories.in(House.SOUTH, () -> storage.get(object.owner(), object.id()))
                .orElseThrow();
    }

    private static byte[] text(UUID owner) {
        return ("document de " + owner).getBytes(StandardCharsets.UTF_8);
    }
}
