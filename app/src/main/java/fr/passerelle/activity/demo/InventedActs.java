package fr.passerelle.activity.demo;

import fr.passerelle.activity.Accompaniment;
import fr.passerelle.activity.Accompaniment.AgeBand;
import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.activity.Accompaniment.Material;
import fr.passerelle.activity.Accompaniment.Outcome;
import fr.passerelle.activity.Mode;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Person;
import fr.passerelle.demo.DemoWorld.Professional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents one accompaniment after another, as a year of a territory would have them. */
final class InventedActs {

    private static final Set<String> WITHOUT_PEOPLE =
            Set.of("COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR");
    private static final int DAYS = 365;
    private static final List<Integer> MINUTES = List.of(15, 30, 30, 30, 45, 45, 60, 60, 90);
    /** How busy each month is, January first. */
    private static final int[] BUSY = {100, 95, 100, 95, 105, 105, 85, 55, 115, 110, 100, 85};

    private final DemoWorld world;
    private final List<Professional> workers;
    private final Map<UUID, List<Professional>> byTeam = new HashMap<>();
    private final Map<Month, int[]> alone = new EnumMap<>(Month.class);
    private final Map<Month, int[]> together = new EnumMap<>(Month.class);

    InventedActs(DemoWorld world) {
        this.world = world;
        this.workers = world.professionals.stream()
                .filter(worker -> !WITHOUT_PEOPLE.contains(worker.trade()))
                .toList();
        workers.forEach(worker ->
                byTeam.computeIfAbsent(worker.team(), team -> new ArrayList<>()).add(worker));
        for (Month month : Month.values()) {
            alone.put(month, Topic.ALONE.stream().mapToInt(t -> t.weight(month)).toArray());
            together.put(
                    month,
                    Topic.TOGETHER.stream().mapToInt(t -> t.weight(month)).toArray());
        }
    }

    boolean possible() {
        return !workers.isEmpty();
    }

    /** Five out of a hundred for a group, fifteen without a name, the others in a file. */
    Accompaniment next() {
        int draw = world.random().nextInt(100);
        if (draw < 5) {
            return group();
        }
        if (draw < 20 || world.people.isEmpty()) {
            Professional worker = world.pick(workers);
            return act(null, worker, day(world.today().minusDays(DAYS)), worker.commune(), null);
        }
        // The smaller of two draws: some persons come often, many seldom.
        int size = world.people.size();
        Person person = world.people.get(
                Math.min(world.random().nextInt(size), world.random().nextInt(size)));
        Professional worker = world.pick(byTeam.getOrDefault(person.team(), workers));
        return act(person, worker, day(person.since()), person.commune(), person.profile());
    }

    private Accompaniment act(
            @Nullable Person person,
            Professional worker,
            LocalDate day,
            @Nullable String commune,
            @Nullable String profile) {
        Topic topic = pick(Topic.ALONE, alone, day.getMonth());
        boolean recent = day.isAfter(world.today().minusDays(12));
        boolean next = recent && person != null && !topic.next().isEmpty() && world.chance(20);
        return new Accompaniment(
                world.id(day),
                person == null ? null : person.id(),
                day,
                world.pick(MINUTES),
                setting(),
                null,
                commune,
                Kind.INDIVIDUAL,
                1,
                List.of(),
                themes(topic),
                topic.operator(),
                topic.procedure(),
                mode(day),
                world.chance(60) ? List.of(world.pick(List.of(Material.values()))) : List.of(),
                outcome(),
                null,
                next ? topic.next() : null,
                next ? world.today().plusDays(world.random().nextInt(12) - 4) : null,
                profile,
                person == null ? worker.organisation() : person.organisation(),
                person == null ? worker.team() : person.team(),
                worker.account());
    }

    private Accompaniment group() {
        Professional worker = world.pick(workers);
        LocalDate day = day(world.today().minusDays(DAYS));
        Topic topic = pick(Topic.TOGETHER, together, day.getMonth());
        Integer[] ages = new Integer[AgeBand.values().length];
        java.util.Arrays.fill(ages, 0);
        int heads = 3 + world.random().nextInt(8);
        for (int i = 0; i < heads; i++) {
            ages[3 + world.random().nextInt(4)]++;
        }
        return new Accompaniment(
                world.id(day),
                null,
                day,
                world.chance(50) ? 90 : 120,
                Setting.PLACE,
                "Atelier",
                worker.commune(),
                Kind.COLLECTIVE,
                heads,
                List.of(ages),
                List.of(topic.theme()),
                topic.operator(),
                topic.procedure(),
                null,
                List.of(Material.ORDINATEUR),
                Outcome.DONE,
                null,
                null,
                null,
                null,
                worker.organisation(),
                worker.team(),
                worker.account());
    }

    private List<Theme> themes(Topic topic) {
        return topic.theme() != Theme.EMAIL && world.chance(12)
                ? List.of(topic.theme(), Theme.EMAIL)
                : List.of(topic.theme());
    }

    /** A working day since then, more likely in a busy month. */
    private LocalDate day(LocalDate since) {
        LocalDate first = world.today().minusDays(DAYS);
        LocalDate from = since.isAfter(first) ? since : first;
        int span = (int) Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(from, world.today()));
        while (true) {
            LocalDate day = world.today().minusDays(world.random().nextInt(span));
            if (world.random().nextInt(120) < BUSY[day.getMonthValue() - 1]) {
                DayOfWeek weekday = day.getDayOfWeek();
                return weekday == DayOfWeek.SUNDAY || weekday == DayOfWeek.SATURDAY
                        ? day.minusDays(weekday == DayOfWeek.SUNDAY ? 2 : 1)
                        : day;
            }
        }
    }

    /** Over the year, less and less in the person's place. */
    private @Nullable Mode mode(LocalDate day) {
        long age = java.time.temporal.ChronoUnit.DAYS.between(day, world.today());
        int inPlace = 34 + (int) (26 * age / DAYS);
        int draw = world.random().nextInt(100);
        if (draw >= 94) {
            return null;
        }
        if (draw < inPlace) {
            return Mode.FOR;
        }
        return draw < inPlace + (94 - inPlace) * 2 / 3 ? Mode.WITH : Mode.BY_PERSON;
    }

    private Setting setting() {
        int draw = world.random().nextInt(100);
        if (draw < 66) {
            return Setting.PLACE;
        }
        if (draw < 82) {
            return Setting.PHONE;
        }
        return draw < 93 ? Setting.HOME : draw < 98 ? Setting.REMOTE : Setting.OTHER;
    }

    private Outcome outcome() {
        int draw = world.random().nextInt(100);
        return draw < 60 ? Outcome.DONE : draw < 85 ? Outcome.GOING_ON : draw < 93 ? Outcome.STUCK : Outcome.REDIRECTED;
    }

    private Topic pick(List<Topic> topics, Map<Month, int[]> weights, Month month) {
        int[] of = java.util.Objects.requireNonNull(weights.get(month));
        int draw = world.random().nextInt(java.util.Arrays.stream(of).sum());
        int topic = 0;
        while (draw >= of[topic]) {
            draw -= of[topic];
            topic++;
        }
        return topics.get(topic);
    }
}
