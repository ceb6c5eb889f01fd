package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented procedures: every state, and the people of the guide first. */
@AppTest
class DemoProceduresTests {

    @Autowired
    List<DemoStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    Now now;

    @Test
    void theDemonstrationHasProceduresInEveryState() {
        Territory place = territories.open(new Territory("demo78", "Essai"));
        Territories.in(place, () -> {
            DemoWorld world = invented();
            steps.stream().filter(step -> step.order() == 66).forEach(step -> step.load(world));
            assertThat(number("select count(distinct state) from procedure_procedure"))
                    .isEqualTo(ProcedureState.values().length);
            assertThat(number("select count(distinct waiting) from procedure_procedure"))
                    .isEqualTo(Waiting.values().length);
            assertThat(
                            number(
                                    "select count(*) from procedure_event e join procedure_procedure d on d.id = e.procedure_id where e.at < d.created_at"))
                    .isZero();
        });
    }

    private DemoWorld invented() {
        DemoWorld world = new DemoWorld(7, now.today(), new DemoWorld.Scale(1, 1, 100, 0, 0));
        UUID organisation = world.id(world.today());
        UUID team = world.id(world.today());
        jdbc.sql(
                        "insert into identity_organisation (id, name, kind, commune_insee) values (?, 'CCAS', 'CCAS', '13041')")
                .param(organisation)
                .update();
        jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, 'Équipe')")
                .params(team, organisation)
                .update();
        world.professionals.add(
                new DemoWorld.Professional(world.id(world.today()), "SOCIAL_WORKER", team, organisation, "13041"));
        for (int i = 0; i < 100; i++) {
            UUID person = world.id(world.today());
            jdbc.sql("insert into people_person (id, display_name, created_at) values (?, 'Personne inventée', ?)")
                    .params(person, Timestamp.from(now.instant()))
                    .update();
            world.people.add(new DemoWorld.Person(person, team, organisation, "13041", world.dayWithin(300), ""));
        }
        return world;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
