package fr.passerelle.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The letters that ship with Passerelle, in the order of their files. One that cannot be read stops the start. */
@Component
public class LetterTemplates {

    private static final String WHERE = "classpath*:fr/passerelle/correspondence/templates/*.yaml";

    private final Map<String, LetterTemplate> templates;

    LetterTemplates() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            templates = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .sorted((a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())))
                    .map(resource -> read(yaml, resource))
                    .collect(Collectors.toMap(LetterTemplate::id, each -> each, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LetterTemplate read(YAMLMapper yaml, Resource resource) {
        try (InputStream text = resource.getInputStream()) {
            return yaml.readValue(text, LetterTemplate.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("letter " + resource.getFilename() + ": " + e.getMessage(), e);
        }
    }

    /** All of them. */
    public Collection<LetterTemplate> all() {
        return templates.values();
    }

    /** That one. */
    public Optional<LetterTemplate> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }
}
