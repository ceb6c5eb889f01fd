package fr.passerelle.permanence.week;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The document last published, as the week names it. */
@Component
class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which one, of when, good until when. */
    record Last(int number, LocalDate publishedOn, LocalDate validUntil) {}

    /** Null while nothing was published. */
    @Nullable
    Last last() {
        return jdbc.sql("""
                        select number, (published_at at time zone 'Europe/Paris')::date as published_on, valid_until
                        from permanence_edition order by number desc limit 1
                        """).query(Last.class).optional().orElse(null);
    }
}
