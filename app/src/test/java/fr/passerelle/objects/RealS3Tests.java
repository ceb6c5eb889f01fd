package fr.passerelle.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.Now;
import fr.passerelle.testing.Beside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Proxy, a server of S3 written by others, which checks signatures; the build puts its jar into {@code target}. */
class RealS3Tests {

    private static final String SECRET = "un-secret-pour-les-essais";

    @TempDir
    Path folder;

    private Beside server;
    private String endpoint;

    @BeforeEach
    void start() throws IOException {
        int port = Beside.freePort();
        endpoint = "http://127.0.0.1:" + port;
        Files.createDirectories(folder.resolve("data/passerelle"));
        Path settings = Files.write(
                folder.resolve("s3proxy.properties"),
                List.of(
                        "s3proxy.endpoint=" + endpoint,
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=passerelle",
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("data"),
                        "jclouds.identity=local",
                        "jclouds.credential=local"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        server = Beside.start(
                folder.resolve("s3proxy.log"),
                port,
                List.of(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/s3proxy.jar",
                        "--properties",
                        settings.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsGivesBackListsAndForgets() {
        S3Store store = store(SECRET);
        Map<String, byte[]> kept = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            byte[] bytes = new byte[i == 0 ? 5 << 20 : random.nextInt(40_000)];
            random.nextBytes(bytes);
            kept.put(ObjectName.of(i % 2 == 0 ? "t_13" : "t_demo", UUID.randomUUID()), bytes);
        }
        kept.forEach(store::put);
        List<String> found = new ArrayList<>();
        store.each(each -> {
            found.add(each.name());
            assertThat(each.modified())
                    .isBetween(
                            Instant.now().minus(Duration.ofMinutes(5)),
                            Instant.now().plus(Duration.ofMinutes(5)));
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(kept.keySet());
        kept.forEach((name, bytes) -> assertThat(store.get(name)).contains(bytes));
        String first = found.get(0);
        store.put(first, new byte[] {1, 2, 3});
        assertThat(store.get(first)).contains(new byte[] {1, 2, 3});
        kept.keySet().forEach(store::delete);
        store.delete(first);
        assertThat(store.get(first)).isEmpty();
    }

    @Test
    void anotherSecretIsRefused() {
        String name = ObjectName.of("t_13", UUID.randomUUID());
        assertThatThrownBy(() -> store("un-autre-secret").put(name, new byte[10]))
                .hasMessageContaining("403");
        assertThat(store(SECRET).get(name)).isEmpty();
    }

    private S3Store store(String secret) {
        return new S3Store(endpoint, "passerelle", new S3Signature("us-east-1", "passerelle", secret), new Now());
    }
}
