package fr.passerelle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sheets that ship with Passerelle. A sheet that cannot be read stops the start: nobody works on half a catalogue. */
@Component
public class Sheets {

    private static final String WHERE = "classpath*:fr/passerelle/catalogue/sheets/*.yaml";

    private final Map<String, Sheet> sheets;

    Sheets() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            this.sheets = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .map(resource -> read(yaml, resource))
                    .sorted(Comparator.comparing(Sheet::operator).thenComparing(Sheet::title))
                    .collect(Collectors.toMap(Sheet::id, sheet -> sheet, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet read(YAMLMapper yaml, Resource resource) {
        try (InputStream text = resource.getInputStream()) {
            return yaml.readValue(text, Sheet.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("sheet " + resource.getFilename() + ": " + e.getMessage(), e);
        }
    }

    /** All of them, by operator, then by title. */
    public Collection<Sheet> all() {
        return sheets.values();
    }

    /** The sheet of that id. */
    public Optional<Sheet> find(String id) {
        return Optional.ofNullable(sheets.get(id));
    }
}
