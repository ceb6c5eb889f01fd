package fr.passerelle.vault;

import fr.passerelle.design.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The kinds of papers, {@code kinds.yaml}. One that cannot be read stops the start. */
@Component
public class DocumentKinds {

    private final Map<String, DocumentKind> kinds = new LinkedHashMap<>();

    DocumentKinds() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream text = DocumentKinds.class.getResourceAsStream("kinds.yaml")) {
            yaml.readValue(Objects.requireNonNull(text), new TypeReference<List<DocumentKind>>() {})
                    .forEach(kind -> kinds.put(kind.key(), kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, shelf by shelf. */
    public List<DocumentKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kind of that key. */
    public Optional<DocumentKind> find(@Nullable String key) {
        return Optional.ofNullable(key == null ? null : kinds.get(key));
    }

    /** The kind under which a paper was kept; one that was given up since is another paper. */
    public DocumentKind of(String key) {
        return Stream.of(key, DocumentKind.OTHER)
                .map(kinds::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The same, to choose from. */
    public List<Option> options() {
        return kinds.values().stream()
                .map(kind -> new Option(kind.key(), kind.label()))
                .toList();
    }
}
