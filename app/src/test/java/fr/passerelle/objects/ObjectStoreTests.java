package fr.passerelle.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.Now;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory, and a server of ours that speaks S3 and fails when told to: one contract. {@link RealS3Tests} asks a server of others. */
class ObjectStoreTests {

    private static final S3Signature KEYS = new S3Signature("us-east-1", "passerelle", "un-secret-pour-les-essais");
    private static final byte[] BYTES = "octets".getBytes(StandardCharsets.UTF_8);

    private final SmallS3 s3;

    @TempDir
    Path folder;

    ObjectStoreTests() throws IOException {
        s3 = new SmallS3(KEYS);
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "s3"})
    void keepsGivesBackListsAndForgets(String kind) {
        ObjectStore store = open(kind);
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            String name = ObjectName.of(i % 2 == 0 ? "t_13" : "t_demo", UUID.randomUUID());
            store.put(name, i == 0 ? large : BYTES);
            names.add(name);
            assertThat(store.get(name)).contains(i == 0 ? large : BYTES);
        }
        Set<String> found = new HashSet<>();
        store.each(each -> {
            found.add(each.name());
            assertThat(each.modified()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        });
        assertThat(found).containsAll(names);
        String first = names.iterator().next();
        store.put(first, "autres".getBytes(StandardCharsets.UTF_8));
        assertThat(store.get(first)).contains("autres".getBytes(StandardCharsets.UTF_8));
        names.forEach(store::delete);
        store.delete(first);
        assertThat(store.get(first)).isEmpty();
        found.clear();
        store.each(each -> found.add(each.name()));
        assertThat(found).doesNotContainAnyElementsOf(names);
        assertThat(store.place()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "s3"})
    void aNameThatWouldLeadElsewhereIsRefused(String kind) {
        ObjectStore store = open(kind);
        for (String name :
                new String[] {"../../etc/passwd", "t_13/../a", "/etc/passwd", "t_13/ABC", "t_13/" + "0".repeat(31), ""
                }) {
            assertThatThrownBy(() -> store.put(name, BYTES)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.get(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void filesBelongToTheirOwnerAndWhatWasCutShortIsTidied() throws IOException {
        ObjectStore store = new DirectoryStore(folder);
        String name = ObjectName.of("t_13", UUID.randomUUID());
        store.put(name, BYTES);
        try (var files = Files.walk(folder)) {
            for (Path each : files.toList().subList(1, 3)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .doesNotContain("r--", "r-x")
                        .startsWith("rw")
                        .endsWith("------");
            }
        }
        Path left = Files.write(folder.resolve("part/left"), BYTES);
        store.tidy(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(left).exists();
        store.tidy(new Now().instant().plus(Duration.ofDays(1)));
        assertThat(left).doesNotExist();
        assertThat(store.get(name)).contains(BYTES);
    }

    @Test
    void aServiceThatIsTiredIsAskedAgainAndOneThatRefusesIsNot() {
        ObjectStore store = open("s3");
        String name = ObjectName.of("t_13", UUID.randomUUID());
        s3.tired.set(2);
        store.put(name, BYTES);
        s3.tired.set(3);
        assertThatThrownBy(() -> store.get(name))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("503");
        assertThat(store.get(name)).contains(BYTES);
        ObjectStore stranger =
                new S3Store(s3.endpoint(), "bucket", new S3Signature("us-east-1", "passerelle", "autre"), new Now());
        assertThatThrownBy(() -> stranger.get(name))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("403");
        assertThatThrownBy(() -> stranger.put(name, BYTES)).hasMessageContaining("403");
    }

    /** The examples that AWS publishes with its description of the signature. */
    @Test
    void signsAsTheInventorDoes() {
        S3Signature example =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        Map<String, String> signatures = Map.of(
                "lifecycle=", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
                "max-keys=2&prefix=J", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        signatures.forEach((query, signature) -> assertThat(example.headers(
                                "GET",
                                URI.create("https://examplebucket.s3.amazonaws.com/?" + query),
                                new byte[0],
                                Instant.parse("2013-05-24T00:00:00Z"))
                        .get("Authorization"))
                .endsWith("Signature=" + signature));
    }

    @Test
    void settingsChooseAndSayWhatTheyLack() {
        Map<String, String> some =
                Map.of("PASSERELLE_STORAGE_S3_ENDPOINT", "https://s3.example", "PASSERELLE_STORAGE_S3_ACCESS_KEY", "a");
        assertThatThrownBy(() -> ObjectStores.open(ObjectStores.of(some), folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("passerelle.storage.s3.secret-key");
        assertThat(ObjectStores.open(ObjectStores.of(Map.of("PASSERELLE_STORAGE_DIRECTORY", "/srv/objets")), folder)
                        .place())
                .isEqualTo("/srv/objets");
        assertThat(ObjectStores.open(ObjectStores.of(Map.of()), folder).place())
                .isEqualTo(folder.resolve("objects").toString());
    }

    private ObjectStore open(String kind) {
        if (kind.equals("directory")) {
            return new DirectoryStore(folder);
        }
        return new S3Store(s3.endpoint(), "bucket", KEYS, new Now());
    }
}
