package fr.passerelle.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says each thing that the page of a place shows, and since when. */
@Component
public class Provenance {

    private final JdbcClient jdbc;
    private final PlaceRecords records;

    Provenance(JdbcClient jdbc, PlaceRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * Where a fact comes from.
     *
     * @param by name of the source, or of the organisation of who corrected; never that of a person
     * @param corrected whether people corrected it
     * @param since when its source said so first, or when it was corrected
     * @param dated when the producer of the source says the description is from, or null
     */
    public record Origin(
            Fact fact,
            String by,
            boolean corrected,
            LocalDate since,
            @Nullable LocalDate dated) {}

    private record Voice(
            String by,
            Map<String, @Nullable Object> since,
            Map<String, @Nullable Object> origins,
            LocalDate arrivedOn,
            @Nullable LocalDate updatedOn) {}

    /** The origin of every fact that the page shows, in the order of the page. */
    public List<Origin> of(UUID place) {
        Map<String, @Nullable Object> shown = records.shown(place);
        Voice own = voice(place);
        List<Origin> origins = new ArrayList<>(corrected(place));
        for (Fact fact : Fact.values()) {
            boolean corrected = origins.stream().anyMatch(origin -> origin.fact() == fact && origin.corrected());
            if (!corrected && fact.isSaid(shown)) {
                Object from = own.origins().get(fact.name());
                Voice voice = from == null ? own : voice(UUID.fromString(from.toString()));
                origins.add(new Origin(fact, voice.by(), false, since(voice, fact), voice.updatedOn()));
            }
        }
        origins.sort(java.util.Comparator.comparing(Origin::fact));
        return origins;
    }

    private static LocalDate since(Voice voice, Fact fact) {
        Object changed = voice.since().get(fact.name());
        return changed == null ? voice.arrivedOn() : LocalDate.parse(changed.toString());
    }

    private Voice voice(UUID place) {
        return jdbc.sql("""
                        select case when collected_by is null or collected_by = source then source else source || ' (' || collected_by || ')' end as by,
                               since, origins, coalesce(arrived_on, imported_at::date) as arrived_on,
                               cast(coalesce(said ->> 'updated_on', updated_on::text) as date) as updated_on
                        from directory_place where id = ?
                        """).param(place).query(Provenance::voice).single();
    }

    private static Voice voice(ResultSet row, int number) throws SQLException {
        return new Voice(
                row.getString("by"),
                Objects.requireNonNull(RowJson.read(row.getString("since"))),
                Objects.requireNonNull(RowJson.read(row.getString("origins"))),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("updated_on", LocalDate.class));
    }

    private List<Origin> corrected(UUID place) {
        return jdbc.sql("""
                        select c.fact, coalesce(o.name, 'Les personnes du lieu') as by, c.at from directory_correction c
                        left join identity_organisation o on o.id = c.organisation
                        where c.place_id = ? and c.ended_at is null
                        """)
                .param(place)
                .query((row, i) -> new Origin(
                        Fact.valueOf(row.getString("fact")),
                        row.getString("by"),
                        true,
                        row.getTimestamp("at")
                                .toInstant()
                                .atZone(fr.passerelle.kernel.Now.PARIS)
                                .toLocalDate(),
                        null))
                .list();
    }
}
