package fr.passerelle.permanence.gaps;

import fr.passerelle.directory.Position;
import fr.passerelle.kernel.French;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two permanences that help with the same things, at the same time, a few steps from each other. */
record Clash(Permanence first, Slot firstHours, Permanence second, Slot secondHours, double km) {

    /** As far as one walks from one to the other in five minutes. */
    static final double NEAR_KM = 0.3;

    static List<Clash> among(List<Permanence> permanences) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < permanences.size(); i++) {
            for (int j = i + 1; j < permanences.size(); j++) {
                between(permanences.get(i), permanences.get(j), clashes);
            }
        }
        return clashes;
    }

    private static void between(Permanence first, Permanence second, List<Clash> clashes) {
        Position here = exact(first);
        Position there = exact(second);
        if (here == null || there == null || !first.sameKindAs(second) || here.kmTo(there) > NEAR_KM) {
            return;
        }
        if (first.schedule().meets(second.schedule())) {
            for (Slot mine : first.schedule().slots()) {
                second.schedule().slots().stream()
                        .filter(mine::overlaps)
                        .forEach(theirs -> clashes.add(new Clash(first, mine, second, theirs, here.kmTo(there))));
            }
        }
    }

    /** Of a place known by its commune only, nobody can say what is 300 m away. */
    private static @Nullable Position exact(Permanence permanence) {
        Permanence.Spot spot = permanence.spot();
        return spot == null || !spot.open() ? null : spot.exact();
    }

    /** « Jeudi, de 9 h à 12 h et de 10 h à 12 h, à 200 m l’une de l’autre ». */
    String words() {
        String mine = InWords.hours(firstHours.start(), firstHours.end());
        String theirs = InWords.hours(secondHours.start(), secondHours.end());
        return InWords.capital(InWords.dayName(firstHours.day())) + " "
                + (mine.equals(theirs) ? mine : mine + " et " + theirs)
                + (km < 0.05 ? ", au même endroit" : ", à " + French.distance(km) + " l’une de l’autre");
    }
}
