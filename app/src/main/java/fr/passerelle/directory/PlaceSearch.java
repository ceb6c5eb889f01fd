package fr.passerelle.directory;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds places: by surroundings, by name, by what they offer, by when they are open. */
@Component
public class PlaceSearch {

    /** Great-circle distance in kilometres to {@code :lat}, {@code :lon}. */
    static final String KM = """
            2 * 6371.0088 * asin(sqrt(least(1, power(sin(radians(latitude - :lat) / 2), 2)
                + cos(radians(:lat)) * cos(radians(latitude)) * power(sin(radians(longitude - :lon) / 2), 2))))""";

    /** As far as one may ask. */
    private static final double ANYWHERE_KM = 200;

    /** As many as one compares with one another; a multiple of the size of a page. */
    static final int CANDIDATES = 300;

    private final JdbcClient jdbc;

    PlaceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What places must offer: at least one choice of each set; empty sets ask nothing.
     *
     * @param audiences a place for everyone suits too
     * @param receivesPublic whether places that receive nobody are left out
     */
    public record Filters(
            Set<Offer.Service> services,
            Set<Offer.Audience> audiences,
            Set<Offer.Need> needs,
            Set<Offer.Fee> fees,
            Set<Offer.AccessMode> accessModes,
            boolean receivesPublic) {

        /** Places that receive people, whatever they offer. */
        public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);

        public Filters {
            services = Set.copyOf(services);
            audiences = Set.copyOf(audiences);
            needs = Set.copyOf(needs);
            fees = Set.copyOf(fees);
            accessModes = Set.copyOf(accessModes);
        }

        /** What is asked in a family. */
        public Set<? extends Enum<?>> of(Family family) {
            return switch (family) {
                case SERVICE -> services;
                case AUDIENCE -> audiences;
                case NEED -> needs;
                case FEE -> fees;
                case ACCESS -> accessModes;
                case MOMENT, RADIUS -> Set.of();
            };
        }

