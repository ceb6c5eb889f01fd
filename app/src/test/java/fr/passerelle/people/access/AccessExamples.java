package fr.passerelle.people.access;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A motivated access that waits for its review. */
@Component
class AccessExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    AccessExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID access = Ids.next();
        jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (?, ?, ?, 'Remplacement d’une collègue absente', ?, ?)
                        """)
                .params(access, person, worker.id())
                .param(Timestamp.from(now.instant()))
                .param(Timestamp.from(now.instant().plus(Duration.ofHours(24))))
                .update();
        return Map.of("*", Map.of("access", access.toString()));
    }
}
