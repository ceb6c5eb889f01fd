package fr.passerelle.takeaway;

import fr.passerelle.territory.ModuleOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the modules declare in {@code db/away.yaml}: the tables of which a person takes her rows away, lowest module first. */
@Component
public class GivenTables {

    private final List<GivenTable> tables = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Map<String, String> never = new TreeMap<>();

    GivenTables(ModuleOrder modules) {
        YAMLMapper yaml = YAMLMapper.builder().build();
        modules.names().forEach(module -> read(yaml, module));
    }

    /**
     * A file.
     *
     * @param others queries of the names of other persons that her rows may hold
     * @param documents queries of her papers and of what each is
     * @param never tables about her that stay here, and why
     */
    private record Written(
            @Nullable String part,
            @Nullable List<String> others,
            @Nullable List<String> documents,
            @Nullable Map<String, WrittenTable> tables,
            @Nullable Map<String, String> never) {}

    private record WrittenTable(
            String list,
            @Nullable String of,
            String arrives,
            Map<String, String> columns,
            @Nullable Map<String, String> arrival,
            GivenTable.@Nullable Line line) {}

    /** The tables, in the order in which their rows may be written. */
    public List<GivenTable> all() {
        return List.copyOf(tables);
    }

    /** The table behind that heading and that name. */
    public Optional<GivenTable> find(String part, String list) {
        return tables.stream()
                .filter(table -> table.part().equals(part) && table.list().equals(list))
                .findFirst();
    }

    /** The queries of the names of other persons. */
    public List<String> others() {
        return List.copyOf(others);
    }

    /** The queries of what her papers are. */
    public List<String> documents() {
        return List.copyOf(documents);
    }

    /** The tables about her of which nothing leaves, and why. */
    public Map<String, String> never() {
        return Map.copyOf(never);
    }

    private void read(YAMLMapper yaml, String module) {
        try (InputStream stream =
                GivenTables.class.getClassLoader().getResourceAsStream("fr/passerelle/" + module + "/db/away.yaml")) {
            if (stream != null) {
                take(yaml.readValue(stream, Written.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Written written) {
        others.addAll(Objects.requireNonNullElse(written.others(), List.of()));
        documents.addAll(Objects.requireNonNullElse(written.documents(), List.of()));
        never.putAll(Objects.requireNonNullElse(written.never(), Map.of()));
        Objects.requireNonNullElse(written.tables(), new LinkedHashMap<String, WrittenTable>())
                .forEach((name, table) -> tables.add(table(Objects.requireNonNull(written.part()), name, table)));
    }

    private static GivenTable table(String part, String name, WrittenTable written) {
        return new GivenTable(
                part,
                name,
                written.list(),
                Objects.requireNonNullElse(written.of(), "t.person_id = :person"),
                written.arrives().equals("live"),
                written.columns().entrySet().stream()
                        .map(column -> GivenColumn.read(column.getKey(), column.getValue()))
                        .toList(),
                Objects.requireNonNullElse(written.arrival(), Map.of()),
                written.line());
    }
}
