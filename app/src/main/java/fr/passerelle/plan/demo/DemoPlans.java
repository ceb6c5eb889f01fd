package fr.passerelle.plan.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.instrument.Action;
import fr.passerelle.plan.ActionState;
import fr.passerelle.plan.Who;
import fr.passerelle.screening.Latest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans made of what the screenings propose: some things done, some due these days, some given up. */
@Component
class DemoPlans implements DemoStep {

    private static final int BATCH = 2_000;
    /** Enough for any measure; beyond, loading would only take longer. */
    private static final int PEOPLE = 20_000;

    private static final List<String> GIVEN_UP = List.of(
            "Elle a préféré attendre.",
            "Le lieu a fermé.",
            "Un proche s’en occupe.",
            "Ce n’est plus utile : le droit est ouvert.");

    private final JdbcTemplate jdbc;
    private final Latest latest;

    DemoPlans(JdbcTemplate jdbc, Latest latest) {
        this.jdbc = jdbc;
        this.latest = latest;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load(DemoWorld world) {
        List<Object[]> rows = new ArrayList<>();
        for (DemoWorld.Person person : world.people.subList(0, Math.min(PEOPLE, world.people.size()))) {
            boolean agreed = world.chance(80);
            latest.of(person.id()).filter(result -> agreed).ifPresent(result -> {
                int position = 1;
                for (Action action : result.actions()) {
                    if (world.chance(75)) {
                        rows.add(row(world, person, result, action, position++));
                    }
                }
            });
            if (rows.size() >= BATCH) {
                flush(rows);
            }
        }
        flush(rows);
    }

    private static Object[] row(
            DemoWorld world, DemoWorld.Person person, Latest.Result result, Action action, int position) {
        LocalDate day = result.day();
        LocalDate due = action.due() != null
                ? action.due()
                : world.chance(70) ? day.plusDays(7 + world.random().nextInt(90)) : null;
        ActionState state = state(world, due);
        Instant agreed = world.at(day);
        Instant changed = state == ActionState.TODO ? agreed : world.at(between(world, day));
        return new @Nullable Object[] {
            world.id(day),
            person.id(),
            action.kind().name(),
            action.code(),
            action.title(),
            action.detail(),
            action.reason(),
            who(world).name(),
            due,
            state.name(),
            state == ActionState.DROPPED ? world.pick(GIVEN_UP) : null,
            result.id(),
            position,
            Timestamp.from(agreed),
            Timestamp.from(changed.isBefore(agreed) ? agreed.plus(Duration.ofHours(1)) : changed),
            person.team()
        };
    }

    private static ActionState state(DemoWorld world, @Nullable LocalDate due) {
        boolean past = due != null && due.isBefore(world.today().minusDays(5));
        int lot = world.random().nextInt(100);
        if (past) {
            return lot < 80 ? ActionState.DONE : lot < 92 ? ActionState.DROPPED : ActionState.DOING;
        }
        return lot < 60 ? ActionState.TODO : lot < 85 ? ActionState.DOING : ActionState.DONE;
    }

    private static LocalDate between(DemoWorld world, LocalDate day) {
        int days = (int) Math.max(1, world.today().toEpochDay() - day.toEpochDay());
        return day.plusDays(world.random().nextInt(days));
    }

    private static Who who(DemoWorld world) {
        return world.chance(50) ? Who.TOGETHER : world.pick(List.of(Who.values()));
    }

    private void flush(List<Object[]> rows) {
        jdbc.batchUpdate("""
                insert into plan_action (id, person_id, kind, code, title, detail, reason, who, due_on, state, drop_reason, screening_id, position,
                    created_at, changed_at, team_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        rows.clear();
    }
}
