package fr.passerelle.sharing.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One file that the first professional's team follows is shared with the mediator's structure, and one is shut to somebody who works elsewhere. */
@Component
class DemoShares implements DemoStep {

    private final JdbcClient jdbc;

    DemoShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void load(DemoWorld world) {
        if (world.professionals.isEmpty()) {
            return;
        }
        Professional by = world.professionals.get(0);
        List<UUID> followed = world.people.stream()
                .filter(person -> person.team().equals(by.team()))
                .map(DemoWorld.Person::id)
                .limit(2)
                .toList();
        Professional other = world.professionals.stream()
                .filter(each -> each.trade().equals("DIGITAL_MEDIATOR")
                        && !each.organisation().equals(by.organisation()))
                .findFirst()
                .orElse(by);
        if (followed.size() < 2 || other.equals(by)) {
            return;
        }
        Timestamp then = Timestamp.from(
                world.today().minusDays(10).atTime(10, 20).atZone(Now.PARIS).toInstant());
        Timestamp end = Timestamp.from(
                world.today().plusDays(80).atStartOfDay(Now.PARIS).toInstant());
        jdbc.sql("""
                        insert into sharing_consent (id, person_id, organisation_id, purpose, basis, categories, contributes, language,
                            prepared_at, prepared_by, given_at, given, ends_at)
                        values (?, ?, ?, 'Préparer ensemble les démarches en ligne', 'CONSENT', '{IDENTITY,CONTACT,PROCEDURES,SCREENING}', false,
                            'falc', ?, ?, ?, 'SCREEN', ?)
                        """)
                .params(Ids.next(), followed.get(0), other.organisation(), then, by.account(), then, end)
                .update();
        jdbc.sql("insert into people_exclusion (id, person_id, account, noted_at, noted_by) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), followed.get(1), other.account(), then, by.account())
                .update();
    }
}
