package fr.passerelle.law.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A request under way since three weeks, a complaint that was answered, and a dossier near the end of its retention. */
@Component
class DemoLaw implements DemoStep {

    private static final int AGO_DAYS = 21;
    private static final int LEFT_DAYS = 40;

    private final JdbcClient jdbc;

    DemoLaw(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void load(DemoWorld world) {
        if (world.people.size() < 2) {
            return;
        }
        LocalDate today = world.today();
        DemoWorld.Person asks = world.people.get(world.people.size() - 1);
        DemoWorld.Person leaves = world.people.get(world.people.size() - 2);
        LocalDate received = today.minusDays(AGO_DAYS);
        jdbc.sql("""
                        insert into law_request (id, person_id, kind, by_person, words, received_on, due_on, created_at, organisation_id)
                        values (?, ?, 'ACCESS', false, 'Elle veut une copie de tout ce qui est écrit sur elle.', ?, ?, ?, ?)
                        """)
                .params(
                        world.id(received),
                        asks.id(),
                        Date.valueOf(received),
                        Date.valueOf(received.plusMonths(1)),
                        Timestamp.from(world.at(received)),
                        asks.organisation())
                .update();
        jdbc.sql("insert into law_ending (person_id, last_contact_on, announced_on, erase_on) values (?, ?, ?, ?)")
                .params(
                        leaves.id(),
                        Date.valueOf(today.plusDays(LEFT_DAYS).minusYears(2)),
                        Date.valueOf(today.minusDays(20)),
                        Date.valueOf(today.plusDays(LEFT_DAYS)))
                .update();
        complaint(world, today.minusDays(AGO_DAYS - 1));
    }

    /** Of the person whose card anybody may try. */
    private void complaint(DemoWorld world, LocalDate said) {
        jdbc.sql("""
                        insert into law_request (id, person_id, kind, by_person, words, received_on, due_on, created_at, outcome, answer, closed_at, closed_by)
                        select ?, p.id, 'COMPLAINT', true, 'Qui est la personne qui a ouvert mon dossier lundi ?', ?, ?, ?,
                               'DONE', 'Une collègue remplaçait la personne qui vous suit. Nous avons vérifié.', ?, ?
                        from people_person p where p.display_name = 'Yamina Kaci' order by p.created_at limit 1
                        """)
                .params(world.id(said), Date.valueOf(said), Date.valueOf(said.plusMonths(1)))
                .params(Timestamp.from(world.at(said)), Timestamp.from(world.at(said.plusDays(3))))
                .param(world.professionals.stream()
                        .filter(each -> each.trade().equals("DATA_PROTECTION_OFFICER"))
                        .map(DemoWorld.Professional::account)
                        .findFirst()
                        .orElse(null))
                .update();
    }
}
