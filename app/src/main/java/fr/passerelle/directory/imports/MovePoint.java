package fr.passerelle.directory.imports;

import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets a place back in its commune, and remembers which point of its source was wrong. */
@Component
class MovePoint {

    private final JdbcClient jdbc;
    private final Now now;

    MovePoint(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    void to(Position centre, StoredPlace stored, Viewer viewer) {
        jdbc.sql("""
                        insert into directory_misplaced (source, source_id, latitude, longitude, at, account)
                        select source, source_id, latitude, longitude, ?, ? from directory_place where id = ?
                        on conflict (source, source_id) do update set latitude = excluded.latitude,
                            longitude = excluded.longitude, at = excluded.at, account = excluded.account
                        """)
                .params(Timestamp.from(now.instant()), viewer.id(), stored.id())
                .update();
        // Without a fingerprint, the next import writes the whole row again, this decision included.
        jdbc.sql("""
                        update directory_place set latitude = ?, longitude = ?, approximate = true, fingerprint = null, version = version + 1,
                            warnings = array(select w from unnest(warnings) w where w not like 'Le point est à %')
                        where id = ?
                        """).params(centre.latitude(), centre.longitude(), stored.id()).update();
    }
}
