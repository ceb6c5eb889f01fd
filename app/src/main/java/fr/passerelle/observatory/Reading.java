package fr.passerelle.observatory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.activity.ActivityFigures;
import fr.passerelle.activity.ActivityFigures.Cell;
import fr.passerelle.activity.ActivityFigures.Count;
import fr.passerelle.activity.ActivityFigures.Facet;
import fr.passerelle.activity.ActivityFigures.Organisation;
import fr.passerelle.activity.ActivityFigures.Selection;
import fr.passerelle.activity.CommuneNames;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.observatory.Suppression.Table;
import fr.passerelle.territory.Territories;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the counts of a selection and protects them: nothing leaves here that may not be shown. */
@Component
class Reading {

    private final ActivityFigures figures;
    private final CommuneNames names;
    private final Now now;
    /** The margins read every organisation in every commune: the same answer serves everyone for a minute. */
    private final Cache<String, Margins> margins = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Reading(ActivityFigures figures, CommuneNames names, Now now) {
        this.figures = figures;
        this.names = names;
        this.now = now;
    }

    /** What was asked for in the address; empty for all. */
    record Asked(
            @Nullable String periode,
            @Nullable String organisation,
            @Nullable String commune) {

        String periodCode() {
            return periode == null || periode.isBlank() ? "12-mois" : periode;
        }

        @Nullable
        String communeCode() {
            return commune == null || commune.isBlank() ? null : commune;
        }

        @Nullable
        UUID organisationId() {
            if (organisation == null || organisation.isBlank()) {
                return null;
            }
            try {
                return UUID.fromString(organisation);
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            }
        }
    }

    /** The activity of a selection, protected. */
    Activity of(Asked asked) {
        Period period = Period.of(asked.periodCode(), now.today());
        Margins margins = this.margins.get(Territories.required().code() + period, key -> margins(period));
        Activity.Filters filters = filters(asked, period, margins);
        int row = margins.row(asked.organisationId());
        int column = margins.column(asked.communeCode());
        List<Line> communes = asked.communeCode() == null ? communes(margins, row) : List.of();
        if (margins.table.at(row, column) == null) {
            return Activity.secret(filters, communes);
        }
        Selection selection = new Selection(period.from(), period.to(), asked.organisationId(), asked.communeCode());
        // Whole quarters, so that a month hidden in one period is hidden in all.
        List<Count> counts = figures.counts(new Selection(
                Period.quarterOf(period.from()),
                Period.quarterOf(period.to()).plusMonths(2),
                selection.organisation(),
                selection.commune()));
        List<Count> within =
                counts.stream().filter(count -> period.contains(count.month())).toList();
        return new Activity(
                filters,
                Suppression.rounded(all(within).mapToInt(Count::acts).sum()),
                Suppression.one(figures.persons(selection)),
                hours(within),
                Suppression.one(heads(within)),
                new Breakdown(within, counts),
                communes);
    }

    /** Reads everything again at the next request. */
    void forget() {
        margins.invalidateAll();
    }

    private Activity.Filters filters(Asked asked, Period period, Margins margins) {
        Map<String, String> communes = new TreeMap<>(java.text.Collator.getInstance(java.util.Locale.FRENCH));
        margins.communes.forEach(code -> communes.put(names.name(code), code));
        return new Activity.Filters(
                period,
                Period.all(now.today()),
                asked.organisationId(),
                margins.organisations.stream()
                        .filter(organisation -> !organisation.tooFew())
                        .toList(),
                asked.communeCode(),
                communes);
    }

    private List<Line> communes(Margins margins, int row) {
        List<Line> lines = new ArrayList<>();
        for (int c = 0; c < margins.communes.size(); c++) {
            String code = margins.communes.get(c);
            Integer acts = margins.table.at(row, c);
            if (acts == null || acts > 0) {
                lines.add(new Line(code, names.name(code), acts));
            }
        }
        return lines.stream().sorted(Line.LARGEST_FIRST).toList();
    }

    private static int hours(List<Count> counts) {
        long minutes = all(counts).mapToLong(Count::minutes).sum();
        return Suppression.rounded(Math.round(minutes / 60.0));
    }

