package fr.passerelle.directory.keep;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places kept by the organisation of the worker, with a closure, a stop and a service; what takes something away has a place of its own. */
@Component("placeKeepExamples")
class KeepExamples implements RouteExamples {

    private static final String BASE = "/lieux/{id}/tenir";

    private final JdbcClient jdbc;
    private final Now now;

    KeepExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, String> kept = example(worker);
        Map<String, String> lost = example(worker);
        Map<String, Map<String, String>> examples = new HashMap<>();
        Stream.of(
                        "",
                        "/fermetures",
                        "/accueil",
                        "/arrets",
                        "/fin",
                        "/structures",
                        "/services/nouveau",
                        "/services/{service}")
                .forEach(path -> examples.put(BASE + path, kept));
        Stream.of(
                        "/fermetures/{closure}/retrait",
                        "/arrets/{stop}/retrait",
                        "/fin/retour",
                        "/structures/{organisation}/retrait",
                        "/services/{service}/retrait")
                .forEach(path -> examples.put(BASE + path, lost));
        return examples;
    }

    private Map<String, String> example(Viewer worker) {
        UUID place = Ids.next();
        UUID part = Ids.next();
        insert("""
                insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                values (?, 'exemple à tenir', ?, 'La Hune', 'Gardanne', '13120', ?)
                """, place, place.toString());
        insert(
                "insert into directory_keeper (place_id, organisation, since) values (?, ?, ?)",
                place,
                worker.organisation());
        insert("insert into directory_closure (id, place_id, from_on, at) values (?, ?, current_date, ?)", part, place);
        insert("""
                insert into directory_stop (id, place_id, label, insee, commune_name, at) values (?, ?, 'Place', '13041', 'Gardanne', ?)
                """, part, place);
        insert("""
                insert into directory_service (id, source_id, place_id, source, name, imported_at) values (?, ?, ?, 'Passerelle', 'Atelier', ?)
                """, part, part.toString(), place);
        return Map.of(
                "id", place.toString(),
                "closure", part.toString(),
                "stop", part.toString(),
                "service", part.toString(),
                "organisation", worker.organisation().toString());
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).param(Timestamp.from(now.instant())).update();
    }
}
