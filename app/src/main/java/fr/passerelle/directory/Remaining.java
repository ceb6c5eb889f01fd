package fr.passerelle.directory;

import fr.passerelle.directory.Choices.Alike;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.PlaceSearch.Question;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many places remain with each choice of a search, the choices of the other families being kept as they are. */
public final class Remaining {

    private static final Set<Family> OFFERED =
            EnumSet.of(Family.SERVICE, Family.AUDIENCE, Family.NEED, Family.FEE, Family.ACCESS);
    private static final long EVERYONE = Family.AUDIENCE.bits(Family.AUDIENCE.choices());
    private static final int HALF_DAYS = 21;

    private final Map<Family, Long> masks = new EnumMap<>(Family.class);
    private final Opening opening;
    private final List<Double> radii;
    private final int ring;
    private final LocalDateTime at;

    private final Map<Family, Long> without = new EnumMap<>(Family.class);
    private final Map<Enum<?>, Long> choices = new HashMap<>();
    private final Map<String, Boolean> opened = new HashMap<>();
    private final long[] halfDays = new long[HALF_DAYS];
    private final long[] rings;
    private long open;
    private long total;

    Remaining(Question question, List<Double> radii, LocalDateTime at) {
        OFFERED.forEach(
                family -> masks.put(family, family.bits(question.filters().of(family))));
        this.opening = question.opening();
        this.radii = radii;
        this.ring = question.around() == null
                ? radii.size()
                : radii.indexOf(question.around().km());
        this.rings = new long[radii.size()];
        this.at = at;
    }

    /** The places that answer the question as it is. */
    public long total() {
        return total;
    }

    /** The places with that choice, instead of what is chosen in its family. */
    public long with(Enum<?> choice) {
        return choices.getOrDefault(choice, 0L);
    }

    /** The places usually open at that half-day. */
    public long with(DayOfWeek day, OpeningHours.HalfDay half) {
        return halfDays[Integer.numberOfTrailingZeros(OpeningHours.bit(day, half))];
    }

    /** The places open for sure at the present moment. */
    public long openNow() {
        return open;
    }

    /** The places within so many kilometres, a distance one may choose. */
    public long within(int km) {
        long sum = 0;
        for (int i = 0; i < rings.length && radii.get(i) <= km; i++) {
            sum += rings[i];
        }
        return sum;
    }

    /** The places that answer when nothing is asked in that family. */
    public long without(Family family) {
        return without.getOrDefault(family, 0L);
    }

    void add(Alike alike) {
        Set<Family> failing = EnumSet.noneOf(Family.class);
        for (Family family : Family.values()) {
            if (!suits(family, alike)) {
                failing.add(family);
            }
        }
        if (failing.isEmpty()) {
            total += alike.places();
        }
        Set<Family> free = failing.isEmpty() ? EnumSet.allOf(Family.class) : failing;
        if (free.size() == 1 || failing.isEmpty()) {
            free.forEach(family -> count(family, alike));
        }
    }

    private void count(Family family, Alike alike) {
        without.merge(family, alike.places(), Long::sum);
        for (Enum<?> choice : family.choices()) {
            if (has(family, family.bit(choice), alike.bits())) {
                choices.merge(choice, alike.places(), Long::sum);
            }
        }
        if (family == Family.MOMENT) {
            open += openAt(at, alike) ? alike.places() : 0;
            for (int i = 0; i < HALF_DAYS; i++) {
                halfDays[i] += (alike.halfDays() & 1 << i) == 0 ? 0 : alike.places();
            }
        }
        if (family == Family.RADIUS && rings.length > 0) {
            rings[Math.min(alike.ring(), rings.length - 1)] += alike.places();
        }
    }

    private boolean suits(Family family, Alike alike) {
        return switch (family) {
            case MOMENT -> suitsOpening(alike);
            case RADIUS -> alike.ring() <= ring;
            default -> {
                long mask = masks.getOrDefault(family, 0L);
                yield mask == 0 || has(family, mask, alike.bits());
            }
        };
    }

    private static boolean has(Family family, long mask, long bits) {
        return (bits & mask) != 0 || (family == Family.AUDIENCE && (bits & EVERYONE) == 0);
    }

    private boolean suitsOpening(Alike alike) {
        LocalDateTime asked = opening.at();
        if (asked != null) {
            return openAt(asked, alike);
        }
        DayOfWeek day = opening.day();
        OpeningHours.HalfDay half = opening.half();
        return day == null || half == null || (alike.halfDays() & OpeningHours.bit(day, half)) != 0;
    }

    private boolean openAt(LocalDateTime when, Alike alike) {
        return opened.computeIfAbsent(
                when + " " + alike.department() + " " + alike.hours(),
                key -> HoursCache.of(alike.hours(), alike.department()).stateAt(when) == OpeningHours.State.OPEN);
    }
}
