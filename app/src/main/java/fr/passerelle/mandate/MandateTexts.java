package fr.passerelle.mandate;

import fr.passerelle.design.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts of mandates, {@code texts/DAY_LANGUAGE.yaml}. A text in use is never edited: a new one is added, with its day. */
@Component
public class MandateTexts {

    private static final String WHERE = "classpath*:fr/passerelle/mandate/texts/*.yaml";

    private final TreeMap<String, Map<String, MandateText>> versions = new TreeMap<>();

    MandateTexts() {
        YAMLMapper yaml = YAMLMapper.builder().build();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(WHERE)) {
                String[] name = Objects.requireNonNull(resource.getFilename()).split("[_.]");
                versions.computeIfAbsent(name[0], version -> new TreeMap<>())
                        .put(name[1], read(yaml, resource, name[0], name[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        versions.forEach((version, languages) -> Arrays.stream(Language.values())
                .filter(language -> !languages.containsKey(language.code()))
                .forEach(language -> {
                    throw new IllegalStateException("no text " + version + " in " + language.code());
                }));
    }

    private record Written(String title, List<WrittenPart> parts) {}

    private record WrittenPart(String heading, List<String> lines) {}

    private static MandateText read(YAMLMapper yaml, Resource resource, String version, String language)
            throws IOException {
        try (InputStream stream = resource.getInputStream()) {
            Written written = yaml.readValue(stream, Written.class);
            return new MandateText(
                    version,
                    language,
                    written.title(),
                    written.parts().stream()
                            .map(part -> new MandateText.Part(
                                    part.heading(),
                                    part.lines().stream()
                                            .map(MandateTexts::line)
                                            .toList()))
                            .toList());
        }
    }

    private static MandateText.Line line(String written) {
        return written.startsWith("- ")
                ? new MandateText.Line(written.substring(2), true)
                : new MandateText.Line(written, false);
    }

    /** The version that a mandate drafted now is signed on: the latest. */
    public String latest() {
        return versions.lastKey();
    }

    /** Every version ever used, oldest first. */
    public List<String> versions() {
        return List.copyOf(versions.keySet());
    }

    /** The text of that version in that language. */
    public MandateText of(String version, Language language) {
        return Objects.requireNonNull(versions.get(version), version).get(language.code());
    }
}
