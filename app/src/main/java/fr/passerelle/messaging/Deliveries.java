package fr.passerelle.messaging;

import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how far posted messages have come. */
@Component
public class Deliveries {

    private final JdbcClient jdbc;
    private final Now now;

    Deliveries(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** By key; what was never posted is absent. */
    public Map<String, Delivery> of(Collection<String> keys) {
        Map<String, Delivery> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("""
                            select key, sent_at, delivered_at, ending, next_try_at, attempts, opens_at, closes_at
                            from messaging_mail where key = any(?)
                            """).param(keys.toArray(String[]::new)).query(row -> {
                found.put(row.getString("key"), delivery(row));
            });
        }
        return found;
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        Instant next = instant(row, "next_try_at");
        Window window = new Window(
                next, null, row.getObject("opens_at", LocalTime.class), row.getObject("closes_at", LocalTime.class));
        Instant leaves = window.next(now.instant());
        return new Delivery(
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                ending == null ? null : Ending.valueOf(ending),
                next,
                row.getInt("attempts"),
                leaves.isAfter(now.instant()) ? leaves : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
