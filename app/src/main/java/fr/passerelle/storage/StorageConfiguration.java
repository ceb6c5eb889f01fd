package fr.passerelle.storage;

import fr.passerelle.objects.ObjectStore;
import fr.passerelle.objects.ObjectStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the bytes live and what wraps the keys, as the settings say. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String PUBLIC =
            Base64.getEncoder().encodeToString("demonstration, public documents!".getBytes(StandardCharsets.US_ASCII));

    @Bean
    ObjectStore objectStore(Environment settings) {
        return ObjectStores.open(settings::getProperty, data(settings));
    }

    @Bean
    KeyEncryption keyEncryption(Environment settings) {
        String file = settings.getProperty("passerelle.storage.key-file", "");
        boolean demo = settings.getProperty("passerelle.demo", Boolean.class, false);
        return new FileKeyEncryption(
                file.isBlank() ? data(settings).resolve("documents.key") : Path.of(file), demo ? PUBLIC : null);
    }

    private static Path data(Environment settings) {
        return Path.of(settings.getProperty("passerelle.data-dir", "data"));
    }
}
