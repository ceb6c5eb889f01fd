package fr.passerelle.testing;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person of {@link House#SOUTH}, followed by the first team, whose every field is a word that no refusal may let through. */
@Component
public class Canary {

    /** The words that sing when they leak. */
    public static final List<String> SONGS =
            List.of("Canarinom", "Canariprenom", "0699990013", "canari@chante.example", "rue du Canari");

    private final JdbcClient jdbc;
    private final House house;
    private final Now now;
    private volatile UUID person;

    Canary(JdbcClient jdbc, House house, Now now) {
        this.jdbc = jdbc;
        this.house = house;
        this.now = now;
    }

    /** The person, made at the first call. */
    public synchronized UUID person() {
        if (person == null) {
            Viewer worker = house.a(Trade.SOCIAL_WORKER);
            UUID id = Ids.next();
            Territories.in(House.SOUTH, () -> make(id, worker));
            person = id;
        }
        return person;
    }

    private void make(UUID id, Viewer worker) {
        jdbc.sql("""
                        insert into people_person (id, display_name, first_name, last_name, phone, email, housing, address, created_at)
                        values (?, 'Canariprenom Canarinom', 'Canariprenom', 'Canarinom', '+330699990013', 'canari@chante.example',
                                'ADDRESS', '13 rue du Canari', ?)
                        """).params(id, Timestamp.from(now.instant())).update();
        jdbc.sql("insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, worker.team(), now.today(), Timestamp.from(now.instant()))
                .update();
    }
}
