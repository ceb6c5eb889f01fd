package fr.passerelle.directory.communes;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The communes of this installation: the reference brought by {@code import-communes} where there is one, else the one shipped. */
@Configuration(proxyBeanMethods = false)
class CommunesConfiguration {

    static final String FILE = "communes.csv";

    private static final Logger LOG = LoggerFactory.getLogger(CommunesConfiguration.class);

    @Bean
    Communes communes(@Value("${passerelle.data-dir:}") String folder) {
        return new Communes(() -> folder.isEmpty() ? CommunesFile.bundled() : read(Path.of(folder, FILE)));
    }

    private static Collection<Commune> read(Path own) {
        if (!Files.isReadable(own)) {
            return CommunesFile.bundled();
        }
        try (Reader reader = Files.newBufferedReader(own)) {
            return CommunesFile.read(reader);
        } catch (IOException | RuntimeException e) {
            // A reference damaged by hand must not prevent starting.
            LOG.warn("communes: {} cannot be read, the reference shipped is used", FILE);
            return CommunesFile.bundled();
        }
    }
}
