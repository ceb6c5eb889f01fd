package fr.passerelle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.activity.ActivityFigures.Selection;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class CountsTests {

    @Autowired
    Accompaniments accompaniments;

    @Autowired
    ActivityFigures figures;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    TransactionTemplate transaction;

    /** One by one or all at once, the counts are the same; and different persons are those that the entries themselves tell. */
    @Test
    void countsKeptEntryByEntryAreThoseCountedAgainFromTheEntries() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        ActivityWorld world = new ActivityWorld(jdbc, now);
        List<UUID> persons = List.of(world.personOf(worker), world.personOf(worker), world.personOf(worker));
        Random random = new Random(5);
        Territories.in(House.SOUTH, () -> {
            for (int i = 0; i < 120; i++) {
                UUID person = random.nextInt(5) == 0 ? null : persons.get(random.nextInt(3));
                LocalDate day = now.today().minusDays(random.nextInt(500));
                String commune = List.of("13041", "13055", "13001").get(random.nextInt(3));
                Accompaniment act = act(worker, person, day, random.nextInt(8) == 0 ? null : commune);
                transaction.executeWithoutResult(status -> accompaniments.add(worker, act));
            }
            List<String> counts = table("activity_count");
            List<String> reach = table("activity_reach");
            transaction.executeWithoutResult(status -> accompaniments.recount());
            assertThat(counts).isEqualTo(table("activity_count"));
            assertThat(reach).isEqualTo(table("activity_reach"));
            for (int months = 0; months < 14; months++) {
                personsAreThoseOfTheEntries(now.today().withDayOfMonth(1).minusMonths(months), null);
                personsAreThoseOfTheEntries(now.today().withDayOfMonth(1).minusMonths(months), "13055");
            }
        });
    }

    private void personsAreThoseOfTheEntries(LocalDate from, String commune) {
        LocalDate to = from.plusMonths(2);
        int counted = jdbc.sql("""
                        select count(distinct person_id)::int from activity_accompaniment
                        where day >= :from and day < :until and (:commune::text is null or commune_insee = :commune)
                        """)
                .param("from", from)
                .param("until", to.plusMonths(1))
                .param("commune", commune)
                .query(Integer.class)
                .single();
        assertThat(figures.persons(new Selection(from, to, null, commune))).isEqualTo(counted);
    }

    private List<String> table(String name) {
        String shown = name.equals("activity_reach") ? " where persons <> 0" : "";
        return jdbc.sql("select t::text from " + name + " t" + shown + " order by 1")
                .query(String.class)
                .list();
    }

    private static Accompaniment act(Viewer worker, UUID person, LocalDate day, String commune) {
        return new Accompaniment(
                Ids.next(),
                person,
                day,
                30,
                Setting.PLACE,
                null,
                commune,
                Kind.INDIVIDUAL,
                1,
                List.of(),
                List.of(Theme.SOCIAL_SANTE),
                Operator.CAF,
                null,
                Mode.WITH,
                List.of(),
                null,
                null,
                null,
                null,
                person == null ? null : "P2",
                worker.organisation(),
                worker.team(),
                worker.id());
    }
}
