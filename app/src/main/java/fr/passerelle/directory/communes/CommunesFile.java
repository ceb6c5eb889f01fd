package fr.passerelle.directory.communes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the reference of communes, one line each, as described in communes.LICENCE.txt beside the file. */
final class CommunesFile {

    private static final String BUNDLED = "/fr/passerelle/directory/communes/communes.csv.gz";

    private CommunesFile() {}

    /** The reference shipped with the product. */
    static List<Commune> bundled() {
        try (InputStream file = Objects.requireNonNull(CommunesFile.class.getResourceAsStream(BUNDLED), BUNDLED);
                Reader reader = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuntimeException when a column is missing or a number is not one: the reference must be whole */
    static List<Commune> read(Reader csv) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return lines.stream().map(CommunesFile::commune).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Commune commune(NamedCsvRecord line) {
        String population = line.getField("population");
        return new Commune(
                line.getField("code_insee"),
                line.getField("nom"),
                line.getField("departement"),
                line.getField("region"),
                emptyToNull(line.getField("epci_siren")),
                Stream.of(line.getField("codes_postaux").split("\\|"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                population.isEmpty() ? 0 : Integer.parseInt(population),
                centre(line.getField("latitude"), line.getField("longitude")));
    }

    private static @Nullable Position centre(String latitude, String longitude) {
        return latitude.isEmpty() || longitude.isEmpty()
                ? null
                : new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
