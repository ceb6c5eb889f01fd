package fr.passerelle.observatory;

import fr.passerelle.activity.ActivityFigures.Organisation;
import fr.passerelle.observatory.Reading.Breakdown;
import fr.passerelle.observatory.Reading.Line;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a selection: every number is rounded, or null when hidden.
 *
 * @param acts accompaniments, null when the selection is too small to be shown
 * @param persons different persons with a file
 * @param hours hours spent
 * @param heads people in groups
 * @param breakdown the counts to sort, null when the selection is too small
 * @param communes where, when no commune was chosen
 */
record Activity(
        Filters filters,
        @Nullable Integer acts,
        @Nullable Integer persons,
        @Nullable Integer hours,
        @Nullable Integer heads,
        @Nullable Breakdown breakdown,
        List<Line> communes) {

    static Activity secret(Filters filters, List<Line> communes) {
        return new Activity(filters, null, null, null, null, null, communes);
    }

    /** Whether there is nothing at all. */
    boolean empty() {
        return acts != null && acts == 0;
    }

    /** What was asked for, and what may be. */
    record Filters(
            Period period,
            List<Period> periods,
            @Nullable UUID organisation,
            List<Organisation> organisations,
            @Nullable String commune,
            Map<String, String> communes) {

        /** The same selection in an address. */
        String query() {
            return "?periode=" + period.code() + "&organisation=" + (organisation == null ? "" : organisation)
                    + "&commune=" + (commune == null ? "" : commune);
        }

        String organisationName() {
            return organisations.stream()
                    .filter(known -> known.id().equals(organisation))
                    .map(Organisation::name)
                    .findFirst()
                    .orElse("Toutes");
        }

        String communeName() {
            return communes.entrySet().stream()
                    .filter(known -> known.getValue().equals(commune))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("Toutes");
        }
    }
}
