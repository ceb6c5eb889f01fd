package fr.passerelle.law;

import fr.passerelle.territory.ModuleOrder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What this software keeps, module by module, from the files {@code db/kept.yaml} that stand beside the migrations. The register of processing, the
 * file that a person takes away and the rules of retention are all read here.
 */
@Component
public class Kept {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, List<KeptTable>> modules = new LinkedHashMap<>();
    private final Map<String, Purpose> purposes;
    private final Map<String, Rule> rules;
    private final Map<String, String> common = new LinkedHashMap<>();

    Kept(ModuleOrder order) {
        Stream.concat(Stream.of("territory"), order.names().stream())
                .forEach(module ->
                        modules.put(module, List.of(read("/" + module + "/db/kept.yaml", KeptTable[].class))));
        purposes = byKey(read("/law/db/purposes.yaml", Purpose[].class), Purpose::key);
        rules = byKey(read("/law/db/retention.yaml", Rule[].class), Rule::key);
        Map<?, ?> columns = read("/law/db/columns.yaml", Map.class);
        columns.forEach((column, words) -> common.put(String.valueOf(column), String.valueOf(words)));
        tables().forEach(table -> {
            purpose(table);
            rule(table);
        });
    }

    /**
     * A processing of the register (RGPD, art. 30).
     *
     * @param goal why
     * @param basis the legal ground
     * @param persons about whom
     * @param recipients who reads it
     */
    public record Purpose(String key, String title, String goal, String basis, String persons, String recipients) {}

    /**
     * How long something is kept.
     *
     * @param words the rule
     * @param source where it comes from
     */
    public record Rule(String key, String words, String source) {}

    /** The tables of each module, lowest module first. */
    public Map<String, List<KeptTable>> modules() {
        return modules;
    }

    /** Every table. */
    public List<KeptTable> tables() {
        return modules.values().stream().flatMap(List::stream).toList();
    }

    /** The tables with rows about persons accompanied. */
    public List<KeptTable> aboutPersons() {
        return tables().stream()
                .filter(table -> table.about() == KeptTable.About.PERSON)
                .toList();
    }

    /** The processings of the register. */
    public List<Purpose> purposes() {
        return List.copyOf(purposes.values());
    }

    /** Why that table is kept. */
    public Purpose purpose(KeptTable table) {
        return known(purposes.get(table.purpose()), table, table.purpose());
    }

    /** How long. */
    public Rule rule(KeptTable table) {
        return known(rules.get(table.retention()), table, table.retention());
    }

    /** What a column is, in French: what its table says, else what it means everywhere, else its name. */
    public String words(KeptTable table, String column) {
        return table.columns().getOrDefault(column, common.getOrDefault(column, column));
    }

    /** Whether the column of a table is declared. */
    public boolean declares(KeptTable table, String column) {
        return table.columns().containsKey(column) || common.containsKey(column);
    }

    private static <T> T known(@Nullable T value, KeptTable table, String key) {
        if (value == null) {
            throw new IllegalStateException("kept.yaml, table " + table.table() + ": nothing is called " + key);
        }
        return value;
    }

    private static <T> Map<String, T> byKey(T[] all, Function<T, String> key) {
        return Arrays.stream(all).collect(Collectors.toMap(key, each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream text = Kept.class.getResourceAsStream("/fr/passerelle" + path)) {
            if (text == null) {
                throw new IllegalStateException(
                        "fr/passerelle" + path + " is missing: it declares what its tables keep");
            }
            return YAML.readValue(text, type);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("fr/passerelle" + path + ": " + e.getMessage(), e);
        }
    }
}
