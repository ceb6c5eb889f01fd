package fr.passerelle.observatory;

import fr.passerelle.kernel.Now;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of the requests sent to places. Nobody who was referred, and nobody who refers, is read. */
@Component
class Flows {

    /** A younger request may still be answered. */
    private static final int SILENT_DAYS = 10;

    /** Fewer say something of somebody. */
    private static final int FEW = 5;

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
     * @param place the one that stands for it today, where several descriptions were found to be one
     * @param placeName « La Boussole, Gardanne »
     * @param days until the first answer, or null when there was none
     */
    record Flow(
            UUID place,
            String placeName,
            String commune,
            @Nullable String service,
            @Nullable String reason,
            @Nullable Double days,
            Kind kind) {}

    /** The requests sent since that day. */
    List<Flow> since(LocalDate from) {
        Instant old = now.instant().minus(Duration.ofDays(SILENT_DAYS));
        return jdbc.sql("""
                        select p.id as place, p.name || ', ' || p.commune_name as place_name, p.commune_name as commune, r.service, r.decline_reason as reason,
                               r.created_at,
                               (select extract(epoch from min(s.at) - r.created_at) / 86400 from referral_step s
                                where s.referral_id = r.id and s.by_place
                                  and s.state in ('ACCEPTED', 'DECLINED', 'CAME', 'DID_NOT_COME')) as days
                        from referral_referral r join directory_place o on o.id = r.place_id
                        join directory_place p on p.id = coalesce(o.linked_to, o.id)
                        where r.created_at >= ?
                          and exists (select 1 from referral_step s where s.referral_id = r.id and s.state = 'SENT')
                        """)
                .param(from.atStartOfDay(Now.PARIS).toOffsetDateTime())
                .query((row, i) -> {
                    Double days = row.getObject("days") == null ? null : row.getDouble("days");
                    String reason = row.getString("reason");
                    boolean silent = row.getTimestamp("created_at").toInstant().isBefore(old);
                    return new Flow(
                            row.getObject("place", UUID.class),
                            row.getString("place_name"),
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
        return days.size() < FEW ? null : (int) Math.round(days.get(days.size() / 2));
    }

    /**
     * A number as it may be shown: under five it is hidden, zero apart; every other one is rounded to five, totals too, so that no difference gives a
     * hidden one. The page « Activité » hides more, because it tells what persons are like; here one counts what places answered.
     */
    static @Nullable Integer shown(long count) {
        return count > 0 && count < FEW ? null : Suppression.rounded(count);
    }

    /** What a table shows of a commune, of a sort of help, of a place: the counts in the order of the kinds. */
    record Line(
            String name,
            List<@Nullable Integer> counts,
            @Nullable Integer median) {}

    /** The lines that count at least five requests, most first; the others in one, if that makes five. */
    static List<Line> table(List<Flow> flows, Function<Flow, String> by, String others) {
        return table(flows, by, by, others);
    }

    /**
     * The same.
     *
     * @param by what is counted together: two places of one name stay two
     * @param name what it is called
     */
    static List<Line> table(List<Flow> flows, Function<Flow, ?> by, Function<Flow, String> name, String others) {
        Map<?, List<Flow>> groups = flows.stream().collect(Collectors.groupingBy(by));
        List<Line> lines = groups.values().stream()
                .filter(group -> group.size() >= FEW)
                .sorted(Comparator.<List<Flow>>comparingInt(group -> -group.size())
                        .thenComparing(group -> name.apply(group.get(0))))
                .map(group -> line(name.apply(group.get(0)), group))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Flow> rest = groups.values().stream()
                .filter(group -> group.size() < FEW)
                .flatMap(List::stream)
                .toList();
        if (rest.size() >= FEW && !others.isEmpty()) {
            lines.add(line(others, rest));
        }
        return lines;
    }

    private static Line line(String name, List<Flow> flows) {
        List<@Nullable Integer> counts = Stream.of(Kind.values())
                .map(kind -> Optional.ofNullable(
                        shown(flows.stream().filter(flow -> flow.kind() == kind).count())))
                .map(count -> count.orElse(null))
                .collect(Collectors.toList());
        return new Line(name, counts, median(flows));
    }

    /** Places of which all the requests that are not recent stayed without any answer, where five at least were sent; without a count. */
    static List<String> silent(List<Flow> flows) {
        Map<UUID, List<Flow>> settled =
                flows.stream().filter(flow -> flow.kind() != Kind.WAITING).collect(Collectors.groupingBy(Flow::place));
        return settled.values().stream()
                .filter(place -> place.size() >= FEW && place.stream().allMatch(flow -> flow.kind() == Kind.SILENT))
                .map(place -> place.get(0).placeName())
                .sorted()
                .toList();
    }
}
