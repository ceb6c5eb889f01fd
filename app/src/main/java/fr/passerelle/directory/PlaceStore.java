package fr.passerelle.directory;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the places: brings in what a source says today, touches nothing that did not change, never changes an id. */
@Component
public class PlaceStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 500;
    private static final String UPSERT = upsert();

    private final JdbcClient jdbc;
    private final PlaceRecords records;
    private final Now now;

    PlaceStore(JdbcClient jdbc, PlaceRecords records, Now now) {
        this.jdbc = jdbc;
        this.records = records;
        this.now = now;
    }

    /** A place as its source gives it, with what somebody should look at. */
    public record Arrival(Place place, List<String> warnings) {

        public Arrival {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What an arrival changed.
     *
     * @param back places that had gone and are in the file again
     * @param gone places that are in the file no more
     */
    public record Changes(int added, int changed, int unchanged, int back, int gone) {

        /** Whether the directory is another one than before. */
        public boolean any() {
            return added + changed + back + gone > 0;
        }
    }

    private record Kept(
            UUID id,
            String sourceId,
            @Nullable String fingerprint,
            boolean gone,
            boolean computed,
            @Nullable UUID linkedTo) {}

    /**
     * Brings in the places of a source, in one transaction.
     *
     * @param whole whether places of this source that are absent have gone
     */
    @Transactional
    public Changes bring(String source, List<Arrival> arrivals, boolean whole) {
        return bring(source, arrivals, whole, Ids::next);
    }

    /** The same, with identifiers of one's own making. */
    @Transactional
    public Changes bring(String source, List<Arrival> arrivals, boolean whole, Supplier<UUID> ids) {
        Arriving arriving = new Arriving(source, ids);
        arrivals.forEach(arriving::add);
        return arriving.end(whole);
    }

    /** Begins to bring in the places of a source, one after the other; in the transaction of the caller, which must be one. */
    public Arriving arriving(String source) {
        return new Arriving(source, Ids::next);
    }

    /** The places of a source on their way: a few hundred are held at a time, so that a file of any length fits. */
    public final class Arriving {

        private final String source;
        private final Supplier<UUID> ids;
        private final Map<String, Kept> before;
        private final Set<String> present = new HashSet<>();
        private final Set<UUID> standing = new LinkedHashSet<>();
        private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        private final int[] counts = new int[4];

        private Arriving(String source, Supplier<UUID> ids) {
            this.source = source;
            this.ids = ids;
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
                    .param(source)
                    .query((row, i) -> i)
                    .list();
            this.before = before(source);
        }

        /** One more. Of two rows with one identifier the first holds, so that the same file always gives the same directory. */
        public void add(Arrival arrival) {
            if (!present.add(arrival.place().id())) {
                return;
            }
            Map<String, @Nullable Object> row = PlaceRows.row(arrival.place(), arrival.warnings());
            String fingerprint = PlaceRows.fingerprint(row);
            Kept kept = before.get(arrival.place().id());
            int fate = fate(kept, fingerprint);
            counts[fate]++;
            if (fate == UNCHANGED) {
                return;
            }
            if (kept != null && kept.computed()) {
                records.arrive(kept.id(), row, fingerprint);
                return;
            }
            if (kept != null && kept.linkedTo() != null) {
                standing.add(kept.linkedTo());
            }
            row.put("id", ids.get().toString());
            row.put("fingerprint", fingerprint);
            rows.add(row);
            if (rows.size() == CHUNK) {
                saveRows();
            }
        }

        /** That was all. */
        public Changes end(boolean whole) {
            saveRows();
            int gone = whole ? markGone(source, present.toArray(String[]::new), standing) : 0;
            standing.forEach(records::publish);
            return new Changes(counts[ADDED], counts[CHANGED], counts[UNCHANGED], counts[BACK], gone);
        }

        private void saveRows() {
            if (!rows.isEmpty()) {
                save(source, rows);
                rows.clear();
            }
        }
    }

    /** A place that still exists, or the one that stands for it where the two were found to be one. */
    public Optional<StoredPlace> find(UUID id) {
        return jdbc.sql("""
                        select * from directory_place
                        where id = (select coalesce(linked_to, id) from directory_place where id = ?) and shown
                        """).param(id).query(PlaceRows::read).optional();
    }

    /** How many places each source gives today, by name of source. */
    public Map<String, Long> sources() {
        return jdbc
                .sql("select source, count(*) from directory_place where shown group by source order by source")
                .query((row, i) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static final int ADDED = 0;
    private static final int CHANGED = 1;
    private static final int UNCHANGED = 2;
    private static final int BACK = 3;

    private static int fate(@Nullable Kept kept, String fingerprint) {
        if (kept == null) {
            return ADDED;
        }
        if (kept.gone()) {
            return BACK;
        }
        return fingerprint.equals(kept.fingerprint()) ? UNCHANGED : CHANGED;
    }

    private Map<String, Kept> before(String source) {
        Map<String, Kept> before = new HashMap<>();
        jdbc.sql("""
                        select id, source_id, encode(fingerprint, 'hex') as fingerprint, gone_at is not null as gone,
                               said is not null as computed, linked_to
                        from directory_place where source = ?
                        """).param(source).query(Kept.class).list().forEach(kept -> before.put(kept.sourceId(), kept));
        return before;
    }

    private void save(String source, List<Map<String, @Nullable Object>> rows) {
        jdbc.sql(UPSERT)
                .param("source", source)
                .param("at", Timestamp.from(now.instant()))
                .param("today", now.today())
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private record Gone(UUID id, boolean computed, @Nullable UUID linkedTo) {}

    private int markGone(String source, String[] present, Set<UUID> standing) {
        List<Gone> gone = jdbc.sql("""
                        update directory_place set gone_at = :at, version = version + 1
                        where source = :source and gone_at is null and not exists (select 1 from unnest(:present) p where p = source_id)
                        returning id, said is not null as computed, linked_to
                        """)
                .param("at", Timestamp.from(now.instant()))
                .param("source", source)
                .param("present", present)
                .query(Gone.class)
                .list();
        gone.forEach(place -> {
            if (place.linkedTo() != null) {
                standing.add(place.linkedTo());
            } else if (place.computed()) {
                standing.add(place.id());
            }
        });
        return gone.size();
    }

    private static String upsert() {
        String columns = String.join(", ", PlaceRows.COLUMNS.keySet());
        String values =
                PlaceRows.COLUMNS.keySet().stream().map(column -> "r." + column).collect(Collectors.joining(", "));
        String types = PlaceRows.COLUMNS.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
        String updates = PlaceRows.COLUMNS.keySet().stream()
                .filter(column -> !column.equals("source_id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return """
                insert into directory_place (id, source, fingerprint, imported_at, arrived_on, %s)
                select r.id, :source, decode(r.fingerprint, 'hex'), :at, :today, %s
                from jsonb_to_recordset(:rows::jsonb) as r (id uuid, fingerprint text, %s)
                on conflict (source, source_id) do update set %s, fingerprint = excluded.fingerprint,
                    imported_at = excluded.imported_at, gone_at = null, version = directory_place.version + 1,
                    since = %s
                """.formatted(columns, values, types, updates, PlaceRecords.sinceSql());
    }
}
