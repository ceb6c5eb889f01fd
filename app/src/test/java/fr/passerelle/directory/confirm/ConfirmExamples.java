package fr.passerelle.directory.confirm;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place that somebody may have called. */
@Component
class ConfirmExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    ConfirmExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID place = Ids.next();
        jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                        values (?, 'exemple à confirmer', ?, 'Le Fanal', 'Gardanne', '13120', ?)
                        """)
                .params(place, place.toString(), Timestamp.from(now.instant()))
                .update();
        String secret = LinkSecret.fresh();
        jdbc.sql("insert into directory_ask (token_hash, place_id, sent_at, expires_at) values (?, ?, ?, ?)")
                .params(LinkSecret.hash(secret), place, Timestamp.from(now.instant()))
                .param(Timestamp.from(now.instant().plus(Duration.ofDays(1))))
                .update();
        return Map.of(
                "/lieux/{id}/verification",
                Map.of("id", place.toString()),
                "/lieux/{id}/question",
                Map.of("id", place.toString()),
                "/t/{territory}/verification-lieu/{token}",
                Map.of("territory", Territories.required().code(), "token", secret));
    }
}
