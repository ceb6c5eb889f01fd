package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.audit.Journal;
import fr.passerelle.backup.Backup;
import fr.passerelle.backup.Origin;
import fr.passerelle.backup.Restore;
import fr.passerelle.kernel.Now;
import fr.passerelle.launch.LaunchedProcess;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.objects.ObjectStores;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.DatabaseAccess.Login;
import fr.passerelle.postgres.EmbeddedDatabase;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestDatabase;
import fr.passerelle.testing.TestSettings;
import fr.passerelle.testing.Thorough;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T25: documents leave with the backup and come back, byte for byte, on a blank directory; with the key that was kept apart, and not without. Each
 * run restores at one instant, since each costs a program and a database server of its own; {@link Thorough} ones at twenty, with documents added between them. There is
 * no restoring between two backups: the database's own archive of changes is the host's to keep (docs/operations.md).
 */
@AppTest
@Tag("long")
class BackedUpDocumentsTests {

    @Autowired
    Storage storage;

    @Autowired
    ObjectStore store;

    @Autowired
    Territories territories;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    Now now;

    @Autowired
    House house;

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void saved() {
        save(0);
    }

    /** Documents of another instant, then a backup. */
    private void save(int round) {
        Random random = new Random(25 + round);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[random.nextInt(60_000)];
            random.nextBytes(bytes);
            Territories.in(
                    i % 2 == 0 ? House.SOUTH : House.NORTH,
                    () -> transaction.execute(status -> storage.put(UUID.randomUUID(), bytes)));
        }
        file = folder.resolve("passerelle-" + round + ".zip");
        DatabaseAccess here = new DatabaseAccess(
                TestDatabase.running().url(), new Login("owner_role", "owner"), new Login("app_role", "app"));
        new Backup(here, new Origin("1", true, null), store).write(file);
    }

    /** By the written procedure: the command, then the key put back from where it was kept. */
    @Test
    void everyDocumentComesBackEqual() throws Exception {
        int rounds = Thorough.count(1, 20);
        for (int round = 0; round < rounds; round++) {
            if (round > 0) {
                save(round);
            }
            restoredEqual(folder.resolve("there-" + round));
        }
        System.out.printf("T25: %d restores%n", rounds);
    }

    private void restoredEqual(Path there) throws Exception {
        Map<String, String> before = new TreeMap<>();
        for (Territory territory : territories.all()) {
            Territories.in(territory, () -> before.putAll(digests(storage, jdbc)));
        }
        try (LaunchedProcess restore =
                LaunchedProcess.product("restore", file.toString(), "--data", there.toString())) {
            assertThat(restore.exitCode())
                    .as("%s%s", restore.out(), restore.err())
                    .isZero();
            assertThat(restore.out()).contains(" documents)");
        }
        Path key = TestSettings.FOLDER.resolve("documents.key");
        if (Files.exists(key)) {
            Files.copy(key, there.resolve("documents.key"));
        }
        Map<String, String> after = new TreeMap<>();
        try (EmbeddedDatabase server = new EmbeddedDatabase(there)) {
            DatabaseAccess target = server.start();
            for (Territory territory : territories.all()) {
                JdbcClient rows = JdbcClient.create(schema(target, territory));
                KeyEncryption encryption = new FileKeyEncryption(there.resolve("documents.key"), demoKey());
                OwnerKeys keys = new OwnerKeys(rows, encryption, now);
                Storage restored = new Storage(rows, ObjectStores.open(name -> null, there), keys, journal, now);
                Territories.in(territory, () -> after.putAll(digests(restored, rows)));
            }
        }
        assertThat(after).hasSizeGreaterThanOrEqualTo(40).isEqualTo(before);
        System.out.printf(
                "T25: %d documents of %d territories, equal sums%n",
                after.size(), territories.all().size());
    }

    @Test
    void oneByteChangedInTheDocumentsIsFoundOutEachTime() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        List<String> names;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            names = zip.stream()
                    .filter(entry -> entry.getName().startsWith("objects/") && entry.getSize() >= 20)
                    .map(ZipEntry::getName)
                    .toList();
        }
        Random random = new Random(100);
        int found = 0;
        try (EmbeddedDatabase server = new EmbeddedDatabase(there)) {
            DatabaseAccess target = server.start();
            for (int i = 0; i < 100; i++) {
                byte[] changed = whole.clone();
                // The name stands first before its document, again at the end of the file. After it come five octets
                // of packing, some bits of which say nothing; then the document.
                String name = names.get(random.nextInt(names.size()));
                int place = text.indexOf(name) + name.length() + 5 + random.nextInt(20);
                changed[place] ^= (byte) (1 + random.nextInt(255));
                Path altered = Files.write(folder.resolve("altered.zip"), changed);
                try (Restore restore = Restore.open(altered, target)) {
                    assertThatThrownBy(() -> restore.load(store))
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining("abîmée");
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(100);
    }

    private static DataSource schema(DatabaseAccess access, Territory territory) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.app().user());
        source.setPassword(access.app().password());
        source.setCurrentSchema(territory.schema() + ",ext");
        return source;
    }

    private static String demoKey() {
        return Base64.getEncoder()
                .encodeToString("demonstration, public documents!".getBytes(StandardCharsets.US_ASCII));
    }

    private record Row(UUID id, UUID owner) {}

    private static Map<String, String> digests(Storage storage, JdbcClient jdbc) {
        Map<String, String> sums = new TreeMap<>();
        for (Row row : jdbc.sql("select id, owner from storage_object")
                .query(Row.class)
                .list()) {
            sums.put(
                    Territories.required().code() + "/" + row.id(),
                    sha256(storage.get(row.owner(), row.id()).orElseThrow()));
        }
        return sums;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
