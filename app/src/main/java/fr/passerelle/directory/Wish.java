package fr.passerelle.directory;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What suits a person.
 *
 * @param position where she starts from; null to start from the middle of her commune
 * @param insee her commune, or null
 * @param services what she wants to do there; a place that offers none of them is left out
 * @param needs what the place must be ready for: wheelchair, deafness, illiteracy…
 * @param languages French names of the languages she speaks, « arabe »; « français » alone asks nothing
 * @param free whether the place should be free of charge
 * @param times the half-days that suit her; empty when any does
 */
public record Wish(
        @Nullable Position position,
        @Nullable String insee,
        Set<Offer.Service> services,
        Set<Offer.Need> needs,
        Set<String> languages,
        boolean free,
        List<Time> times,
        int limit) {

    /** A half of a weekday. */
    public record Time(DayOfWeek day, OpeningHours.HalfDay half) {

        /** « jeudi matin ». */
        public String words() {
            return HoursWords.dayName(day) + " "
                    + switch (half) {
                        case MORNING -> "matin";
                        case AFTERNOON -> "après-midi";
                        case EVENING -> "soir";
                    };
        }
    }

    public Wish {
        services = Set.copyOf(services);
        needs = Set.copyOf(needs);
        languages = Set.copyOf(languages);
        times = List.copyOf(times);
    }
}
