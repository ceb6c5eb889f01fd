package fr.passerelle.observatory;

import fr.passerelle.kernel.Now;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of the requests sent to places. Nobody who was referred, and nobody who refers, is read. */
@Component
class Flows {

    /** A younger request may still be answered. */
    private static final int SILENT_DAYS = 10;

    private final JdbcClient jdbc;
    private final Now now;

    Flows(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What a place made of a request. */
    enum Kind {
        TAKEN("Acceptées"),
        DECLINED("Refusées"),
        SILENT("Sans réponse"),
        WAITING("Récentes");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * One request.
     *
     * @param place « La Boussole, Gardanne »
     * @param days until the first answer, or null when there was none
     */
    record Flow(
            String place,
            String commune,
            @Nullable String service,
            @Nullable String reason,
            @Nullable Double days,
            Kind kind) {}

    /** The requests sent since that day. */
    List<Flow> since(LocalDate from) {
        Instant old = now.instant().minus(Duration.ofDays(SILENT_DAYS));
        return jdbc.sql("""
                        select p.name || ', ' || p.commune_name as place, p.commune_name as commune, r.service, r.decline_reason as reason,
                               r.created_at,
                               (select extract(epoch from min(s.at) - r.created_at) / 86400 from referral_step s
                                where s.referral_id = r.id and s.by_place
                                  and s.state in ('ACCEPTED', 'DECLINED', 'CAME', 'DID_NOT_COME')) as days
                        from referral_referral r join directory_place p on p.id = r.place_id
                        where r.created_at >= ?
                          and exists (select 1 from referral_step s where s.referral_id = r.id and s.state = 'SENT')
                        """)
                .param(from.atStartOfDay(Now.PARIS).toOffsetDateTime())
                .query((row, i) -> {
                    Double days = row.getObject("days") == null ? null : row.getDouble("days");
                    String reason = row.getString("reason");
                    boolean silent = row.getTimestamp("created_at").toInstant().isBefore(old);
                    return new Flow(
                            row.getString("place"),
                            row.getString("commune"),
                            row.getString("service"),
                            reason,
                            days,
                            reason != null
                                    ? Kind.DECLINED
                                    : days != null ? Kind.TAKEN : silent ? Kind.SILENT : Kind.WAITING);
                })
                .list();
    }

    /** Half of the answers came within so many days; null when there are too few to say so. */
    static @Nullable Integer median(List<Flow> flows) {
        List<Double> days = flows.stream()
                .map(Flow::days)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return days.size() <= Suppression.SMALL ? null : (int) Math.round(days.get(days.size() / 2));
    }

    /** What a table shows, protected: by commune, by sort of help. */
    record Line(
            String name,
            List<@Nullable Integer> counts,
            @Nullable Integer median) {}

    static List<Line> table(List<Flow> flows, Function<Flow, String> by) {
        Map<String, List<Flow>> groups = flows.stream().collect(Collectors.groupingBy(by));
        List<String> names = groups.keySet().stream()
                .sorted(Comparator.comparingInt((String name) ->
                                groups.getOrDefault(name, List.of()).size())
                        .reversed()
                        .thenComparing(name -> name))
                .toList();
        int[][] values = new int[names.size()][Kind.values().length];
        for (int r = 0; r < values.length; r++) {
            for (Flow flow : groups.getOrDefault(names.get(r), List.of())) {
                values[r][flow.kind().ordinal()]++;
            }
        }
        Suppression.Table table = Suppression.table(values, new boolean[values.length]);
        return IntStream.range(0, values.length)
                .mapToObj(r -> new Line(
                        names.get(r),
                        IntStream.range(0, Kind.values().length)
                                .mapToObj(c -> table.at(r, c))
                                .collect(Collectors.toList()),
                        median(groups.getOrDefault(names.get(r), List.of()))))
                .toList();
    }

    /** How many requests each place received, protected within its commune, of which the table shows the total. */
    static List<Line> places(List<Flow> flows) {
        List<Line> lines = new ArrayList<>();
        flows.stream().collect(Collectors.groupingBy(Flow::commune)).values().forEach(commune -> {
            Map<String, List<Flow>> places =
                    commune.stream().collect(Collectors.groupingBy(Flow::place, TreeMap::new, Collectors.toList()));
            List<Integer> counts = places.values().stream().map(List::size).collect(Collectors.toList());
            List<@Nullable Integer> shown = Suppression.line(counts);
            int i = 0;
            for (Map.Entry<String, List<Flow>> place : places.entrySet()) {
                if (shown.get(i) != null) {
                    lines.add(new Line(
                            place.getKey(), Collections.singletonList(shown.get(i)), median(place.getValue())));
                }
                i++;
            }
        });
        lines.sort(Comparator.comparing(Line::name));
        return lines;
    }

    /** Places of which all the requests that are not recent stayed without any answer, where enough were sent to say so; without a count. */
    static List<String> silent(List<Flow> flows, int enough) {
        Map<String, List<Flow>> settled =
                flows.stream().filter(flow -> flow.kind() != Kind.WAITING).collect(Collectors.groupingBy(Flow::place));
        Predicate<List<Flow>> never =
                place -> place.size() >= enough && place.stream().allMatch(flow -> flow.kind() == Kind.SILENT);
        return settled.entrySet().stream()
                .filter(place -> never.test(place.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
