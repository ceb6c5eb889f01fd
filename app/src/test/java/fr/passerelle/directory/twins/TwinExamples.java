package fr.passerelle.directory.twins;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two places that look alike. */
@Component
class TwinExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    TwinExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID first = place();
        UUID second = place();
        UUID pair = Ids.next();
        jdbc.sql("""
                        insert into directory_twin (id, first_place, second_place, score, reasons, found_at)
                        values (?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), 90, '{même téléphone}', ?)
                        """)
                .params(pair, first, second, first, second, Timestamp.from(now.instant()))
                .update();
        Map<String, String> example = Map.of("pair", pair.toString());
        return Map.of(
                "/administration/lieux/doublons/{pair}", example,
                "/administration/lieux/doublons/{pair}/retour", example);
    }

    private UUID place() {
        UUID place = Ids.next();
        jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                        values (?, 'exemple de doublon', ?, 'La Balise', 'Gardanne', '13120', ?)
                        """)
                .params(place, place.toString(), Timestamp.from(now.instant()))
                .update();
        return place;
    }
}
