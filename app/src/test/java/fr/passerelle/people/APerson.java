package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test vocabulary of persons: {@code APerson.called("Yamina", "Kaci").with("never_write", true).followedBy(viewer).in(house, jdbc)}. */
public final class APerson {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> columns = new LinkedHashMap<>();
    private Viewer follower;

    private APerson() {}

    public static APerson called(String first, String last) {
        return new APerson()
                .with("first_name", first)
                .with("last_name", last)
                .with("display_name", (first + " " + last).strip());
    }

    /** A person whose name no other test uses. */
    public static APerson unique() {
        return called("Prénom", uniqueName());
    }

    public static String uniqueName() {
        StringBuilder letters = new StringBuilder("Zq");
        for (int n = NUMBER.incrementAndGet() + 1_000; n > 0; n /= 26) {
            letters.append((char) ('a' + n % 26));
        }
        return letters.append("ovic").toString();
    }

    /** A fictitious mobile number that no other test uses. */
    public static String uniquePhone() {
        return String.format("+3363998%04d", NUMBER.incrementAndGet() % 10_000);
    }

    public APerson with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    public APerson followedBy(Viewer viewer) {
        follower = viewer;
        return this;
    }

    /** Saves her, followed by the viewer's team, in the viewer's territory. */
    public UUID in(House house, JdbcClient jdbc) {
        return Territories.in(house.territoryOf(follower), () -> save(jdbc));
    }

    private UUID save(JdbcClient jdbc) {
        UUID person = Ids.next();
        Timestamp now = Timestamp.from(Instant.now());
        columns.put("id", person);
        columns.put("created_at", now);
        String places =
                String.join(", ", columns.keySet().stream().map(each -> "?").toList());
        jdbc.sql("insert into people_person (" + String.join(", ", columns.keySet()) + ") values (" + places + ")")
                .params(columns.values().toArray())
                .update();
        jdbc.sql("insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), person, follower.team(), LocalDate.now(Now.PARIS), now)
                .update();
        return person;
    }
}
