package fr.passerelle.people.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class InventPeopleTests {

    private static final DemoWorld.Scale SCALE = new DemoWorld.Scale(1, 4, 300, 0, 0);

    @Autowired
    InventPeople step;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void peopleAreInventedForTheTeamsWithTheShowcaseFirst() {
        undone(() -> {
            DemoWorld world = loaded();
            assertThat(world.people).hasSize(300);
            assertThat(name(world, 0)).isEqualTo("Yamina Kaci");
            assertThat(name(world, 1)).isEqualTo("Bruno Castelli");
            assertThat(world.people.get(0).team())
                    .isEqualTo(world.professionals.get(0).team());
            assertThat(world.people.get(0).commune()).isEqualTo("13041");
            return null;
        });
    }

    @Test
    void everyNumberAndAddressIsFictitious() {
        undone(() -> {
            loaded();
            assertThat(jdbc.sql(
                                    "select phone from people_person where created_by = ? and phone is not null union select phone_2 from people_person where created_by = ? and phone_2 is not null")
                            .params(
                                    house.a(Trade.SOCIAL_WORKER).id(),
                                    house.a(Trade.SOCIAL_WORKER).id())
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allMatch(phone -> phone.matches("\\+33(63998|46571)\\d{4}"));
            assertThat(jdbc.sql("select email from people_person where created_by = ? and email is not null")
                            .param(house.a(Trade.SOCIAL_WORKER).id())
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allMatch(email -> email.matches("[a-z.0-9]+@example\\.org"));
            return null;
        });
    }

    @Test
    void theSameSeedInventsTheSamePeople() {
        List<String> first = undone(this::names);
        List<String> second = undone(this::names);
        assertThat(second).isEqualTo(first);
    }

    private List<String> names() {
        DemoWorld world = loaded();
        return world.people.stream()
                .map(person -> person.id() + " " + person.profile())
                .toList();
    }

    private String name(DemoWorld world, int position) {
        return jdbc.sql("select display_name from people_person where id = ?")
                .param(world.people.get(position).id())
                .query(String.class)
                .single();
    }

    private DemoWorld loaded() {
        DemoWorld world = new DemoWorld(7, LocalDate.of(2026, 11, 22), SCALE);
        for (Viewer viewer : List.of(
                house.a(Trade.SOCIAL_WORKER),
                house.a(Trade.DIGITAL_MEDIATOR),
                house.another(Trade.BUDGET_ADVISER),
                house.a(Trade.RECEPTIONIST))) {
            world.professionals.add(new Professional(
                    viewer.id(), viewer.trade().name(), viewer.team(), viewer.organisation(), "13041"));
        }
        step.load(world);
        return world;
    }

    /** Works in the territory and leaves no row. */
    private <T> T undone(Supplier<T> work) {
        return Territories.in(
                House.SOUTH,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                }));
    }
}
