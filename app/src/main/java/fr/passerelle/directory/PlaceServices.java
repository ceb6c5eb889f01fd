package fr.passerelle.directory;

import fr.passerelle.directory.PlaceStore.Changes;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the services that places give: each hangs on the place that its source calls its structure. */
@Component
public class PlaceServices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 500;
    private static final String UPSERT = upsert();

    private final JdbcClient jdbc;
    private final Now now;

    PlaceServices(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Kept(String sourceId, boolean gone) {}

    /** The services of a place and of those that are linked to it, by name. */
    public List<StoredService> of(UUID place) {
        return jdbc.sql("""
                        select s.*, p.department, p.source_id as structure from directory_service s join directory_place p on p.id = s.place_id
                        where (p.id = :place or p.linked_to = :place) and s.gone_at is null and p.gone_at is null
                        order by s.name, s.id
                        """).param("place", place).query(ServiceRows::read).list();
    }

    /** Where the places of this source stand, by the producer's identifier: a service of another structure has nowhere to hang. */
    public Map<String, Place.Address> structures(String source) {
        Map<String, Place.Address> structures = new HashMap<>();
        jdbc.sql("""
                        select source_id, commune_name, postal_code, insee, street, complement
                        from directory_place where source = ? and gone_at is null
                        """)
                .param(source)
                .query((row, i) -> structures.put(
                        row.getString("source_id"),
                        new Place.Address(
                                row.getString("commune_name"),
                                row.getString("postal_code"),
                                row.getString("insee"),
                                row.getString("street"),
                                row.getString("complement"))))
                .list();
        return structures;
    }

    /**
     * Brings in the services of a source, in one transaction; those whose structure is unknown are left out. What people said here
     * (that it is full) stays.
     *
     * @param whole whether services of this source that are absent have gone
     */
    @Transactional
    public Changes bring(String source, Collection<PlaceService> services, boolean whole) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))")
                .param(source)
                .query((row, i) -> i)
                .list();
        Map<String, Boolean> gone = goneBefore(source);
        Set<String> known = structures(source).keySet();
        // Two rows with one identifier: the first holds, so that the same file always gives the same directory.
        Map<String, PlaceService> arriving = new LinkedHashMap<>();
        services.stream()
                .filter(service -> known.contains(service.structure()))
                .forEach(service -> arriving.putIfAbsent(service.id(), service));
        Set<String> written = new HashSet<>();
        List<PlaceService> all = new ArrayList<>(arriving.values());
        for (int from = 0; from < all.size(); from += CHUNK) {
            written.addAll(save(source, all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        int added = (int) written.stream().filter(id -> !gone.containsKey(id)).count();
        int back = (int)
                written.stream().filter(id -> gone.getOrDefault(id, false)).count();
        int left = whole ? markGone(source, arriving.keySet().toArray(String[]::new)) : 0;
        return new Changes(added, written.size() - added - back, all.size() - written.size(), back, left);
    }

    private Map<String, Boolean> goneBefore(String source) {
        return jdbc
                .sql("select source_id, gone_at is not null as gone from directory_service where source = ?")
                .param(source)
                .query(Kept.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::sourceId, Kept::gone));
    }

    /** Gives the identifiers of what was new or different. */
    private List<String> save(String source, List<PlaceService> services) {
        List<Map<String, @Nullable Object>> rows =
                services.stream().map(ServiceRows::row).toList();
        rows.forEach(row -> row.put("id", Ids.next().toString()));
        return jdbc.sql(UPSERT)
                .param("source", source)
                .param("at", Timestamp.from(now.instant()))
                .param("rows", JSON.writeValueAsString(rows))
                .query(String.class)
                .list();
    }

    private int markGone(String source, String[] present) {
        return jdbc.sql("""
                        update directory_service set gone_at = :at, version = version + 1
                        where source = :source and gone_at is null and not exists (select 1 from unnest(:present) s where s = source_id)
                        """)
                .param("at", Timestamp.from(now.instant()))
                .param("source", source)
                .param("present", present)
                .update();
    }

    private static String upsert() {
        Set<String> names = ServiceRows.COLUMNS.keySet();
        String types = ServiceRows.COLUMNS.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
        return """
                insert into directory_service (id, place_id, source, imported_at, %1$s)
                select r.id, p.id, :source, :at, %2$s
                from jsonb_to_recordset(:rows::jsonb) as r (id uuid, structure text, %3$s)
                join directory_place p on p.source = :source and p.source_id = r.structure
                on conflict (source, source_id) do update set (place_id, %1$s) = row (excluded.place_id, %4$s),
                    imported_at = excluded.imported_at, gone_at = null, version = directory_service.version + 1
                where directory_service.gone_at is not null
                    or row (directory_service.place_id, %5$s) is distinct from row (excluded.place_id, %4$s)
                returning source_id
                """.formatted(
                        String.join(", ", names),
                        prefixed(names, "r."),
                        types,
                        prefixed(names, "excluded."),
                        prefixed(names, "directory_service."));
    }

    private static String prefixed(Set<String> names, String prefix) {
        return names.stream().map(prefix::concat).collect(Collectors.joining(", "));
    }
}
