package fr.passerelle.referral.sheet;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Outlines;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.kernel.French;
import fr.passerelle.paper.Plan;
import fr.passerelle.people.Dossiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the place is and on which side: drawn on the outlines of the communes, and said in words. */
@Component
class WayThere {

    private static final List<String> WINDS = List.of(
            "au nord", "au nord-est", "à l’est", "au sud-est", "au sud", "au sud-ouest", "à l’ouest", "au nord-ouest");

    private final Whereabouts whereabouts;

    WayThere(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /**
     * What the sheet shows of the way.
     *
     * @param words what the plan says to somebody who does not see it
     * @param distance « À 900 m de chez vous », or null when nothing is known of where she starts
     * @param exact false when only the commune of the place is known
     */
    record Way(Plan plan, String words, @Nullable String distance, boolean exact) {}

    /**
     * Where she starts.
     *
     * @param label on the plan
     * @param from « de chez vous »
     */
    private record Start(
            Position at,
            String label,
            String from,
            @Nullable Commune commune) {}

    /** The way to a place, or nothing when nobody knows where the place is. */
    Optional<Way> of(Dossiers.Card person, PlaceCards.Card place) {
        Position goal = position(place.latitude(), place.longitude());
        if (goal == null) {
            return Optional.empty();
        }
        Start start = start(person);
        Commune commune = commune(place.insee());
        List<Plan.Pin> pins = new ArrayList<>();
        if (start != null) {
            pins.add(new Plan.Pin(point(start.at()), start.label(), false));
        }
        pins.add(new Plan.Pin(point(goal), place.name(), true));
        double km = start == null ? 0 : start.at().kmTo(goal);
        // Six times the way: enough to see in which commune one is, not so much that the two points touch.
        double narrowest = start == null ? 9000 : Math.max(3000, Math.min(9000, km * 6000));
        Plan plan = new Plan(areas(commune, start), List.of(), pins, narrowest);
        return Optional.of(new Way(
                plan,
                words(place, start, goal),
                start == null ? null : distance(start, km, !place.approximate()),
                !place.approximate()));
    }

    private @Nullable Start start(Dossiers.Card person) {
        Commune commune = commune(person.commune());
        Position home = position(person.latitude(), person.longitude());
        if (home != null) {
            return new Start(home, "Chez vous", "de chez vous", commune);
        }
        return commune == null || commune.centre() == null
                ? null
                : new Start(commune.centre(), "Centre de votre commune", "du centre de votre commune", commune);
    }

    private @Nullable Commune commune(@Nullable String insee) {
        return insee == null
                ? null
                : whereabouts.ofCode(insee).map(Spot::commune).orElse(null);
    }

    private static List<Plan.Area> areas(@Nullable Commune commune, @Nullable Start start) {
        return Stream.of(Optional.ofNullable(commune), Optional.ofNullable(start == null ? null : start.commune()))
                .flatMap(Optional::stream)
                .map(Commune::department)
                .distinct()
                .flatMap(department -> Outlines.shapes(department).stream())
                .map(shape -> new Plan.Area(
                        shape.name(),
                        shape.rings().stream()
                                .map(ring -> ring.stream().map(WayThere::point).toList())
                                .toList(),
                        commune != null && shape.code().equals(commune.code())))
                .toList();
    }

    private static String words(PlaceCards.Card place, @Nullable Start start, Position goal) {
        if (start == null) {
            return "Plan\u00a0: " + place.name() + ", " + place.addressLine() + ".";
        }
        double km = start.at().kmTo(goal);
        if (km < 0.1) {
            return "Plan\u00a0: " + place.name() + " est tout près " + start.from() + ".";
        }
        String wind = WINDS.get((int) Math.round(start.at().bearingTo(goal) / 45) % 8);
        return "Plan\u00a0: " + place.name() + " est à environ " + French.distance(km) + " " + wind + " " + start.from()
                + ".";
    }

    private static String distance(Start start, double km, boolean exact) {
        if (km < 0.1) {
            return "Tout près " + start.from();
        }
        String far = "À " + (exact ? "" : "environ ") + French.distance(km) + " " + start.from();
        // A straight line is shorter than streets: a third more is the usual detour on foot.
        long minutes = Math.max(1, Math.round(km * 1.3 / 4.5 * 60));
        return km > 4 || !exact ? far : far + ", environ " + French.count(minutes, "minute", "minutes") + " à pied";
    }

    private static @Nullable Position position(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    private static Plan.Point point(Position position) {
        return new Plan.Point(position.longitude(), position.latitude());
    }
}