        /** The same without what is asked in a family. */
        Filters without(Family family) {
            return new Filters(
                    family == Family.SERVICE ? Set.of() : services,
                    family == Family.AUDIENCE ? Set.of() : audiences,
                    family == Family.NEED ? Set.of() : needs,
                    family == Family.FEE ? Set.of() : fees,
                    family == Family.ACCESS ? Set.of() : accessModes,
                    receivesPublic);
        }
    }

    /**
     * When a place must be open, for sure; all null asks nothing.
     *
     * @param at at that civil time
     * @param day usually on that day, at that half of it
     */
    public record Opening(
            @Nullable LocalDateTime at, @Nullable DayOfWeek day, OpeningHours.@Nullable HalfDay half) {

        /** Whenever. */
        public static final Opening ANY = new Opening(null, null, null);
    }

    /**
     * A question.
     *
     * @param text words of the name of the place or of its commune
     * @param page from 1
     */
    public record Question(
            @Nullable Around around, @Nullable String text, Filters filters, Opening opening, int page, int size) {

        /** The same question without what it asks in one family, to know its first place; a distance becomes the longest one. */
        public Question without(Family family) {
            Around from = around;
            return new Question(
                    family == Family.RADIUS && from != null
                            ? new Around(from.centre(), ANYWHERE_KM, from.insee())
                            : from,
                    text,
                    filters.without(family),
                    family == Family.MOMENT ? Opening.ANY : opening,
                    1,
                    1);
        }
    }

    /**
     * A place found.
     *
     * @param km null when no surroundings were asked or the place has no position
     * @param gains why it stands here, when places are ordered by fit; else empty
     */
    public record Hit(StoredPlace stored, @Nullable Double km, List<Gain> gains) {

        public Hit {
            gains = List.copyOf(gains);
        }
    }

    /**
     * A page of places.
     *
     * @param total how many there are in all
     * @param positions where those of the first pages stand, in the same order, null where it is not known; empty when not asked
     */
    public record Found(List<Hit> hits, long total, List<@Nullable Position> positions) {}

    private record Line(
            UUID id,
            @Nullable Double km,
            @Nullable String hours,
            @Nullable String department,
            long total) {}

    /** The places that answer, nearest first where surroundings are asked, else by name. */
    public Found find(Question question) {
        LocalDateTime at = question.opening().at();
        List<Line> lines = lines(question, at == null);
        if (at == null) {
            return new Found(
                    hits(lines),
                    lines.isEmpty() ? beyond(question) : lines.get(0).total(),
                    List.of());
        }
        List<Line> open = lines.stream()
                .filter(line -> HoursCache.of(line.hours(), line.department()).stateAt(at) == OpeningHours.State.OPEN)
                .toList();
        int from = Math.min(open.size(), (question.page() - 1) * question.size());
        return new Found(
                hits(open.subList(from, Math.min(open.size(), from + question.size()))), open.size(), List.of());
    }

    /**
     * The same, with the positions of the {@value #CANDIDATES} nearest; those among them that suit the wish best come first, then the others,
     * nearest first.
     *
     * @param wish null to keep the nearest first
     */
    public Found ranked(Question question, @Nullable Wish wish, LocalDateTime now) {
        int first = (question.page() - 1) * question.size();
        if (first >= CANDIDATES) {
            return find(question);
        }
        Found nearest = find(new Question(
                question.around(), question.text(), question.filters(), question.opening(), 1, CANDIDATES));
        List<Hit> best = wish == null
                ? nearest.hits()
                : nearest.hits().stream()
                        .map(hit -> Fit.of(hit.stored(), hit.km(), wish, now))
                        .sorted(Suggestion.BEST_FIRST)
                        .map(fit -> new Hit(fit.stored(), fit.km(), fit.gains()))
                        .toList();
        List<@Nullable Position> positions = new ArrayList<>();
        best.forEach(hit -> positions.add(hit.stored().place().position()));
        int last = Math.min(best.size(), first + question.size());
        return new Found(best.subList(Math.min(first, last), last), nearest.total(), positions);
    }

    /**
     * Gives every place that answers, whatever the page, one by one; in a transaction, so that rows are not all held at once.
     *
     * @param since only those that changed since then, or perhaps did; null for all
     */
    public void each(Question question, @Nullable Instant since, Consumer<StoredPlace> action) {
        Map<String, Object> values = new HashMap<>();
        String changed = "";
        if (since != null) {
            values.put("since", Timestamp.from(since));
            changed = " and greatest(imported_at, changed_at, (confirmed_on + 1)::timestamptz) >= :since";
        }
        String sql =
                "select * from directory_place where " + conditions(question, values) + changed + " order by name, id";
        try (var rows = jdbc.sql(sql).withFetchSize(500).params(values).query(PlaceRows::read).stream()) {
            LocalDateTime at = question.opening().at();
            rows.filter(stored -> at == null || stored.place().hours().stateAt(at) == OpeningHours.State.OPEN)
                    .forEach(action);
        }
    }

    private long beyond(Question question) {
        if (question.page() == 1) {
            return 0;
        }
        Map<String, Object> values = new HashMap<>();
        String sql = "select count(*) from directory_place where " + conditions(question, values);
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private List<Line> lines(Question question, boolean paged) {
        Map<String, Object> values = new HashMap<>();
        String conditions = conditions(question, values);
        boolean near = question.around() != null && question.around().centre() != null;
        String order = (near
                        ? "km nulls last, "
                        : question.text() == null ? "" : "word_similarity(directory_fold(:text), search) desc, ")
                + "name, id";
        String sql = "select id, " + (near ? KM : "null::double precision") + " as km, "
                + (paged ? "null as hours, null as department, " : "hours, department, ")
                + "count(*) over () as total from directory_place where " + conditions + " order by " + order
                + (paged ? " limit :size offset :skipped" : "");
        if (paged) {
            values.put("size", question.size());
            values.put("skipped", (question.page() - 1) * question.size());
        }
        return jdbc.sql(sql).params(values).query(Line.class).list();
    }

    private List<Hit> hits(List<Line> lines) {
        UUID[] ids = lines.stream().map(Line::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<UUID, StoredPlace> places = jdbc
                .sql("select * from directory_place where id = any(?)")
                .param(ids)
                .query(PlaceRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredPlace::id, Function.identity()));
        List<Hit> hits = new ArrayList<>();
        for (Line line : lines) {
            StoredPlace stored = places.get(line.id());
            if (stored != null) {
                hits.add(new Hit(stored, line.km(), List.of()));
            }
        }
        return hits;
    }

    static String conditions(Question question, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("shown"));
        if (question.around() != null) {
            conditions.add(near(question.around(), values));
        }
        if (question.text() != null) {
            values.put("text", question.text());
            values.put("like", question.text().replaceAll("([\\\\%_])", "\\\\$1"));
            conditions.add("(search like '%' || directory_fold(:like) || '%' or directory_fold(:text) <% search)");
        }
        filters(question.filters(), conditions, values);
        DayOfWeek day = question.opening().day();
        OpeningHours.HalfDay half = question.opening().half();
        if (day != null && half != null) {
            values.put("half", OpeningHours.bit(day, half));
            conditions.add("half_days & :half <> 0");
        }
        LocalDateTime at = question.opening().at();
        if (at != null) {
            values.put("day", at.toLocalDate());
            conditions.add("(closed_from is null or not :day between closed_from and coalesce(closed_to, 'infinity'))");
        }
        return String.join(" and ", conditions);
    }

    static String near(Around around, Map<String, Object> values) {
        values.put("insee", around.insee() == null ? "" : around.insee());
        if (around.centre() == null) {
            return "insee = :insee";
        }
        values.put("lat", around.latitude());
        values.put("lon", around.longitude());
        values.put("km", around.km());
        values.put("south", around.south());
        values.put("north", around.north());
        values.put("west", around.west());
        values.put("east", around.east());
        return "(latitude between :south and :north and longitude between :west and :east and " + KM
                + " <= :km or latitude is null and insee = :insee"
                // What goes round is also where it stops; an array, so that each side of the "or" keeps its index.
                + " or id = any(array(select place_id from directory_stop stop where stop.insee = :insee)))";
    }

    private static void filters(Filters filters, List<String> conditions, Map<String, Object> values) {
        long everyone = Family.AUDIENCE.bits(Family.AUDIENCE.choices());
        for (Family family : Family.values()) {
            long bits = family.bits(filters.of(family));
            if (bits != 0) {
                values.put(family.name(), bits);
                conditions.add("(offer_bits & :" + family + " <> 0"
                        + (family == Family.AUDIENCE ? " or offer_bits & " + everyone + " = 0)" : ")"));
            }
        }
        if (filters.receivesPublic()) {
            conditions.add("offer_bits & " + Family.ACCESS.bit(Offer.AccessMode.NO_PUBLIC) + " = 0");
        }
    }
}
