package fr.passerelle.directory;

import fr.passerelle.kernel.Now;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes from week to week at a place, told by its own people: closed for a while, full, how one is received, where it stops. */
@Component
public class PlaceLife {

    private final JdbcClient jdbc;
    private final Now now;

    PlaceLife(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * A place closed for a while.
     *
     * @param to its last day, or null when nobody knows
     */
    public record Closure(
            UUID id,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {

        /** Whether it holds on that day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * How one is received.
     *
     * @param fullUntil until that day nobody new is taken
     * @param referBy codes of data·inclusion v1: who may ask
     * @param referHow codes of data·inclusion v1: by which way
     */
    public record Welcome(
            List<String> languages,
            @Nullable String bring,
            @Nullable String conditions,
            @Nullable LocalDate fullUntil,
            List<String> referBy,
            List<String> referHow,
            @Nullable String referWords) {

        public static final Welcome NONE = new Welcome(List.of(), null, null, null, List.of(), List.of(), null);
    }

    /**
     * A stop of something that moves.
     *
     * @param hours when it stops there, as a rule; empty when only days are known
     * @param days the days to come, one by one
     */
    public record Stop(
            UUID id, String label, String street, String commune, OpeningHours hours, List<LocalDate> days) {}

    /** The closures of a place that are not over, the next first. */
    public List<Closure> closures(UUID place) {
        return jdbc.sql("""
                        select id, from_on as "from", to_on as "to", reason from directory_closure
                        where place_id = ? and (to_on is null or to_on >= ?) order by from_on, id
                        """).params(place, now.today()).query(Closure.class).list();
    }

    /** The closure that holds today. */
    public Optional<Closure> closedToday(UUID place) {
        LocalDate today = now.today();
        return closures(place).stream().filter(closure -> closure.on(today)).findFirst();
    }

    /** How one is received; nothing said when nobody said anything. A day of fullness that has passed says nothing any more. */
    public Welcome welcome(UUID place) {
        return jdbc.sql("""
                        select *, case when full_until >= ? then full_until end as still_full from directory_welcome where place_id = ?
                        """)
                .params(now.today(), place)
                .query(PlaceLife::welcome)
                .optional()
                .orElse(Welcome.NONE);
    }

    private static Welcome welcome(ResultSet row, int number) throws SQLException {
        return new Welcome(
                texts(row, "languages"),
                row.getString("bring"),
                row.getString("conditions"),
                row.getObject("still_full", LocalDate.class),
                texts(row, "refer_by"),
                texts(row, "refer_how"),
                row.getString("refer_words"));
    }

    /** The stops of a place that moves, by commune. */
    public List<Stop> stops(UUID place) {
        LocalDate today = now.today();
        return jdbc.sql("""
                        select s.*, p.department from directory_stop s join directory_place p on p.id = s.place_id
                        where s.place_id = ? order by s.commune_name, s.label, s.id
                        """)
                .param(place)
                .query((row, i) -> new Stop(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("street"),
                        row.getString("commune_name"),
                        HoursCache.of(row.getString("hours"), row.getString("department")),
                        Stream.of((java.sql.Date[]) row.getArray("days").getArray())
                                .map(java.sql.Date::toLocalDate)
                                .filter(day -> !day.isBefore(today))
                                .sorted()
                                .toList()))
                .list();
    }

    /**
     * A place whose activity has ended.
     *
     * @param replacement the place to go to instead, or null
     */
    public record Ended(
            String name,
            LocalDate on,
            @Nullable UUID replacement,
            @Nullable String replacementName) {}

    /** The end of a place, when its own people or those who keep the directory said so. */
    public Optional<Ended> ended(UUID place) {
        return jdbc.sql("""
                        select p.name, p.ended_on as "on", r.id as replacement, r.name as replacement_name
                        from directory_place p left join directory_place r on r.id = p.replaced_by and r.shown
                        where p.id = (select coalesce(linked_to, id) from directory_place where id = ?) and p.ended_on is not null
                        """).param(place).query(Ended.class).optional();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
