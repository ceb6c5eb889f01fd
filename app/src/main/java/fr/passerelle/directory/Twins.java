package fr.passerelle.directory;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places that may be one. The pairs are proposed by {@link Likeness} and decided by a coordinator; a decision is a link that can be taken back:
 * each place keeps its identifier and what its source says, and one of them stands for all.
 */
@Component
public class Twins {

    private static final int MOST_PROPOSED = 2_000;
    private static final int FETCHED = 500;
    private static final String READ = """
            select t.id, t.first_place as first, t.second_place as second, a.name as first_name, b.name as second_name,
                   a.source as first_source, b.source as second_source, t.score, t.reasons, t.decision, t.decided_at
            from directory_twin t join directory_place a on a.id = t.first_place join directory_place b on b.id = t.second_place
            where\s""";

    private final JdbcClient jdbc;
    private final PlaceRecords records;
    private final Now now;

    Twins(JdbcClient jdbc, PlaceRecords records, Now now) {
        this.jdbc = jdbc;
        this.records = records;
        this.now = now;
    }

    /** What a coordinator may say of two places. */
    public enum Decision {
        SAME("C’est le même lieu"),
        DIFFERENT("Ce sont deux lieux"),
        UNSURE("Je ne sais pas");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        /** The French words of the button. */
        public String label() {
            return label;
        }
    }

    /**
     * Two places that look alike.
     *
     * @param score 0 to 100
     * @param decision null while nobody has said anything
     */
    public record Pair(
            UUID id,
            UUID first,
            UUID second,
            String firstName,
            String secondName,
            String firstSource,
            String secondSource,
            int score,
            List<String> reasons,
            @Nullable Decision decision,
            @Nullable Instant decidedAt) {

        /** « noms proches, même téléphone ». */
        public String why() {
            return String.join(", ", reasons);
        }
    }

    /**
     * Compares the places of a source, or all of them when null, with those of their commune; keeps and gives the pairs not yet known. In a
     * transaction one commune is held at a time.
     */
    public List<Pair> propose(@Nullable String source) {
        Comparing comparing = new Comparing(source, known());
        jdbc.sql("""
                        select id, source, name, insee, commune_name, street, case when approximate then null else latitude end as latitude,
                               longitude, phone, emails, websites, pivot, 'ITINERANT' = any(mobilities) as itinerant
                        from directory_place
                        where shown and insee is not null
                          and (:source::text is null or insee in (select insee from directory_place where source = :source))
                        order by insee, id
                        """).withFetchSize(FETCHED).param("source", source).query((RowCallbackHandler)
                row -> comparing.add(TwinCandidate.of(candidate(row), TwinRules.STANDARD)));
        comparing.commune();
        return comparing.found.isEmpty() ? List.of() : keep(comparing.found);
    }

    /** Takes places commune after commune, and compares those of each. */
    private static final class Comparing {

        private final @Nullable String source;
        private final Set<Ends> known;
        private final List<TwinCandidate> commune = new ArrayList<>();
        private final List<Found> found = new ArrayList<>();

        Comparing(@Nullable String source, Set<Ends> known) {
            this.source = source;
            this.known = known;
        }

        void add(TwinCandidate candidate) {
            if (!commune.isEmpty() && !commune.get(0).insee().equals(candidate.insee())) {
                commune();
            }
            commune.add(candidate);
        }

        void commune() {
            for (int i = 0; i < commune.size() && found.size() < MOST_PROPOSED; i++) {
                for (int j = i + 1; j < commune.size(); j++) {
                    compare(commune.get(i), commune.get(j));
                }
            }
            commune.clear();
        }

        /** Nearly all pairs stop at their names: what is known already is asked last. */
        private void compare(TwinCandidate one, TwinCandidate other) {
            if (concerns(source, one, other)) {
                Likeness.between(one, other, TwinRules.STANDARD)
                        .map(likeness -> Found.of(Ends.of(one.id(), other.id()), likeness))
                        .filter(pair -> !known.contains(pair.ends()))
                        .ifPresent(found::add);
            }
        }
    }

    /** Two places in the order of the database, which is that of their text. */
    private record Ends(UUID first, UUID second) {