    /** Those who took part in groups. */
    private static long heads(List<Count> counts) {
        return all(counts)
                .filter(count -> count.value().equals("COLLECTIVE"))
                .mapToLong(Count::heads)
                .sum();
    }

    private static java.util.stream.Stream<Count> all(List<Count> counts) {
        return counts.stream().filter(count -> count.facet() == Facet.ALL);
    }

    /** The protected table of organisations by communes: it says whether a selection may be shown at all. */
    private Margins margins(Period period) {
        List<Organisation> organisations = figures.organisations();
        List<Cell> cells = figures.cells(period.from(), period.to());
        List<String> communes =
                cells.stream().map(Cell::commune).distinct().sorted().toList();
        Map<UUID, Integer> rows = new java.util.HashMap<>();
        organisations.forEach(organisation -> rows.put(organisation.id(), rows.size()));
        Map<String, Integer> columns = new java.util.HashMap<>();
        communes.forEach(commune -> columns.put(commune, columns.size()));
        int[][] numbers = new int[organisations.size()][communes.size()];
        cells.forEach(
                cell -> numbers[rows.getOrDefault(cell.organisation(), 0)][columns.getOrDefault(cell.commune(), 0)] =
                        cell.acts());
        boolean[] secret = new boolean[organisations.size()];
        for (int r = 0; r < secret.length; r++) {
            secret[r] = organisations.get(r).tooFew();
        }
        return new Margins(organisations, communes, Suppression.table(numbers, secret));
    }

    private record Margins(List<Organisation> organisations, List<String> communes, Table table) {

        int row(@Nullable UUID organisation) {
            if (organisation == null) {
                return organisations.size();
            }
            for (int r = 0; r < organisations.size(); r++) {
                if (organisations.get(r).id().equals(organisation)) {
                    return r;
                }
            }
            throw new NotFound();
        }

        int column(@Nullable String commune) {
            if (commune == null) {
                return communes.size();
            }
            int column = communes.indexOf(commune);
            if (column < 0) {
                throw new NotFound();
            }
            return column;
        }
    }

    /** A label with its protected number. */
    record Line(String code, String label, @Nullable Integer value) {

        static final Comparator<Line> LARGEST_FIRST = Comparator.comparing(
                        Line::value, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                .thenComparing(Line::label);
    }

    /**
     * The counts of a selection, sorted by what they are about.
     *
     * @param within those of the period
     * @param quarters those of all the quarters that the period touches
     */
    record Breakdown(List<Count> within, List<Count> quarters) {

        /** The protected numbers of the values of a facet, in the order given; zero where there is none. */
        List<@Nullable Integer> of(Facet facet, List<String> values) {
            List<Integer> sums = values.stream()
                    .map(value -> within.stream()
                            .filter(count ->
                                    count.facet() == facet && count.value().equals(value))
                            .mapToInt(Count::acts)
                            .sum())
                    .toList();
            return Suppression.line(sums);
        }

        /** The values that occur. */
        List<String> values(Facet facet) {
            return within.stream()
                    .filter(count -> count.facet() == facet)
                    .map(Count::value)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** The protected numbers of one value of a facet, month by month: each quarter is a line of its own. */
        List<@Nullable Integer> monthly(Facet facet, String value, List<LocalDate> months) {
            Map<LocalDate, Integer> sums = new java.util.HashMap<>();
            quarters.stream()
                    .filter(count -> count.facet() == facet && count.value().equals(value))
                    .forEach(count -> sums.merge(count.month(), count.acts(), Integer::sum));
            List<@Nullable Integer> shown = new ArrayList<>();
            for (LocalDate month : months) {
                LocalDate first = Period.quarterOf(month);
                List<Integer> quarter = List.of(
                        sums.getOrDefault(first, 0),
                        sums.getOrDefault(first.plusMonths(1), 0),
                        sums.getOrDefault(first.plusMonths(2), 0));
                shown.add(Suppression.line(quarter).get((month.getMonthValue() - 1) % 3));
            }
            return shown;
        }
    }
}
