package fr.passerelle.permanence.week;

import fr.passerelle.permanence.HalfDay;
import fr.passerelle.permanence.Occurrence;
import fr.passerelle.permanence.Occurrences;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Sectors.Sector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dated week of the territory.
 *
 * @param monday its first day
 * @param items what happens in it, in the order of time
 * @param sectors those in which something happens
 */
record Week(LocalDate monday, List<Item> items, List<Sector> sectors) {

    /**
     * Somebody receives.
     *
     * @param sector where it lies; null when it is held from afar, or out of every sector
     */
    record Item(
            Permanence permanence,
            Occurrence occurrence,
            @Nullable Sector sector) {

        boolean on(LocalDate day) {
            return occurrence.day().equals(day);
        }

        boolean in(HalfDay half) {
            return half.has(occurrence.start(), occurrence.end());
        }
    }

    private static final Comparator<Item> IN_TIME = Comparator.comparing(Item::occurrence)
            .thenComparing(item -> item.permanence().where());

    static Week of(LocalDate monday, List<Permanence> permanences, List<Sector> sectors) {
        List<Item> items = permanences.stream()
                .flatMap(permanence -> items(permanence, monday, sectors))
                .sorted(IN_TIME)
                .toList();
        List<Sector> used = sectors.stream()
                .filter(sector -> items.stream().anyMatch(item -> sector.equals(item.sector())))
                .toList();
        return new Week(monday, items, used);
    }

    private static Stream<Item> items(Permanence permanence, LocalDate monday, List<Sector> sectors) {
        Optional<Sector> sector = Optional.ofNullable(permanence.spot())
                .flatMap(spot ->
                        sectors.stream().filter(each -> each.has(spot.insee())).findFirst());
        return Occurrences.of(permanence.schedule(), monday, monday.plusDays(6)).stream()
                .map(occurrence -> new Item(permanence, occurrence, sector.orElse(null)));
    }

    /** Monday to Friday, and the days after them on which somebody receives. */
    List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        || items.stream().anyMatch(item -> item.on(day)))
                .toList();
    }

    List<Item> on(LocalDate day) {
        return items.stream().filter(item -> item.on(day)).toList();
    }

    /** The rows of the grid: a sector, then out of every sector, then from afar. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        sectors.forEach(sector ->
                rows.add(new Row(sector.name(), Kind.SECTOR, filter(item -> sector.equals(item.sector())))));
        rows.add(new Row(
                "",
                Kind.ELSEWHERE,
                filter(item -> item.sector() == null && !item.permanence().remote())));
        rows.add(new Row("", Kind.REMOTE, filter(item -> item.permanence().remote())));
        return rows.stream().filter(row -> !row.items().isEmpty()).toList();
    }

    private List<Item> filter(java.util.function.Predicate<Item> condition) {
        return items.stream().filter(condition).toList();
    }

    /** What a row is of. */
    enum Kind {
        SECTOR,
        ELSEWHERE,
        REMOTE
    }

    /** A line of the grid; its name is that of the sector, else empty. */
    record Row(String name, Kind kind, List<Item> items) {

        List<Item> at(LocalDate day, HalfDay half) {
            return items.stream().filter(item -> item.on(day) && item.in(half)).toList();
        }
    }
}
