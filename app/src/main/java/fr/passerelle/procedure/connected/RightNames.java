package fr.passerelle.procedure.connected;

import fr.passerelle.catalogue.Connections;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rights of the catalogue by their usual names. */
@Component
class RightNames {

    private final Sheets sheets;
    private final Connections connections;
    private final Properties names = new Properties();

    RightNames(Sheets sheets, Connections connections) {
        this.sheets = sheets;
        this.connections = connections;
        try (InputStream file = Objects.requireNonNull(RightNames.class.getResourceAsStream("rights.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** « RSA »; the key itself for one that has no name yet. */
    String of(String right) {
        return names.getProperty(right, right);
    }

    /** Every right that a sheet opens or that leads to another, by name. */
    List<String> all() {
        return Stream.concat(
                        sheets.all().stream().map(Sheet::opens).filter(Objects::nonNull),
                        connections.all().stream().flatMap(each -> each.anyOf().stream()))
                .distinct()
                .sorted(Comparator.comparing(right -> of(right).toLowerCase(java.util.Locale.FRANCE)))
                .toList();
    }
}
