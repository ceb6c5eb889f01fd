package fr.passerelle.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.territory.Territories;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sheets as the territory reads them: those that ship with Passerelle, and in the place of some the territory's own newest version. Which
 * version is the newest is asked each time, by one indexed query; the text of a version never changes, so it is read once.
 */
@Component
public class Sheets {

    static final Comparator<Sheet> ORDER = Comparator.comparing(Sheet::operator).thenComparing(Sheet::title);

    private static final String NEWEST =
            "select distinct on (sheet) sheet, version, id, content is null as as_shipped from catalogue_sheet_version ";

    private final ShippedSheets shipped;
    private final JdbcClient jdbc;
    private final Cache<UUID, Sheet> texts =
            Caffeine.newBuilder().maximumSize(2_000).build();

    Sheets(ShippedSheets shipped, JdbcClient jdbc) {
        this.shipped = shipped;
        this.jdbc = jdbc;
    }

    private record Row(String sheet, int version, UUID id, boolean asShipped) {}

    /** All of them, by operator, then by title. */
    public Collection<Sheet> all() {
        if (Territories.current() == null) {
            return shipped.all();
        }
        Map<String, Row> own = jdbc.sql(NEWEST + "order by sheet, version desc").query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::sheet, Function.identity()));
        if (own.isEmpty()) {
            return shipped.all();
        }
        return shipped.all().stream()
                .map(sheet -> own.containsKey(sheet.id()) ? text(own.get(sheet.id()), sheet) : sheet)
                .sorted(ORDER)
                .toList();
    }

    /** The sheet of that id, as everybody reads it today. */
    public Optional<Sheet> find(String id) {
        Optional<Sheet> asShipped = shipped.find(id);
        return asShipped.map(sheet -> newest(id).map(row -> text(row, sheet)).orElse(sheet));
    }

    /** A sheet as it was in that version; 0 is the sheet that ships. */
    public Optional<Sheet> find(String id, int version) {
        if (version == 0) {
            return shipped.find(id);
        }
        return jdbc.sql("""
                        select sheet, version, id, content is null as as_shipped from catalogue_sheet_version
                        where sheet = ? and version = ?
                        """)
                .params(id, version)
                .query(Row.class)
                .optional()
                .flatMap(row -> row.asShipped ? shipped.find(id) : Optional.of(text(row)));
    }

    /** The number of the version that everybody reads today, to be remembered beside what is made with it. */
    public int version(String id) {
        return newest(id).map(Row::version).orElse(0);
    }

    /** The sheet as it ships, whatever the territory says. */
    public Optional<Sheet> shipped(String id) {
        return shipped.find(id);
    }

    /** Those that open that right, such as {@code rsa}. */
    public List<Sheet> opening(String right) {
        return all().stream().filter(sheet -> right.equals(sheet.opens())).toList();
    }

    private Optional<Row> newest(String id) {
        if (Territories.current() == null) {
            return Optional.empty();
        }
        return jdbc.sql(NEWEST + "where sheet = ? order by sheet, version desc")
                .param(id)
                .query(Row.class)
                .optional();
    }

    private Sheet text(Row row, Sheet asShipped) {
        return row.asShipped ? asShipped : text(row);
    }

    private Sheet text(Row row) {
        return texts.get(
                row.id,
                key -> SheetText.read(jdbc.sql("select content from catalogue_sheet_version where id = ?")
                        .param(key)
                        .query(String.class)
                        .single()));
    }
}
