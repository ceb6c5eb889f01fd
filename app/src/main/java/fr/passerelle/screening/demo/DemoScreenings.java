package fr.passerelle.screening.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Need;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Taking;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Screenings for seven persons in ten: all profiles, some with progress, some refused, some begun and waiting. */
@Component
class DemoScreenings implements DemoStep {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 2_000;
    private static final List<Taking> TAKINGS = List.of(
            Taking.CONVERSATION, Taking.CONVERSATION, Taking.CONVERSATION, Taking.PAPER, Taking.PHONE, Taking.SELF);

    private final JdbcTemplate jdbc;
    private final Instruments instruments;

    DemoScreenings(JdbcTemplate jdbc, Instruments instruments) {
        this.jdbc = jdbc;
        this.instruments = instruments;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(DemoWorld world) {
        Map<UUID, List<DemoWorld.Professional>> teams =
                world.professionals.stream().collect(Collectors.groupingBy(DemoWorld.Professional::team));
        List<Object[]> rows = new ArrayList<>();
        for (DemoWorld.Person person : world.people) {
            List<DemoWorld.Professional> team = teams.getOrDefault(person.team(), List.of());
            UUID author = team.isEmpty() ? null : world.pick(team).account();
            if (person == world.people.get(0)) {
                showcase(world, person, team.isEmpty() ? null : team.get(0).account(), rows);
            } else {
                write(world, person, author, rows);
            }
            if (rows.size() >= BATCH) {
                flush(rows);
            }
        }
        flush(rows);
    }

    /** The person whom the guide shows: what is told of her in her file is what she answered. */
    private void showcase(DemoWorld world, DemoWorld.Person person, @Nullable UUID author, List<Object[]> rows) {
        Story story = Story.SHOWCASE;
        Need need = new Need(story.procedure(), world.today().plusDays(9), false);
        LocalDate first = later(person.since(), world.today().minusMonths(8), world.today());
        LocalDate now = later(first, world.today().minusDays(68), world.today());
        for (Sitting sitting : List.of(
                new Sitting(story.first(), first, Screening.State.DONE, Taking.CONVERSATION, Need.NONE, false),
                new Sitting(story.now(), now, Screening.State.DONE, Taking.CONVERSATION, need, false))) {
            rows.add(row(world, person, author, sitting));
        }
    }

    private void write(DemoWorld world, DemoWorld.Person person, @Nullable UUID author, List<Object[]> rows) {
        int lot = world.random().nextInt(100);
        if (lot >= 79) {
            return;
        }
        Story story = story(world, person);
        LocalDate last = later(person.since(), world.dayWithin(150), world.today());
        if (lot >= 76) {
            rows.add(row(
                    world,
                    person,
                    author,
                    story.first(),
                    world.today().minusDays(world.random().nextInt(20)),
                    Screening.State.DRAFT,
                    story));
        } else if (lot >= 70) {
            rows.add(row(world, person, author, Answers.none(), last, Screening.State.REFUSED, story));
        } else {
            LocalDate first = last.minusDays(185 + world.random().nextInt(120));
            if (lot < 30) {
                rows.add(row(world, person, author, story.first(), first, Screening.State.DONE, story));
                rows.add(row(world, person, author, story.now(), last, Screening.State.DONE, story));
            } else {
                LocalDate day = lot < 38 ? first : last;
                rows.add(row(world, person, author, story.first(), day, Screening.State.DONE, story));
            }
        }
    }

    private static Story story(DemoWorld world, DemoWorld.Person person) {
        List<Story> alike = Story.ALL.stream()
                .filter(story -> story.profile().equals(person.profile()))
                .toList();
        return world.pick(alike.isEmpty() ? Story.ALL : alike);
    }

    private static LocalDate later(LocalDate a, LocalDate b, LocalDate today) {
        LocalDate later = a.isAfter(b) ? a : b;
        return later.isAfter(today) ? today : later;
    }

    private Object[] row(
            DemoWorld world,
            DemoWorld.Person person,
            @Nullable UUID author,
            Answers answers,
            LocalDate day,
            Screening.State state,
            Story story) {
        Taking taking = world.pick(TAKINGS);
        boolean named = state != Screening.State.REFUSED && !story.procedure().isEmpty() && world.chance(50);
        Need need = named
                ? new Need(
                        story.procedure(),
                        world.chance(60) ? day.plusDays(3 + world.random().nextInt(40)) : null,
                        world.chance(20))
                : Need.NONE;
        boolean lasting = state == Screening.State.DONE && story.profile().equals("P1");
        return row(world, person, author, new Sitting(answers, day, state, taking, need, lasting));
    }

    /**
     * One screening as it took place.
     *
     * @param lasting whether a professional confirmed that help will be needed for long
     */
    private record Sitting(
            Answers answers, LocalDate day, Screening.State state, Taking taking, Need need, boolean lasting) {

        Answers said() {
            return state == Screening.State.REFUSED ? answers.stopped() : answers;
        }
    }

    private Object[] row(DemoWorld world, DemoWorld.Person person, @Nullable UUID author, Sitting sitting) {
        UUID id = world.id(sitting.day());
        Instant end = world.at(sitting.day());
        Screening.Durable durable = sitting.lasting()
                ? new Screening.Durable(
                        sitting.day(),
                        sitting.day().plusMonths(6 + world.random().nextInt(6)))
                : null;
        Screening screening = new Screening(
                id,
                person.id(),
                instruments.current().version(),
                sitting.taking(),
                sitting.state(),
                sitting.said(),
                sitting.need(),
                Screening.Past.NONE,
                durable,
                null,
                end.minus(Duration.ofMinutes(8)),
                end,
                1);
        return values(screening, screening.evaluated(instruments.current(), world.today()), author, person.team());
    }

    private static Object[] values(Screening screening, Evaluation evaluation, @Nullable UUID author, UUID team) {
        boolean draft = screening.state() == Screening.State.DRAFT;
        var durable = screening.durable();
        return new @Nullable Object[] {
            screening.id(),
            screening.person(),
            screening.instrument(),
            screening.taking().name(),
            screening.state().name(),
            JSON.writeValueAsString(screening.answers().chosen()),
            screening.need().words(),
            screening.need().due(),
            screening.need().rightAtRisk(),
            durable == null ? null : durable.confirmedOn(),
            durable == null ? null : durable.reviewOn(),
            draft || evaluation.level() == null ? null : evaluation.level().name(),
            draft || evaluation.profile() == null ? null : evaluation.profile().name(),
            draft ? null : evaluation.mode().mode().name(),
            draft ? new String[0] : evaluation.flags().stream().map(Enum::name).toArray(String[]::new),
            Timestamp.from(screening.startedAt()),
            draft ? null : Timestamp.from(Objects.requireNonNull(screening.finishedAt())),
            author,
            team
        };
    }

    private void flush(List<Object[]> rows) {
        jdbc.batchUpdate("""
                insert into screening_screening (id, person_id, instrument, taking, state, answers, need, need_due, right_at_risk,
                    durable_confirmed_on, durable_review_on, level, profile, mode, flags, started_at, finished_at, author, team_id)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        rows.clear();
    }
}
