package fr.passerelle.permanence;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Position;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The permanences of the territory as they stand now. */
@Component
public class Permanences {

    /** A place that was linked to another stands under the other's name. */
    private static final String SELECT = """
            select m.*, o.name as organisation_name, p.id as spot, p.name as place_name, p.street, p.commune_name, p.postal_code, p.insee,
                   coalesce(p.department, left(o.commune_insee, 2)) as holidays_of, p.latitude, p.longitude, p.approximate, p.shown
            from permanence_permanence m
            join identity_organisation o on o.id = m.organisation
            left join directory_place told on told.id = m.place_id
            left join directory_place p on p.id = coalesce(told.linked_to, told.id)
            where m.withdrawn_at is null and %s
            order by m.title, m.id
            """;

    private final JdbcClient jdbc;

    Permanences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record SlotRow(UUID permanence, Slot slot) {}

    private record ChangeRow(UUID permanence, Change change) {}

    /** All that are not withdrawn, by title. */
    public List<Permanence> all() {
        return read("true", Map.of());
    }

    /** Those of the week: valid on one of these days, at a place that is still open. */
    public List<Permanence> between(LocalDate first, LocalDate last) {
        return all().stream()
                .filter(Permanence::shown)
                .filter(each -> !Occurrences.of(each.schedule(), first, last).isEmpty())
                .toList();
    }

    /** One, unless it was withdrawn. */
    public Optional<Permanence> one(UUID id) {
        return read("m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those held by the people of that organisation. */
    public List<Permanence> of(UUID organisation) {
        return read("m.organisation = :organisation", Map.of("organisation", organisation));
    }

    private List<Permanence> read(String condition, Map<String, UUID> values) {
        Map<UUID, List<Slot>> slots = jdbc
                .sql("select permanence_id, day, starts, ends from permanence_slot")
                .query((row, i) -> new SlotRow(
                        row.getObject("permanence_id", UUID.class),
                        new Slot(DayOfWeek.of(row.getInt("day")), time(row, "starts"), time(row, "ends"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        SlotRow::permanence, Collectors.mapping(SlotRow::slot, Collectors.toList())));
        Map<UUID, List<Change>> changes = jdbc
                .sql("select id, permanence_id, day, kind, starts, ends, reason from permanence_change order by day")
                .query((row, i) -> new ChangeRow(row.getObject("permanence_id", UUID.class), change(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ChangeRow::permanence, Collectors.mapping(ChangeRow::change, Collectors.toList())));
        return jdbc.sql(SELECT.formatted(condition))
                .params(values)
                .query((row, i) -> permanence(row, slots, changes))
                .list();
    }

    private static Permanence permanence(ResultSet row, Map<UUID, List<Slot>> slots, Map<UUID, List<Change>> changes)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Schedule schedule = new Schedule(
                set(row.getArray("rhythms"), Rhythm::valueOf),
                slots.getOrDefault(id, List.of()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("public_holidays"),
                Schedule.SchoolHolidays.valueOf(row.getString("school_holidays")),
                changes.getOrDefault(id, List.of()),
                row.getString("holidays_of"));
        return new Permanence(
                id,
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                spot(row),
                row.getString("link"),
                row.getString("title"),
                set(row.getArray("services"), Offer.Service::valueOf),
                row.getString("words"),
                set(row.getArray("languages"), Spoken::valueOf),
                row.getBoolean("by_appointment"),
                row.getString("booking"),
                row.getString("phone"),
                schedule,
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }

    private static Permanence.@Nullable Spot spot(ResultSet row) throws SQLException {
        UUID place = row.getObject("spot", UUID.class);
        if (place == null) {
            return null;
        }
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new Permanence.Spot(
                place,
                row.getString("place_name"),
                row.getString("street"),
                (row.getString("postal_code") + " " + row.getString("commune_name")).strip(),
                row.getString("insee"),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                row.getBoolean("approximate"),
                row.getBoolean("shown"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                Change.Kind.valueOf(row.getString("kind")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("reason"));
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalTime.class));
    }

    private static <T> Set<T> set(Array array, Function<String, T> value) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(value).collect(Collectors.toSet());
    }
}
