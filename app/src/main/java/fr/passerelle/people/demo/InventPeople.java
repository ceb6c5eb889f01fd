package fr.passerelle.people.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Person;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Now;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Invents the persons of the demonstration, who follows them and what was noted. */
@Component
class InventPeople implements DemoStep {

    private static final int CHUNK = 1_000;
    private static final Set<String> SOCIAL =
            Set.of("SOCIAL_WORKER", "BUDGET_ADVISER", "EDUCATOR", "EMPLOYMENT_ADVISER");

    private static final String FOLLOW = """
            insert into people_follow_up (id, person_id, team_id, starts_on, ends_on, referent, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NOTE =
            "insert into people_note (id, person_id, kind, team_id, author, body, written_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String ACCESS =
            "insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    InventPeople(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(DemoWorld world) {
        List<Professional> followers = world.professionals.stream()
                .filter(each -> SOCIAL.contains(each.trade()) || each.trade().equals("DIGITAL_MEDIATOR"))
                .toList();
        if (followers.isEmpty()) {
            return;
        }
        List<Invented> people = new ArrayList<>(Showcase.of(world, followers));
        while (people.size() < world.scale().people()) {
            people.add(Invented.anyone(world, since(world), world.pick(followers)));
        }
        write(Invented.insert(), people.stream().map(Invented::values).toList());
        write(
                FOLLOW,
                people.stream()
                        .flatMap(each -> followUps(world, each, followers).stream())
                        .toList());
        write(
                FOLLOW,
                people.stream()
                        .flatMap(each -> receptions(world, each).stream())
                        .toList());
        write(NOTE, people.stream().flatMap(each -> notes(world, each).stream()).toList());
        write(NOTE, Showcase.notes(world, people, followers));
        write(ACCESS, accesses(world, people, followers));
        write(ACCESS, Showcase.accesses(world, people, followers));
        Showcase.openings(world, people, followers);
        people.forEach(each -> {
            String profile = profile(world);
            world.people.add(new Person(
                    each.id(),
                    each.by().team(),
                    each.by().organisation(),
                    each.commune(),
                    each.since(),
                    each == people.get(0) ? Showcase.YAMINA_PROFILE : profile));
        });
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }

    private static LocalDate since(DemoWorld world) {
        return world.dayWithin(world.chance(70) ? 365 : 1_000);
    }

    private static List<@Nullable Object[]> followUps(DemoWorld world, Invented person, List<Professional> followers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Professional by = person.by();
        rows.add(followUp(world, person, by, person.since(), null, by));
        Professional other = world.pick(followers);
        if (world.chance(18) && !other.organisation().equals(by.organisation())) {
            LocalDate start = after(world, person.since());
            boolean over = world.chance(30);
            rows.add(followUp(world, person, other, start, over ? after(world, start) : null, by));
        }
        return rows;
    }

    /** The reception of the same house, where it is a team of its own, must know who comes. */
    private static List<@Nullable Object[]> receptions(DemoWorld world, Invented person) {
        Professional by = person.by();
        return world.professionals.stream()
                .filter(each -> each.trade().equals("RECEPTIONIST")
                        && each.organisation().equals(by.organisation())
                        && !each.team().equals(by.team()))
                .map(Professional::team)
                .distinct()
                .map(team -> new @Nullable Object[] {
                    world.id(person.since()),
                    person.id(),
                    team,
                    person.since(),
                    null,
                    null,
                    at(world, person.since()),
                    by.account()
                })
                .toList();
    }

    static @Nullable Object[] followUp(
            DemoWorld world,
            Invented person,
            Professional referent,
            LocalDate start,
            @Nullable LocalDate end,
            Professional by) {
        return new @Nullable Object[] {
            world.id(start),
            person.id(),
            referent.team(),
            start,
            end == null ? null : Date.valueOf(end),
            referent.account(),
            at(world, start),
            by.account()
        };
    }

    private static List<@Nullable Object[]> notes(DemoWorld world, Invented person) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        int count = world.chance(55) ? 1 + world.random().nextInt(3) : 0;
        for (int i = 0; i < count; i++) {
            boolean social = SOCIAL.contains(person.by().trade());
            int kind = world.random().nextInt(10);
            if (kind < 6 || !social && kind < 9) {
                rows.add(note(
                        world,
                        person,
                        person.by(),
                        "SHARED",
                        world.pick(Writings.SHARED),
                        after(world, person.since())));
            } else if (kind < 9) {
                rows.add(note(
                        world, person, person.by(), "TEAM", world.pick(Writings.TEAM), after(world, person.since())));
            } else {
                rows.add(note(
                        world, person, person.by(), "MINE", world.pick(Writings.MINE), after(world, person.since())));
            }
        }
        return rows;
    }

    static @Nullable Object[] note(
            DemoWorld world, Invented person, Professional author, String kind, String body, LocalDate day) {
        return new @Nullable Object[] {
            world.id(day),
            person.id(),
            kind,
            kind.equals("TEAM") ? author.team() : null,
            author.account(),
            body,
            at(world, day)
        };
    }

    private static List<@Nullable Object[]> accesses(
            DemoWorld world, List<Invented> people, List<Professional> followers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < Writings.REASONS.size(); i++) {
            Invented person = world.pick(people);
            Professional by = world.pick(followers);
            if (!by.team().equals(person.by().team())) {
                LocalDate day = world.today().minusDays(3L + 5 * i);
                rows.add(access(world, world.id(day), person, by, Writings.REASONS.get(i), world.at(day)));
            }
        }
        return rows;
    }

    /** An access for 24 hours, used a minute after it was granted. */
    static @Nullable Object[] access(
            DemoWorld world, UUID id, Invented person, Professional by, String reason, Instant start) {
        world.acts.add(new Act(start, by, "access.granted", person.id(), id, reason));
        world.acts.add(new Act(start.plusSeconds(60), by, "dossier.opened", person.id(), person.id(), null));
        return new @Nullable Object[] {
            id,
            person.id(),
            by.account(),
            reason,
            Timestamp.from(start),
            Timestamp.from(start.plus(Duration.ofHours(24)))
        };
    }

    /** A day between that one and yesterday. */
    private static LocalDate after(DemoWorld world, LocalDate day) {
        int days = (int) Math.max(1, day.until(world.today(), ChronoUnit.DAYS));
        return day.plusDays(world.random().nextInt(days));
    }

    private static Timestamp at(DemoWorld world, LocalDate day) {
        return Timestamp.from(
                day.equals(world.today()) ? day.atTime(8, 30).atZone(Now.PARIS).toInstant() : world.at(day));
    }

    /** The profile that a screening would find; the shares are those of people met in social services, not of the whole population. */
    private static String profile(DemoWorld world) {
        int chance = world.random().nextInt(100);
        return chance < 12 ? "P1" : chance < 32 ? "P2" : chance < 62 ? "P3" : chance < 88 ? "P4" : "P5";
    }
}
