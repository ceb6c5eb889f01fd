package fr.passerelle.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The weights by which two places are compared, read from {@code twins.yaml}.
 *
 * @param weights what each likeness counts
 * @param leastName likeness of names, 0 to 1, under which two places are never proposed
 * @param sure likeness, 0 to 1, that one thing besides the name must reach
 * @param proposedFrom score, 0 to 100
 * @param here metres
 * @param far metres
 * @param families words of names that tell services apart
 */
record TwinRules(
        Map<String, Integer> weights,
        @JsonProperty("least_name") double leastName,
        double sure,
        @JsonProperty("proposed_from") int proposedFrom,
        double here,
        double far,
        Map<String, List<String>> families) {

    static final TwinRules STANDARD = standard();

    int weight(String likeness) {
        return Objects.requireNonNull(weights.get(likeness), likeness);
    }

    /** The families whose words the folded name holds. */
    Set<String> familiesOf(String folded) {
        String padded = " " + folded + " ";
        return families.entrySet().stream()
                .filter(family -> family.getValue().stream().anyMatch(word -> padded.contains(" " + word + " ")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static TwinRules standard() {
        try (InputStream yaml = TwinRules.class.getResourceAsStream("twins.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(yaml), TwinRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
