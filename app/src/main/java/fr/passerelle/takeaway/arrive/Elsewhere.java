package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.FileLines;
import fr.passerelle.takeaway.GivenTable;
import fr.passerelle.takeaway.GivenTables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What another Passerelle said of a person, read again. */
@Component
class Elsewhere {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final GivenTables tables;

    Elsewhere(JdbcClient jdbc, GivenTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Where a dossier came from, and when. */
    record Arrival(String source, Instant at) {}

    /** The last arrival of that person, if she came with a file. */
    Optional<Arrival> arrival(UUID person) {
        return jdbc.sql("select source, at from takeaway_arrival where person_id = ? order by at desc limit 1")
                .param(person)
                .query(Arrival.class)
                .optional();
    }

    /** Everything that is told, by heading. */
    List<FileLines.Section> sections(UUID person, FileLines lines, int most) {
        return tables.all().stream()
                .filter(table -> !table.lives())
                .flatMap(table -> lines.section(table, rows(person, table), most))
                .toList();
    }

    /** The tables whose rows stay as they were said. */
    List<GivenTable> told() {
        return tables.all().stream()
                .filter(table -> !table.lives() && table.line() != null)
                .toList();
    }

    JsonNode rows(UUID person, GivenTable table) {
        ArrayNode rows = JSON.createArrayNode();
        jdbc.sql("select content from takeaway_kept where person_id = ? and part = ? and list = ?")
                .params(person, table.part(), table.list())
                .query(String.class)
                .list()
                .forEach(content -> rows.add(JSON.readTree(Objects.requireNonNull(content))));
        return rows;
    }
}
