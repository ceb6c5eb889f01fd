package fr.passerelle.activity;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test vocabulary of persons to accompany. */
public final class ActivityWorld {

    private final JdbcClient jdbc;
    private final Now now;

    public ActivityWorld(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A person followed by the viewer's team, in {@link House#SOUTH}. */
    public UUID personOf(Viewer viewer) {
        return personOf(House.SOUTH, viewer);
    }

    /** A person followed by the viewer's team. */
    public UUID personOf(Territory territory, Viewer viewer) {
        UUID person = Ids.next();
        Territories.in(territory, () -> {
            jdbc.sql(
                            "insert into people_person (id, display_name, commune_insee, created_at) values (?, 'Yamina K.', '13041', ?)")
                    .params(person, Timestamp.from(now.instant()))
                    .update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    /** How many entries a file has. */
    public int entriesOf(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*)::int from activity_accompaniment where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single());
    }

    /** The one entry of a file. */
    public UUID entryOf(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from activity_accompaniment where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }
}
