package fr.passerelle.activity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person was last accompanied. Who may ask was checked by the gate. */
@Component
public class Contacts {

    /** SQL condition that keeps the persons {@code p} not accompanied since a day; takes {@code :since}. */
    public static final String NONE_SINCE =
            "not exists (select 1 from activity_accompaniment c where c.person_id = p.id and c.day >= :since)";

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day on which that person was accompanied. */
    public Optional<LocalDate> last(UUID person) {
        return jdbc.sql("select day from activity_accompaniment where person_id = ? order by day desc, id desc limit 1")
                .param(person)
                .query(LocalDate.class)
                .optional();
    }
}
