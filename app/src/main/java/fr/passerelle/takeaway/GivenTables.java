package fr.passerelle.takeaway;

import fr.passerelle.law.Kept;
import fr.passerelle.territory.ModuleOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The tables of which a person takes her rows away, lowest module first. Whether, and which rows, is what {@link Kept} says; how they are written, and
 * what becomes of them on arrival, is declared beside it in {@code db/away.yaml}.
 */
@Component
public class GivenTables {

    private final List<GivenTable> tables = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    GivenTables(ModuleOrder modules, Kept kept) {
        kept.aboutPersons().stream()
                .filter(table -> table.givenWhere() != null)
                .forEach(table -> given.put(table.table(), String.valueOf(table.givenWhere())));
        YAMLMapper yaml = YAMLMapper.builder().build();
        modules.names().forEach(module -> read(yaml, module));
    }

    /**
     * A file.
     *
     * @param others queries of the names of other persons that her rows may hold
     * @param documents queries of her papers and of what each is
     */
    private record Written(
            @Nullable String part,
            @Nullable List<String> others,
            @Nullable List<String> documents,
            @Nullable Map<String, WrittenTable> tables) {}

    /** @param only SQL condition on the rows given that are written, when it is not all of them */
    private record WrittenTable(
            String list,
            @Nullable String only,
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
        Objects.requireNonNullElse(written.tables(), new LinkedHashMap<String, WrittenTable>())
                .forEach((name, table) -> tables.add(table(Objects.requireNonNull(written.part()), name, table)));
    }

    private GivenTable table(String part, String name, WrittenTable written) {
        return new GivenTable(
                part,
                name,
                written.list(),
                where(name, written.only()),
                written.arrives().equals("live"),
                written.columns().entrySet().stream()
                        .map(column -> GivenColumn.read(column.getKey(), column.getValue()))
                        .toList(),
                Objects.requireNonNullElse(written.arrival(), Map.of()),
                written.line());
    }

    private String where(String name, @Nullable String only) {
        String all = given.get(name);
        if (all == null) {
            throw new IllegalStateException("away.yaml, table " + name + ": kept.yaml does not give it");
        }
        return only == null ? all : "(" + all + ") and (" + only + ")";
    }
}
