package fr.passerelle.directory.find;

import fr.passerelle.directory.Family;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.PlaceSearch.Filters;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.Wish;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search, as it stands in the address.
 *
 * @param ou commune, postal code, or words of the name of a place
 * @param rayon kilometres around the commune
 * @param tri {@code distance} for the nearest first; else what suits best, where something is asked
 * @param quand {@code NOW}, or a half-day such as {@code THURSDAY-MORNING}
 */
record FindForm(
        @Nullable @Size(max = 80, message = "{too-long}") String ou,

        @Nullable @Min(value = 1, message = "{radius}") @Max(value = 200, message = "{radius}")
        Integer rayon,

        @Nullable List<Offer.Service> service,
        @Nullable List<Offer.Audience> pour,
        @Nullable List<Offer.Need> besoin,
        @Nullable List<Offer.Fee> prix,
        @Nullable List<Offer.AccessMode> acces,

        @Nullable
        @Pattern(
                regexp = "|NOW|(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY-(MORNING|AFTERNOON|EVENING)",
                message = "{when}")
        String quand,

        @Nullable @Pattern(regexp = "|distance", message = "{order}")
        String tri,

        @Nullable @Min(value = 1, message = "{page}") @Max(value = 10_000, message = "{page}")
        Integer page) {

    static final int USUAL_KM = 20;

    /** The distances proposed, in kilometres. */
    static final List<Integer> RADII = List.of(2, 5, 10, 20, 50);

    String where() {
        return ou == null ? "" : ou.strip();
    }

    int km() {
        return rayon == null ? USUAL_KM : rayon;
    }

    int number() {
        return page == null ? 1 : page;
    }

    Filters filters() {
        return new Filters(set(service), set(pour), set(besoin), set(prix), set(acces), true);
    }

    Opening opening(LocalDateTime now) {
        if (quand == null || quand.isEmpty()) {
            return Opening.ANY;
        }
        if (quand.equals("NOW")) {
            return new Opening(now, null, null);
        }
        String[] parts = quand.split("-", 2);
        return new Opening(null, DayOfWeek.valueOf(parts[0]), HalfDay.valueOf(parts[1]));
    }

    /** How many filters are on, besides the place and the service. */
    int refinements() {
        return set(pour).size()
                + set(besoin).size()
                + set(prix).size()
                + set(acces).size()
                + (quand == null || quand.isEmpty() ? 0 : 1)
                + (rayon == null || rayon == USUAL_KM ? 0 : 1);
    }

    /** Whether anything is asked besides the place. */
    boolean asks() {
        return refinements() > 0 || !set(service).isEmpty();
    }

    /** The place alone, as far as so many kilometres. */
    FindForm bare(@Nullable Integer km) {
        return new FindForm(ou, km, null, null, null, null, null, null, null, null);
    }

    boolean nearestFirst() {
        return "distance".equals(tri);
    }

    /** The same search in the other order. */
    FindForm reordered() {
        return new FindForm(
                ou, rayon, service, pour, besoin, prix, acces, quand, nearestFirst() ? null : "distance", null);
    }

    /** What would suit, when anything that can suit more or less is asked; null otherwise. */
    @Nullable
    Wish wish() {
        Opening opening = opening(LocalDateTime.MIN);
        boolean nothing =
                set(service).isEmpty() && set(besoin).isEmpty() && set(prix).isEmpty() && opening == Opening.ANY;
        DayOfWeek day = opening.day();
        HalfDay half = opening.half();
        return nothing
                ? null
                : new Wish(
                        null,
                        null,
                        set(service),
                        set(besoin),
                        Set.of(),
                        set(prix).contains(Offer.Fee.FREE),
                        day == null || half == null ? List.of() : List.of(new Wish.Time(day, half)),
                        1);
    }

    /** What is asked in that family as it stands in the address, « besoin=DEAFNESS »; empty when nothing is. */
    String said(Family family) {
        return switch (family) {
            case SERVICE -> said("service", set(service));
            case AUDIENCE -> said("pour", set(pour));
            case NEED -> said("besoin", set(besoin));
            case FEE -> said("prix", set(prix));
            case ACCESS -> said("acces", set(acces));
            case MOMENT -> quand == null || quand.isEmpty() ? "" : "quand=" + quand;
            case RADIUS -> "rayon=" + km();
        };
    }

    private static String said(String name, Set<? extends Enum<?>> several) {
        return several.isEmpty()
                ? ""
                : name + "=" + several.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** The same search with nothing asked in that family; a distance becomes that one. */
    FindForm without(Family family, @Nullable Integer km) {
        return new FindForm(
                ou,
                family == Family.RADIUS ? km : rayon,
                family == Family.SERVICE ? null : service,
                family == Family.AUDIENCE ? null : pour,
                family == Family.NEED ? null : besoin,
                family == Family.FEE ? null : prix,
                family == Family.ACCESS ? null : acces,
                family == Family.MOMENT ? null : quand,
                tri,
                null);
    }

    /** The address of this search, without its page. */
    String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/lieux");
        List<Object> values = new ArrayList<>();
        add(uri, values, "ou", where().isEmpty() ? List.of() : List.of(where()));
        add(uri, values, "rayon", rayon == null ? List.of() : List.of(rayon));
        add(uri, values, "service", set(service));
        add(uri, values, "pour", set(pour));
        add(uri, values, "besoin", set(besoin));
        add(uri, values, "prix", set(prix));
        add(uri, values, "acces", set(acces));
        add(uri, values, "quand", quand == null || quand.isEmpty() ? List.of() : List.of(quand));
        add(uri, values, "tri", nearestFirst() ? List.of("distance") : List.of());
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(UriComponentsBuilder uri, List<Object> values, String name, Collection<?> several) {
        for (Object value : several) {
            uri.queryParam(name, "{" + name + values.size() + "}");
            values.add(value);
        }
    }

    private static <T> Set<T> set(@Nullable List<T> list) {
        Set<T> set = new LinkedHashSet<>();
        if (list != null) {
            list.stream().filter(Objects::nonNull).forEach(set::add);
        }
        return set;
    }
}
