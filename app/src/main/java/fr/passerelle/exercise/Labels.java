package fr.passerelle.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A vocabulary kept in a file beside: codes and their words, in order. */
final class Labels {

    private Labels() {}

    static Map<String, String> read(String name) {
        try (InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name)) {
            return Collections.unmodifiableMap(YAMLMapper.builder()
                    .build()
                    .readValue(file, new TypeReference<LinkedHashMap<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
