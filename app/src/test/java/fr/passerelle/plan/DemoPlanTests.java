package fr.passerelle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented screenings and plans: seven persons in ten, all states, the same at each loading. */
@AppTest
class DemoPlanTests {

    @Autowired
    List<DemoStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    Now now;

    @Test
    void theDemonstrationHasScreeningsOfAllKindsAndPlansThatFollow() {
        Territory place = territories.open(new Territory("demo77", "Essai"));
        Territories.in(place, () -> {
            load();
            assertThat(number("select count(distinct person_id) from screening_screening"))
                    .isBetween(60L, 95L);
            assertThat(number("select count(distinct profile) from screening_screening"))
                    .isGreaterThanOrEqualTo(4);
            assertThat(number("select count(*) from screening_screening where state = 'REFUSED'"))
                    .isPositive();
            assertThat(number("select count(*) from screening_screening where state = 'DRAFT'"))
                    .isPositive();
            assertThat(
                            number(
                                    "select count(*) from (select person_id from screening_screening where state = 'DONE' group by 1 having count(*) > 1) p"))
                    .isGreaterThan(15);
            assertThat(number("""
                            select count(*) from screening_screening where state = 'DONE' and profile = 'P3' and taking = 'CONVERSATION'
                                and answers ->> 'Q3' like '%DAILY%' and answers ->> 'Q5' like '%VOICE%' and answers ->> 'Q8' like '%LOST%'
                                and answers ->> 'Q6_LANGUAGE' like '%ARABIC%'""")).as("the person whom the guide shows").isEqualTo(2);
            assertThat(number("select count(distinct state) from plan_action")).isEqualTo(4);
            assertThat(number("select count(*) from plan_action where screening_id is null"))
                    .isZero();
        });
    }

    private void load() {
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
        for (int i = 0; i < 100; i++) {
            UUID person = world.id(world.today());
            LocalDate since = world.dayWithin(300);
            jdbc.sql("insert into people_person (id, display_name, created_at) values (?, 'Personne inventée', ?)")
                    .params(person, Timestamp.from(now.instant()))
                    .update();
            world.people.add(new DemoWorld.Person(person, team, organisation, "13041", since, i % 3 == 0 ? "P1" : ""));
        }
        steps.stream()
                .filter(step -> step.order() == 40 || step.order() == 50)
                .sorted((a, b) -> a.order() - b.order())
                .forEach(step -> step.load(world));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
