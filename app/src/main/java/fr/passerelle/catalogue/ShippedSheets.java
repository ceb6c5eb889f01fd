package fr.passerelle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The sheets that ship with Passerelle, read when somebody first asks: tests read each of them, nobody waits for them at the start. */
@Component
class ShippedSheets {

    private static final String WHERE = "classpath*:fr/passerelle/catalogue/sheets/*.yaml";

    private final SingletonSupplier<Map<String, Sheet>> sheets = SingletonSupplier.of(ShippedSheets::readAll);

    private static Map<String, Sheet> readAll() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .map(ShippedSheets::read)
                    .sorted(Sheets.ORDER)
                    .collect(Collectors.toMap(Sheet::id, sheet -> sheet, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet read(Resource resource) {
        try (InputStream text = resource.getInputStream()) {
            return SheetText.yaml().readValue(text, Sheet.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("sheet " + resource.getFilename() + ": " + e.getMessage(), e);
        }
    }

    Collection<Sheet> all() {
        return Collections.unmodifiableCollection(sheets.obtain().values());
    }

    Optional<Sheet> find(String id) {
        return Optional.ofNullable(sheets.obtain().get(id));
    }
}
