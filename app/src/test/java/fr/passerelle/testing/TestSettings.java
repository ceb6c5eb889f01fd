package fr.passerelle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Points the application at the test database. */
public class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Documents of all contexts of this run: they share one database. */
    public static final Path FOLDER = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("passerelle-documents");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestDatabase.running().settings())
                .and(
                        "passerelle.demo=true",
                        "db-scheduler.enabled=false",
                        // The same few professionals open everybody's file in these tests.
                        "passerelle.limits.files-an-hour=1000000",
                        "passerelle.limits.files-a-day=1000000",
                        "passerelle.storage.directory=" + FOLDER.resolve("objects"),
                        "passerelle.storage.key-file=" + FOLDER.resolve("documents.key"),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=3025",
                        "passerelle.sms.url=http://127.0.0.1:3026/messages",
                        "passerelle.sms.seconds=2",
                        "passerelle.sms.secret=un-secret-pour-les-essais")
                .applyTo(context);
    }
}
