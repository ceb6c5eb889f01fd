package fr.passerelle.demo;

import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The invented world that the demo steps share: one seeded source of chance, and what earlier steps made. The same seed and day always give the
 * same world.
 */
public final class DemoWorld {

    private final Random random;
    private final LocalDate today;
    private final Scale scale;

    /** The organisations, teams and professionals made by the identity step. */
    public final List<Professional> professionals = new ArrayList<>();

    /** The persons made by the people step. */
    public final List<Person> people = new ArrayList<>();

    /** The places made by the directory step. */
    public final List<Place> places = new ArrayList<>();

    /** What the journal is to tell of them, gathered by the other steps and written by the journal's own. */
    public final List<Act> acts = new ArrayList<>();

    public DemoWorld(long seed, LocalDate today, Scale scale) {
        this.random = new Random(seed);
        this.today = today;
        this.scale = scale;
    }

    /**
     * How large a world is made.
     *
     * @param accompaniments rows of the activity log over twelve months
     */
    public record Scale(int organisations, int professionals, int people, int places, int accompaniments) {

        /** The demonstration. */
        public static final Scale DEMO = new Scale(10, 44, 400, 250, 4_000);

        /** « Scale S » of the figures to reach. */
        public static final Scale S = new Scale(120, 1_000, 50_000, 25_000, 500_000);
    }

    /** A professional; {@code trade} is the name of an {@code identity.Trade}. */
    public record Professional(UUID account, String trade, UUID team, UUID organisation, String commune) {}

    /** A person followed by a team; {@code commune} is an INSEE code. */
    public record Person(UUID id, UUID team, UUID organisation, String commune, LocalDate since, String profile) {}

    /** A place of the directory. */
    public record Place(UUID id, String name, String commune) {}

    /** An act on a person's file, as the journal writes it; {@code reason} may be null. */
    public record Act(
            Instant at,
            Professional by,
            String verb,
            UUID dossier,
            UUID subject,
            @Nullable String reason) {}

    /** The seeded source of chance. */
    public Random random() {
        return random;
    }

    /** The day on which the world ends: its history is the twelve months before. */
    public LocalDate today() {
        return today;
    }

    /** How much to make. */
    public Scale scale() {
        return scale;
    }

    /** An identifier that depends on the seed only (version 7 in form, so that indexes stay dense). */
    public UUID id(LocalDate day) {
        long millis = day.atTime(LocalTime.NOON).atZone(Now.PARIS).toInstant().toEpochMilli();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** One of the list, by chance. */
    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** True that many times out of a hundred. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A day within so many days before today. */
    public LocalDate dayWithin(int days) {
        return today.minusDays(random.nextInt(days));
    }

    /** A working hour of that day. */
    public Instant at(LocalDate day) {
        return day.atTime(9 + random.nextInt(8), 5 * random.nextInt(12))
                .atZone(Now.PARIS)
                .toInstant();
    }
}
