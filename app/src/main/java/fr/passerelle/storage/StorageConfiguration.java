package fr.passerelle.storage;

import fr.passerelle.objects.ObjectStore;
import fr.passerelle.objects.ObjectStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the bytes live and what wraps the keys, as the settings say. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String KMS = "passerelle.storage.kms.";
    private static final String PUBLIC =
            Base64.getEncoder().encodeToString("demonstration, public documents!".getBytes(StandardCharsets.US_ASCII));

    @Bean
    ObjectStore objectStore(Environment settings) {
        return ObjectStores.open(settings::getProperty, data(settings));
    }

    @Bean
    KeyEncryption keyEncryption(Environment settings) {
        String service = settings.getProperty(KMS + "url", "");
        if (!service.isBlank()) {
            String token = settings.getProperty(KMS + "token-file", "");
            return new TransitKeyEncryption(
                    service.strip(),
                    settings.getProperty(KMS + "key", "passerelle"),
                    token.isBlank() ? () -> settings.getProperty(KMS + "token", "") : () -> read(Path.of(token)));
        }
        String file = settings.getProperty("passerelle.storage.key-file", "");
        boolean demo = settings.getProperty("passerelle.demo", Boolean.class, false);
        return new FileKeyEncryption(
                file.isBlank() ? data(settings).resolve("documents.key") : Path.of(file), demo ? PUBLIC : null);
    }

    /** Read each time: what renews a token writes it there. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path data(Environment settings) {
        return Path.of(settings.getProperty("passerelle.data-dir", "data"));
    }
}
