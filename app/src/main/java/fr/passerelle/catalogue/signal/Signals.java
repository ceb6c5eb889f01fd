package fr.passerelle.catalogue.signal;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is said to have changed, and what became of it. */
@Component
class Signals {

    private static final Duration NEWS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Now now;

    Signals(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    UUID open(Viewer viewer, String sheet, String words) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into catalogue_site_change (id, sheet, words, at, account, organisation) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, sheet, words, Timestamp.from(now.instant()), viewer.id(), viewer.organisation())
                .update();
        return id;
    }

    /** Closes it once; false when it was closed before, or is of another sheet. */
    boolean close(Viewer viewer, String sheet, UUID id, boolean updated, @Nullable String remark) {
        return jdbc.sql("""
                                update catalogue_site_change set updated = ?, remark = ?, closed_at = ?, closed_by = ?
                                where id = ? and sheet = ? and closed_at is null
                                """)
                        .params(updated, remark, Timestamp.from(now.instant()), viewer.id(), id, sheet)
                        .update()
                == 1;
    }

    /** The sheets updated these days after such a signal. */
    List<String> updated() {
        return jdbc.sql("select distinct sheet from catalogue_site_change where updated and closed_at > ? limit 30")
                .param(Timestamp.from(now.instant().minus(NEWS)))
                .query(String.class)
                .list();
    }
}
