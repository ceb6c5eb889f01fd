package fr.passerelle.observatory;

import fr.passerelle.activity.ActivityWorld;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A year of invented accompaniments in {@link House#NORTH}, made once for all tests of the observatory. */
@Component
class ActivityYear {

    static final int ACTS = 3_000;

    private final House house;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<DemoStep> steps;
    private final Now now;
    private final Sights sights;
    private boolean made;

    ActivityYear(
            House house,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<DemoStep> steps,
            Now now,
            Sights sights) {
        this.sights = sights;
        this.house = house;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.steps = steps;
        this.now = now;
    }

    /** Makes it, the first time. */
    synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        DemoWorld world = new DemoWorld(7, now.today(), new DemoWorld.Scale(1, 12, 60, 0, ACTS));
        for (Trade trade : Trade.values()) {
            Viewer viewer = house.stranger(trade);
            world.professionals.add(new DemoWorld.Professional(
                    viewer.id(), trade.name(), viewer.team(), viewer.organisation(), "59350"));
        }
        ActivityWorld persons = new ActivityWorld(jdbc, now);
        List<String> communes = List.of("59350", "59512", "59009", "59350", "59599");
        for (int i = 0; i < 60; i++) {
            Viewer viewer = house.stranger(Trade.SOCIAL_WORKER);
            UUID person = persons.personOf(House.NORTH, viewer);
            world.people.add(new DemoWorld.Person(
                    person,
                    viewer.team(),
                    viewer.organisation(),
                    communes.get(i % 5),
                    now.today().minusYears(1),
                    "P" + (1 + i % 5)));
        }
        DemoStep step =
                steps.stream().filter(one -> one.order() == 70).findFirst().orElseThrow();
        Territories.in(House.NORTH, () -> transaction.executeWithoutResult(status -> step.load(world)));
        sights.forget();
    }
}
