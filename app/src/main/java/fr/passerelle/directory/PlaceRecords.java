package fr.passerelle.directory;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each source says of a place, kept apart from what its page shows where the two differ. */
@Component
class PlaceRecords {

    private static final String SET_SHOWN = PlaceRows.COLUMNS.keySet().stream()
            .filter(column -> !column.equals("source_id"))
            .map(column -> column + " = r." + column)
            .collect(Collectors.joining(", "));
    private static final String TYPES = PlaceRows.COLUMNS.entrySet().stream()
            .map(column -> column.getKey() + " " + column.getValue())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Now now;

    PlaceRecords(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Kept(
            UUID id,
            @Nullable UUID linkedTo,
            @Nullable Map<String, @Nullable Object> said,
            Map<String, @Nullable Object> shown,
            LocalDate freshOn,
            boolean gone) {

        Map<String, @Nullable Object> own() {
            return said == null ? shown : said;
        }
    }

    /** The columns that the page shows. */
    Map<String, @Nullable Object> shown(UUID place) {
        return kept(place).shown();
    }

    /** The columns as the place's own source gives them. */
    Map<String, @Nullable Object> said(UUID place) {
        return kept(place).own();
    }

    /** Whether the page is computed from linked places too. */
    boolean standsForOthers(UUID place) {
        return !linked(place).isEmpty();
    }

    /** Keeps what its source now says of a place whose page says more than its source; corrections that the news contradicts become disputed. */
    void arrive(UUID place, Map<String, @Nullable Object> row, String fingerprint) {
        Map<String, @Nullable Object> before = said(place);
        Map<String, @Nullable Object> after = columns(row);
        List<Fact> changed = Fact.changed(before, after);
        Map<String, String> since = new LinkedHashMap<>();
        changed.forEach(fact -> since.put(fact.name(), now.today().toString()));
        jdbc.sql("""
                        update directory_place set said = ?::jsonb, fingerprint = decode(?, 'hex'), imported_at = ?, gone_at = null,
                            since = since || ?::jsonb
                        where id = ?
                        """)
                .params(RowJson.write(after), fingerprint, Timestamp.from(now.instant()))
                .params(RowJson.write(new LinkedHashMap<>(since)), place)
                .update();
        changed.forEach(fact -> dispute(place, fact, fact.in(after)));
        publish(place);
    }

    private void dispute(UUID place, Fact fact, Map<String, @Nullable Object> news) {
        jdbc.sql("""
                        update directory_correction set
                            proposed = case when news in (value, source_value) then null else news end,
                            proposed_at = case when news in (value, source_value) then null else present end,
                            ended_at = case when news = value then present end,
                            ending = case when news = value then 'AGREED' end
                        from (select :news::jsonb as news, :at::timestamptz as present) as arrival
                        where place_id = :place and fact = :fact and ended_at is null
                        """)
                .param("news", RowJson.write(news))
                .param("at", Timestamp.from(now.instant()))
                .param("place", place)
                .param("fact", fact.name())
                .update();
    }

    /** Computes what the page of the place shows, and that of the place which stands for it. */
    void publish(UUID place) {
        Kept own = kept(place);
        List<Kept> linked = linked(place);
        Map<Fact, Map<String, @Nullable Object>> corrections = corrections(place);
        boolean plain = linked.isEmpty() && corrections.isEmpty();
        Publication publication = Publication.of(
                voice(own.id(), own.own(), own.freshOn(), Set.of()),
                linked.stream()
                        .map(each -> voice(
                                each.id(),
                                each.shown(),
                                each.freshOn(),
                                corrections(each.id()).keySet()))
                        .toList(),
                corrections);
        Map<String, @Nullable Object> origins = new LinkedHashMap<>();
        publication.origins().forEach((fact, from) -> origins.put(fact.name(), from.toString()));
        jdbc.sql("update directory_place p set " + SET_SHOWN
                        + ", said = :said::jsonb, origins = :origins::jsonb, held_by_link = :held, changed_at = :at, version = p.version + 1"
                        + " from jsonb_to_record(:row::jsonb) as r (" + TYPES + ") where p.id = :place")
                .param("said", plain ? null : RowJson.write(own.own()))
                .param("origins", RowJson.write(origins))
                .param("held", own.gone() && linked.stream().anyMatch(each -> !each.gone()))
                .param("row", RowJson.write(publication.row()))
                .param("at", Timestamp.from(now.instant()))
                .param("place", place)
                .update();
        if (own.linkedTo() != null) {
            publish(own.linkedTo());
        }
    }

    private static Publication.Voice voice(
            UUID place, Map<String, @Nullable Object> row, LocalDate freshOn, Set<Fact> corrected) {
        return new Publication.Voice(place, row, freshOn, Publication.facts(corrected));
    }

    private Map<Fact, Map<String, @Nullable Object>> corrections(UUID place) {
        Map<Fact, Map<String, @Nullable Object>> values = new EnumMap<>(Fact.class);
        jdbc.sql("select fact, value from directory_correction where place_id = ? and ended_at is null")
                .param(place)
                .query((row, i) -> Map.entry(
                        Fact.valueOf(row.getString("fact")),
                        Objects.requireNonNull(RowJson.read(row.getString("value")))))
                .list()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    private static final String READ = """
            select id, linked_to, said, to_jsonb(p) as shown, gone_at is not null as gone,
                   greatest(updated_on, confirmed_on, date '1970-01-01') as fresh_on
            from directory_place p where\s""";

    private Kept kept(UUID place) {
        return jdbc.sql(READ + "id = ?")
                .param(place)
                .query(PlaceRecords::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Kept> linked(UUID place) {
        return jdbc.sql(READ + "linked_to = ? order by id")
                .param(place)
                .query(PlaceRecords::read)
                .list();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("linked_to", UUID.class),
                RowJson.read(row.getString("said")),
                columns(Objects.requireNonNull(RowJson.read(row.getString("shown")))),
                row.getObject("fresh_on", LocalDate.class),
                row.getBoolean("gone"));
    }

    private static Map<String, @Nullable Object> columns(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        PlaceRows.COLUMNS.keySet().forEach(column -> columns.put(column, row.get(column)));
        return RowJson.tidy(columns);
    }

    /** For each fact, the SQL that says whether an update changes it: the day since which its source says so is kept. */
    static String sinceSql() {
        return Arrays.stream(Fact.values())
                .map(fact -> "case when (" + named("directory_place", fact) + ") is distinct from ("
                        + named("excluded", fact) + ") then jsonb_build_object('" + fact.name()
                        + "', :today::text) else '{}' end")
                .collect(Collectors.joining(" || ", "directory_place.since || ", ""));
    }

    private static String named(String table, Fact fact) {
        return fact.columns().stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
