package fr.passerelle.teamwork.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Person;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the first professional and her team say to each other about the persons whom the guide shows. */
@Component
class DemoTeamwork implements DemoStep {

    private final JdbcClient jdbc;

    DemoTeamwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 85;
    }

    /** The team of the first professional. */
    private record Cast(Professional nadia, Professional claire, Professional mehdi, Professional sophie) {}

    @Override
    public void load(DemoWorld world) {
        Optional<Cast> found = cast(world);
        if (found.isEmpty() || world.people.size() < 5) {
            return;
        }
        Cast cast = found.get();
        exchanges(world, cast, world.people.get(1));
        tasks(world, cast, world.people.get(1), world.people.get(4));
        jdbc.sql("""
                        insert into teamwork_absence (id, account, replacement, from_on, to_on, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(world.id(world.today()), cast.mehdi.account(), cast.nadia.account())
                .params(world.today().minusDays(1), world.today().plusDays(5), cast.mehdi.account())
                .params(Timestamp.from(hour(world, 2, 17)))
                .update();
        jdbc.sql(
                        "insert into teamwork_agenda (id, team_id, person_id, question, put_by, put_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        world.id(world.today()),
                        cast.nadia.team(),
                        world.people.get(1).id())
                .params("Qui peut l’accompagner à la CAF jeudi matin\u00a0?", cast.nadia.account())
                .params(Timestamp.from(hour(world, 1, 9)))
                .update();
    }

    private static Optional<Cast> cast(DemoWorld world) {
        if (world.professionals.isEmpty()) {
            return Optional.empty();
        }
        Professional nadia = world.professionals.get(0);
        List<Professional> team = world.professionals.stream()
                .filter(one -> one.team().equals(nadia.team()))
                .toList();
        Optional<Professional> claire = of(team, "BUDGET_ADVISER");
        Optional<Professional> mehdi = of(team, "EDUCATOR");
        Optional<Professional> sophie = of(team, "TEAM_LEAD");
        return claire.isPresent() && mehdi.isPresent() && sophie.isPresent()
                ? Optional.of(new Cast(nadia, claire.get(), mehdi.get(), sophie.get()))
                : Optional.empty();
    }

    private static Optional<Professional> of(List<Professional> team, String trade) {
        return team.stream().filter(one -> one.trade().equals(trade)).findFirst();
    }

    private void exchanges(DemoWorld world, Cast cast, Person person) {
        UUID budget = open(world, cast.claire, person, "Le loyer de novembre", hour(world, 3, 10), null);
        say(
                world,
                cast.claire,
                person,
                budget,
                "Il pense avoir payé, l’agence dit que non. Tu as vu le reçu\u00a0?",
                hour(world, 3, 10),
                cast.nadia);
        say(
                world,
                cast.nadia,
                person,
                budget,
                "Oui, payé le 4, par virement. Je lui demande le relevé vendredi.",
                hour(world, 2, 9),
                cast.claire);
        say(
                world,
                cast.claire,
                person,
                budget,
                "Merci. Tu peux aussi prévenir l’agence\u00a0?",
                hour(world, 1, 14),
                cast.nadia);
        UUID visit = open(world, cast.mehdi, person, "Avant le rendez-vous", hour(world, 2, 15), cast.nadia.team());
        say(
                world,
                cast.mehdi,
                person,
                visit,
                "Il préfère qu’on l’appelle avant de passer, et après 10 h.",
                hour(world, 2, 15),
                cast.nadia);
    }

    private void tasks(DemoWorld world, Cast cast, Person first, Person second) {
        task(world, cast.claire, cast.nadia, first, "Prévenir l’agence que le loyer est payé", "ACCEPTED", 3);
        task(world, cast.nadia, cast.claire, second, "Refaire le budget avec lui", "PROPOSED", 8);
        task(world, cast.sophie, cast.mehdi, second, "Appeler la mission locale", "PROPOSED", 1);
    }

    private UUID open(
            DemoWorld world, Professional by, Person person, String subject, Instant at, @Nullable UUID team) {
        UUID id = world.id(world.today());
        jdbc.sql("""
                        insert into teamwork_exchange (id, person_id, circle, team_id, subject, opened_by, opened_at, last_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person.id(), team == null ? "FOLLOW_UP" : "TEAM", team, subject, by.account())
                .params(Timestamp.from(at), Timestamp.from(at))
                .update();
        return id;
    }

    private void say(
            DemoWorld world, Professional by, Person person, UUID exchange, String body, Instant at, Professional to) {
        UUID id = world.id(world.today());
        Timestamp when = Timestamp.from(at);
        jdbc.sql("insert into teamwork_message (id, exchange_id, author, body, written_at) values (?, ?, ?, ?, ?)")
                .params(id, exchange, by.account(), body, when)
                .update();
        jdbc.sql("insert into teamwork_mention (message_id, account) values (?, ?)")
                .params(id, to.account())
                .update();
        jdbc.sql("""
                        insert into teamwork_reading (exchange_id, account, read_until) values (?, ?, ?)
                        on conflict (exchange_id, account) do update set read_until = excluded.read_until
                        """).params(exchange, by.account(), when).update();
        jdbc.sql("update teamwork_exchange set last_at = ? where id = ?")
                .params(when, exchange)
                .update();
        world.acts.add(new Act(at, by, "exchange.written", person.id(), id, null));
    }

    private void task(
            DemoWorld world, Professional by, Professional to, Person person, String title, String state, int days) {
        UUID id = world.id(world.today());
        Instant at = hour(world, 1, 11);
        LocalDate due = world.today().plusDays(days);
        jdbc.sql("""
                        insert into teamwork_task (id, person_id, title, due_on, given_by, given_to, given_at, state, answered_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person.id(), title, due, by.account(), to.account(), Timestamp.from(at), state)
                .params(state.equals("ACCEPTED") ? to.account() : null, Timestamp.from(at))
                .update();
        world.acts.add(new Act(at, by, "task.handed", person.id(), id, null));
    }

    private static Instant hour(DemoWorld world, int daysAgo, int hour) {
        return world.today()
                .minusDays(daysAgo)
                .atTime(hour, 10)
                .atZone(Now.PARIS)
                .toInstant();
    }
}
