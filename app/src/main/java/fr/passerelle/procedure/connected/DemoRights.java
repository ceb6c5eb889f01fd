package fr.passerelle.procedure.connected;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rights that people of the demonstration say they have, and a few answers. */
@Component
class DemoRights implements DemoStep {

    private static final int PEOPLE = 4_000;
    private static final List<String> RIGHTS = List.of("rsa", "rsa", "al", "ppa", "aah", "c2s", "aspa", "are", "ars");

    private final JdbcTemplate jdbc;

    DemoRights(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void load(DemoWorld world) {
        List<Object[]> rights = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        int place = 0;
        for (DemoWorld.Person person : world.people.subList(0, Math.min(PEOPLE, world.people.size()))) {
            Timestamp at = Timestamp.from(world.at(world.dayWithin(200)));
            boolean shown = place++ < 3;
            if (shown || world.chance(25)) {
                String right = shown ? "rsa" : world.pick(RIGHTS);
                rights.add(new Object[] {person.id(), right, at});
                if (right.equals("rsa") && !shown && world.chance(50)) {
                    answers.add(new Object[] {person.id(), "rsa-c2s", world.chance(30) ? "REFUSED" : "PROPOSED", at});
                }
            }
        }
        jdbc.batchUpdate("insert into procedure_right (person_id, right_key, declared_at) values (?, ?, ?)", rights);
        jdbc.batchUpdate(
                "insert into procedure_connected (person_id, connection, answer, at) values (?, ?, ?, ?)", answers);
    }
}
