package fr.passerelle.permanence.publish;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The editions: numbered one after the other, printed once, and kept with their two documents as they were given out. */
@Component
class Editions {

    private final JdbcClient jdbc;
    private final Paper paper;
    private final Now now;

    Editions(JdbcClient jdbc, Paper paper, Now now) {
        this.jdbc = jdbc;
        this.paper = paper;
        this.now = now;
    }

    /** A line of the list. */
    record Kept(int number, Instant publishedAt, LocalDate validUntil, String publisher, int permanences) {}

    /** The two shapes of the document. */
    enum Shape {
        A4("document", "a4"),
        A3("depliant", "a3");

        private final String name;
        private final String column;

        Shape(String name, String column) {
            this.name = name;
            this.column = column;
        }

        String fileName() {
            return "permanences-" + name + ".pdf";
        }
    }

    /** The number of the next one; nobody else takes it before the transaction ends. */
    int next() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.permanence_edition'))::text")
                .query(String.class)
                .single();
        return jdbc.sql("select greatest(coalesce(max(number), 0), 0) + 1 from permanence_edition")
                .query(Integer.class)
                .single();
    }

    void keep(Edition edition, Viewer viewer) {
        jdbc.sql("""
                        insert into permanence_edition (number, published_at, valid_until, published_by, publisher, content, a4, a3)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        """)
                .params(
                        edition.number(),
                        Timestamp.from(now.instant()),
                        edition.validUntil(),
                        viewer.id(),
                        viewer.name() + ", " + viewer.organisationName(),
                        JsonMapper.shared().writeValueAsString(edition),
                        print("permanence/publish/document", edition),
                        print("permanence/publish/leaflet", edition))
                .update();
    }

    private byte[] print(String template, Edition edition) {
        return paper.pdf(template, Map.of("edition", edition));
    }

    List<Kept> all() {
        return jdbc.sql("""
                        select number, published_at, valid_until, publisher,
                               (select count(*) from jsonb_array_elements(content -> 'parts') part, jsonb_array_elements(part -> 'lines')) as permanences
                        from permanence_edition where number > 0 order by number desc
                        """)
                .query((row, i) -> new Kept(
                        row.getInt("number"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("publisher"),
                        row.getInt("permanences")))
                .list();
    }

    byte[] last(Shape shape) {
        return document("select " + shape.column + " from permanence_edition order by number desc limit 1", List.of());
    }

    byte[] one(int number, Shape shape) {
        return document("select " + shape.column + " from permanence_edition where number = ?", List.of(number));
    }

    private byte[] document(String sql, List<Object> values) {
        Optional<byte[]> found =
                jdbc.sql(sql).params(values).query((row, i) -> row.getBytes(1)).optional();
        return found.orElseThrow(NotFound::new);
    }
}
