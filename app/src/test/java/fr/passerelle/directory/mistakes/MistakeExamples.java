package fr.passerelle.directory.mistakes;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mistake that waits, on a place of its own. */
@Component
class MistakeExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Mistakes mistakes;
    private final Now now;

    MistakeExamples(JdbcClient jdbc, Mistakes mistakes, Now now) {
        this.jdbc = jdbc;
        this.mistakes = mistakes;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID place = Ids.next();
        jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                        values (?, 'exemple de route', ?, 'Le Phare', 'Gardanne', '13120', ?)
                        """)
                .params(place, place.toString(), Timestamp.from(now.instant()))
                .update();
        UUID mistake = mistakes.keep(place, Subject.HOURS, "", "");
        Map<String, String> id = Map.of("id", place.toString());
        return Map.of("*", Map.of("mistake", mistake.toString()), "/lieux/{id}/erreur", id, "/lieux/{id}", id);
    }
}
