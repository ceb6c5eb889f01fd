package fr.passerelle.permanence;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places that somebody keeps and permanences held there, for tests in the southern territory. */
@Component
public class GivenPermanences {

    /** Where the places are, unless it is said. */
    public static final Position GARDANNE = new Position(43.4592, 5.4648);

    private final PlaceStore store;
    private final JdbcClient jdbc;
    private final Now now;

    GivenPermanences(PlaceStore store, JdbcClient jdbc, Now now) {
        this.store = store;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A place in Gardanne kept by the organisation of the viewer. */
    public UUID place(String name, Viewer keeper, Position position) {
        UUID place = new GivenPlaces(store, jdbc)
                .keep(GivenPlaces.place(name, position, Set.of(), Set.<Offer.Need>of(), "Th 09:00-12:00", null));
        return Territories.in(House.SOUTH, () -> {
            jdbc.sql("insert into directory_keeper (place_id, organisation, since) values (?, ?, ?)")
                    .params(place, keeper.organisation(), Timestamp.from(now.instant()))
                    .update();
            return place;
        });
    }

    /** Every week on that day from 9 to 12, since last year. */
    public UUID permanence(String title, Viewer keeper, UUID place, int day) {
        return Territories.in(House.SOUTH, () -> here(title, keeper, place, day));
    }

    /** The same in the territory of the caller. */
    public UUID here(String title, Viewer keeper, UUID place, int day) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into permanence_permanence (id, organisation, place_id, title, services, by_appointment, phone, rhythms, valid_from,
                            school_holidays, changed_at, changed_by)
                        values (?, ?, ?, ?, '{ADMINISTRATIVE_PROCEDURES}', false, '04 65 71 01 42', '{EVERY_WEEK}', ?, 'OPEN', ?, ?)
                        """)
                .params(
                        id,
                        keeper.organisation(),
                        place,
                        title,
                        now.today().minusYears(1),
                        Timestamp.from(now.instant()),
                        keeper.id())
                .update();
        jdbc.sql("insert into permanence_slot (permanence_id, day, starts, ends) values (?, ?, '9:00', '12:00')")
                .params(id, day)
                .update();
        return id;
    }

    /** Leaves the territory without any permanence, sector or edition but the examples of the routes. */
    public void clear() {
        Territories.in(
                House.SOUTH,
                () -> Stream.of(
                                "permanence_permanence where title not like 'Exemple%'",
                                "permanence_sector where name not like 'Exemple%'",
                                "permanence_edition where number > 0")
                        .forEach(rows -> jdbc.sql("delete from " + rows).update()));
    }

    /** What a question answers in the southern territory. */
    public List<String> ask(String sql, Object... values) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).params(values).query(String.class).list());
    }
}
