package fr.passerelle.directory;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people corrected on the page of a place. A correction outranks every source. When its source later says something new, nothing is
 * overwritten: the two wait side by side until somebody keeps the correction or takes what the source says.
 */
@Component
public class Corrections {

    private static final String ACTIVE = "select * from directory_correction where ended_at is null and ";

    private final JdbcClient jdbc;
    private final PlaceRecords records;
    private final Now now;

    Corrections(JdbcClient jdbc, PlaceRecords records, Now now) {
        this.jdbc = jdbc;
        this.records = records;
        this.now = now;
    }

    /**
     * A correction that holds.
     *
     * @param value the columns of the fact, as corrected
     * @param proposed what the source says now, or null when it did not change its mind
     * @param organisation that of who corrected, or null for the place's own people
     */
    public record Correction(
            UUID id,
            UUID place,
            Fact fact,
            Map<String, @Nullable Object> value,
            @Nullable Map<String, @Nullable Object> proposed,
            Instant at,
            @Nullable UUID organisation,
            @Nullable String reason) {}

    /** How a correction ended. */
    public enum Ending {
        /** By another correction. */
        REPLACED,
        /** What the source says was taken instead. */
        TAKEN,
        /** The source came to say the same. */
        AGREED,
        /** Given up. */
        WITHDRAWN
    }

    /** The corrections of a place that hold, by fact. */
    public Map<Fact, Correction> of(UUID place) {
        Map<Fact, Correction> corrections = new EnumMap<>(Fact.class);
        jdbc.sql(ACTIVE + "place_id = ? order by fact")
                .param(place)
                .query(Corrections::read)
                .list()
                .forEach(correction -> corrections.put(correction.fact(), correction));
        return corrections;
    }

    /**
     * Corrects facts of a place; those that say what the page says already are left alone.
     *
     * @param values the columns of each fact
     * @param viewer who corrects, or null for the place's own people, by their signed link
     * @return the facts that changed
     */
    public List<Fact> correct(
            UUID place,
            Map<Fact, Map<String, @Nullable Object>> values,
            @Nullable Viewer viewer,
            @Nullable String reason) {
        Map<String, @Nullable Object> shown = records.shown(place);
        Map<String, @Nullable Object> said = records.said(place);
        List<Fact> changed = new ArrayList<>();
        values.forEach((fact, typed) -> {
            Map<String, @Nullable Object> value = Objects.requireNonNull(RowJson.tidy(typed));
            if (!value.equals(fact.in(shown))) {
                end(place, fact, Ending.REPLACED, viewer);
                if (!value.equals(fact.in(said)) || records.standsForOthers(place)) {
                    add(place, fact, value, fact.in(said), viewer, reason);
                }
                changed.add(fact);
            }
        });
        if (!changed.isEmpty()) {
            records.publish(place);
        }
        return changed;
    }

    /** The version of the page, which says whether somebody changed it meanwhile. */
    public long version(UUID place) {
        return jdbc.sql("select version from directory_place where id = ?")
                .param(place)
                .query(Long.class)
                .single();
    }

    /** Goes back to what the source says; false when nothing was corrected. */
    public boolean withdraw(UUID place, Fact fact, Viewer viewer) {
        boolean ended = end(place, fact, Ending.WITHDRAWN, viewer);
        if (ended) {
            records.publish(place);
        }
        return ended;
    }

    /** The corrections about which their source has changed its mind, the oldest change first. */
    public List<Correction> disputed(int limit) {
        return jdbc.sql(ACTIVE + "proposed is not null order by proposed_at, id limit ?")
                .param(limit)
                .query(Corrections::read)
                .list();
    }

    /** One of them. */
    public Optional<Correction> disputed(UUID id) {
        return jdbc.sql(ACTIVE + "proposed is not null and id = ?")
                .param(id)
                .query(Corrections::read)
                .optional();
    }

    /** The correction stays, knowing what the source says now. */
    public void keep(Correction correction) {
        jdbc.sql("""
                        update directory_correction set source_value = proposed, proposed = null, proposed_at = null where id = ?
                        """).param(correction.id()).update();
    }

    /** The source is right: its value is shown from now on. */
    public void take(Correction correction, Viewer viewer) {
        end(correction.place(), correction.fact(), Ending.TAKEN, viewer);
        records.publish(correction.place());
    }

    private void add(
            UUID place,
            Fact fact,
            Map<String, @Nullable Object> value,
            Map<String, @Nullable Object> sourceValue,
            @Nullable Viewer viewer,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into directory_correction (id, place_id, fact, value, source_value, reason, at, account, organisation)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), place, fact.name(), RowJson.write(value), RowJson.write(sourceValue), reason)
                .param(Timestamp.from(now.instant()))
                .param(viewer == null ? null : viewer.id())
                .param(viewer == null ? null : viewer.organisation())
                .update();
    }

    private boolean end(UUID place, Fact fact, Ending ending, @Nullable Viewer viewer) {
        return jdbc.sql("""
                                update directory_correction set ended_at = ?, ending = ?, ended_by = ?
                                where place_id = ? and fact = ? and ended_at is null
                                """)
                        .params(Timestamp.from(now.instant()), ending.name(), viewer == null ? null : viewer.id())
                        .params(place, fact.name())
                        .update()
                == 1;
    }

    private static Correction read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                Fact.valueOf(row.getString("fact")),
                Objects.requireNonNull(RowJson.read(row.getString("value"))),
                RowJson.read(row.getString("proposed")),
                row.getTimestamp("at").toInstant(),
                row.getObject("organisation", UUID.class),
                row.getString("reason"));
    }
}
