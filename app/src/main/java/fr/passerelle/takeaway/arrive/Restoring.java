package fr.passerelle.takeaway.arrive;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.GivenColumn;
import fr.passerelle.takeaway.GivenColumn.Kind;
import fr.passerelle.takeaway.GivenTable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a file that arrives: new identifiers everywhere; what is the person's lives again, followed by the team that takes her in; what others did or
 * said elsewhere is kept as it was said, and nobody of here is given as its author.
 */
@Component
class Restoring {

    private static final String PERSON = "people_person";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Now now;

    Restoring(JdbcClient jdbc, Attachments attachments, Now now) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.now = now;
    }

    /** One file being written. */
    private record Writing(Viewer viewer, UUID person, UUID arrival, Map<String, UUID> ids, List<Object[]> names) {

        void name(UUID row, String key, String words) {
            names.add(new Object[] {row, key, person, words});
        }
    }

    /** Writes the file in the caller's transaction; tells who the person now is. */
    UUID restore(Viewer viewer, ArrivingFile file) throws RefusedPackage {
        Writing writing = new Writing(viewer, Ids.next(), Ids.next(), new HashMap<>(), new ArrayList<>());
        file.rows()
                .values()
                .forEach(rows -> rows.stream()
                        .filter(row -> row.has("id"))
                        .forEach(row -> writing.ids().put(row.path("id").asString(""), Ids.next())));
        // Her own row first, then her papers: everything else points at them.
        write(file, PERSON::equals, (table, row) -> live(writing, table, row));
        welcome(writing, file);
        write(file, name -> !name.equals(PERSON), (table, row) -> {
            if (table.lives()) {
                live(writing, table, row);
            } else {
                keep(writing, table, row);
            }
        });
        writing.names()
                .forEach(name -> jdbc.sql(
                                "insert into takeaway_name (row_id, key, person_id, words) values (?, ?, ?, ?)")
                        .params(name)
                        .update());
        return writing.person();
    }

    private static void write(ArrivingFile file, Predicate<String> which, BiConsumer<GivenTable, ObjectNode> writing) {
        file.rows().forEach((table, rows) -> {
            if (which.test(table.name())) {
                inOrder(table, rows).forEach(row -> writing.accept(table, row));
            }
        });
    }

    /** A row that points at another of its table points at a later one: what replaced it. */
    private static List<ObjectNode> inOrder(GivenTable table, List<ObjectNode> rows) {
        List<ObjectNode> ordered = new ArrayList<>(rows);
        if (table.columns().stream().anyMatch(column -> column.means().equals(table.name()))) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** Her team follows her, and her papers come before what names them. */
    private void welcome(Writing writing, ArrivingFile file) throws RefusedPackage {
        Viewer viewer = writing.viewer();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into people_follow_up (id, person_id, team_id, starts_on, referent, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), writing.person(), viewer.team(), now.today())
                .params(viewer.may(Action.SCREEN) ? viewer.id() : null, at, viewer.id())
                .update();
        jdbc.sql("""
                        insert into takeaway_arrival (id, person_id, at, account, organisation, source, made_at, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(writing.arrival(), writing.person(), at, viewer.id(), viewer.organisation())
                .params(file.from(), Timestamp.from(file.made()), file.archive().sha256())
                .update();
        file.eachPaper((paper, bytes) -> {
            try {
                Attachment kept = attachments.keep(viewer, writing.person(), bytes);
                writing.ids().put(paper.id().toString(), kept.id());
                writing.name(kept.id(), "kind", paper.kind());
                writing.name(kept.id(), "keptAt", paper.keptAt().toString());
            } catch (RefusedFile refused) {
                throw new RefusedPackage("Un papier de ce dossier n’est pas repris, et rien n’a été enregistré. "
                        + refused.getMessage());
            }
        });
    }

    private void live(Writing writing, GivenTable table, ObjectNode row) {
        ObjectNode written = JSON.createObjectNode();
        UUID own = writing.ids().get(row.path("id").asString(""));
        for (GivenColumn column : table.columns()) {
            String arrival = table.arrival().get(column.name());
            if (arrival != null) {
                written.put(column.name(), arrival.equals("now") ? now.instant().toString() : arrival);
            } else if (column.kind() == Kind.PERSON) {
                written.put(column.name(), writing.person().toString());
            } else if (column.kind().leaves() && row.has(column.key())) {
                value(writing, column, row.get(column.key())).ifPresent(value -> written.set(column.name(), value));
                if (column.kind().named() && own != null) {
                    writing.name(own, column.key(), row.path(column.key()).asString(""));
                }
            }
        }
        String columns = String.join(", ", written.propertyNames());
        // Names of columns come from the declaration, values are bound.
        jdbc.sql("insert into " + table.name() + " (" + columns + ") select " + columns
                        + " from jsonb_populate_record(null::" + table.name() + ", cast(? as jsonb))")
                .param(JSON.writeValueAsString(written))
                .update();
    }

    private static Optional<JsonNode> value(Writing writing, GivenColumn column, JsonNode value) {
        Viewer viewer = writing.viewer();
        return switch (column.kind()) {
            case ID, ROW, DOCUMENT -> id(writing.ids().get(value.asString("")));
            case ACCOUNT -> id(viewer.id());
            case TEAM -> id(viewer.team());
            case STRUCTURE -> id(viewer.organisation());
            case WORDS, NOT, PERSON -> Optional.empty();
            default -> Optional.of(value);
        };
    }

    private static Optional<JsonNode> id(@Nullable UUID id) {
        return Optional.ofNullable(id).map(each -> JSON.getNodeFactory().stringNode(each.toString()));
    }

    private void keep(Writing writing, GivenTable table, ObjectNode row) {
        ObjectNode kept = row.deepCopy();
        for (GivenColumn column : table.leaving()) {
            if (column.kind().identifies() && kept.has(column.key())) {
                UUID id = writing.ids().get(kept.path(column.key()).asString(""));
                if (id == null) {
                    kept.remove(column.key());
                } else {
                    kept.put(column.key(), id.toString());
                }
            }
        }
        jdbc.sql("""
                        insert into takeaway_kept (id, person_id, arrival_id, part, list, content)
                        values (?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(Ids.next(), writing.person(), writing.arrival(), table.part(), table.list())
                .param(JSON.writeValueAsString(kept))
                .update();
    }
}