        static Ends of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Ends(one, other) : new Ends(other, one);
        }
    }

    private record Found(UUID id, Ends ends, Likeness likeness) {

        static Found of(Ends ends, Likeness likeness) {
            return new Found(Ids.next(), ends, likeness);
        }
    }

    private static boolean concerns(@Nullable String source, TwinCandidate one, TwinCandidate other) {
        return source == null || one.source().equals(source) || other.source().equals(source);
    }

    private static TwinCandidate.Row candidate(ResultSet row) throws SQLException {
        return new TwinCandidate.Row(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("name"),
                row.getString("insee"),
                row.getString("commune_name"),
                row.getString("street"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("phone"),
                List.of((String[]) row.getArray("emails").getArray()),
                List.of((String[]) row.getArray("websites").getArray()),
                row.getString("pivot"),
                row.getBoolean("itinerant"));
    }

    private Set<Ends> known() {
        return Set.copyOf(jdbc.sql("select first_place as first, second_place as second from directory_twin")
                .query(Ends.class)
                .list());
    }

    private List<Pair> keep(List<Found> found) {
        List<Map<String, Object>> rows = found.stream()
                .map(pair -> Map.<String, Object>of(
                        "id", pair.id(),
                        "first_place", pair.ends().first(),
                        "second_place", pair.ends().second(),
                        "score", pair.likeness().score(),
                        "reasons", pair.likeness().reasons()))
                .toList();
        jdbc.sql("""
                        insert into directory_twin (id, first_place, second_place, score, reasons, found_at)
                        select id, first_place, second_place, score, reasons, ?
                        from jsonb_to_recordset(?::jsonb)
                            as r (id uuid, first_place uuid, second_place uuid, score integer, reasons text[])
                        """)
                .params(Timestamp.from(now.instant()), JsonMapper.shared().writeValueAsString(rows))
                .update();
        return jdbc.sql(READ + "t.id = any(?) order by t.score desc, t.id")
                .param(found.stream().map(Found::id).toArray(UUID[]::new))
                .query(Twins::read)
                .list();
    }

    /** The pairs on which nobody has decided, or which somebody left open, the most alike first; both places are still shown. */
    public List<Pair> waiting(int limit) {
        return jdbc.sql(
                        READ
                                + "(t.decision is null or t.decision = 'UNSURE') and a.shown and b.shown order by t.decision nulls first, t.score desc, t.id limit ?")
                .param(limit)
                .query(Twins::read)
                .list();
    }

    /** The last decisions. */
    public List<Pair> decided(int limit) {
        return jdbc.sql(READ + "t.decision in ('SAME', 'DIFFERENT') order by t.decided_at desc, t.id limit ?")
                .param(limit)
                .query(Twins::read)
                .list();
    }

    /** One pair. */
    public Optional<Pair> find(UUID id) {
        return jdbc.sql(READ + "t.id = ?").param(id).query(Twins::read).optional();
    }

    /** What a page would say of each of two places, fact by fact, in words. */
    public List<Compared> compare(Pair pair) {
        Map<String, @Nullable Object> first = records.shown(pair.first());
        Map<String, @Nullable Object> second = records.shown(pair.second());
        return Stream.of(Fact.values())
                .filter(fact -> fact.isSaid(first) || fact.isSaid(second))
                .map(fact ->
                        new Compared(fact, FactWords.of(fact, fact.in(first)), FactWords.of(fact, fact.in(second))))
                .toList();
    }

    /** A fact as two places say it. */
    public record Compared(Fact fact, String first, String second) {

        /** Whether both say the same. */
        public boolean agree() {
            return first.equals(second);
        }
    }

    /** Remembers a decision, or forgets it when null, and links or unlinks the places accordingly. */
    public void decide(Pair pair, @Nullable Decision decision, Viewer viewer) {
        jdbc.sql("update directory_twin set decision = ?, decided_at = ?, account = ?, organisation = ? where id = ?")
                .params(
                        decision == null ? null : decision.name(),
                        decision == null ? null : Timestamp.from(now.instant()),
                        decision == null ? null : viewer.id(),
                        decision == null ? null : viewer.organisation(),
                        pair.id())
                .update();
        Set<UUID> concerned = new LinkedHashSet<>(reached(pair.first()));
        concerned.addAll(reached(pair.second()));
        concerned.addAll(linkedWith(concerned));
        regroup(concerned);
    }

    /** Everything that decisions say is the same as this place. */
    private Set<UUID> reached(UUID start) {
        return new LinkedHashSet<>(jdbc.sql("""
                        with recursive same (id) as (
                            select ?::uuid
                            union
                            select case when t.first_place = same.id then t.second_place else t.first_place end
                            from same join directory_twin t on t.decision = 'SAME' and same.id in (t.first_place, t.second_place)
                        )
                        select id from same
                        """).param(start).query(UUID.class).list());
    }

    private List<UUID> linkedWith(Set<UUID> places) {
        return jdbc.sql("select id from directory_place where linked_to = any(?)")
                .param(places.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private record Rank(UUID id, boolean stands, Instant since) {}

    /** In each group one place stands for all: the one that did already, else the one known for longest. Identifiers never change. */
    private void regroup(Set<UUID> concerned) {
        Set<UUID> left = new LinkedHashSet<>(concerned);
        List<Set<UUID>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<UUID> group = reached(left.iterator().next());
            left.removeAll(group);
            groups.add(group);
        }
        List<UUID> heads = groups.stream().map(this::link).toList();
        Stream.concat(concerned.stream(), heads.stream()).distinct().forEach(records::publish);
    }

    private UUID link(Set<UUID> group) {
        UUID head = jdbc.sql("""
                        select p.id, exists (select 1 from directory_place m where m.linked_to = p.id) as stands,
                               coalesce(p.arrived_on::timestamptz, p.imported_at) as since
                        from directory_place p where p.id = any(?)
                        """).param(group.toArray(UUID[]::new)).query(Rank.class).list().stream()
                .min(Comparator.comparing((Rank rank) -> !rank.stands())
                        .thenComparing(Rank::since)
                        .thenComparing(rank -> rank.id().toString()))
                .orElseThrow()
                .id();
        jdbc.sql("update directory_place set linked_to = case when id <> :head then :head end where id = any(:group)")
                .param("head", head)
                .param("group", group.toArray(UUID[]::new))
                .update();
        return head;
    }

    private static Pair read(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Pair(
                row.getObject("id", UUID.class),
                row.getObject("first", UUID.class),
                row.getObject("second", UUID.class),
                row.getString("first_name"),
                row.getString("second_name"),
                row.getString("first_source"),
                row.getString("second_source"),
                row.getInt("score"),
                List.of((String[]) row.getArray("reasons").getArray()),
                decision == null ? null : Decision.valueOf(decision),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
