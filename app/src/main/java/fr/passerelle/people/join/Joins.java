package fr.passerelle.people.join;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.PersonCorrected;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins two files and parts them again. What protects the person is never lost: the stricter of the two holds. */
@Component
class Joins {

    static final Duration UNDOABLE = Duration.ofDays(30);

    private static final String STRICTER = """
            address_protected = k.address_protected or a.address_protected,
            never_write = k.never_write or a.never_write, never_call = k.never_call or a.never_call,
            never_reason = coalesce(k.never_reason, a.never_reason), never_since = least(k.never_since, a.never_since),
            never_review_on = least(k.never_review_on, a.never_review_on)""";

    private final JdbcClient jdbc;
    private final Lines lines;
    private final ApplicationEventPublisher events;
    private final Now now;

    Joins(JdbcClient jdbc, Lines lines, ApplicationEventPublisher events, Now now) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.events = events;
        this.now = now;
    }

    /** The two files side by side. */
    record Both(Map<String, @Nullable Object> kept, Map<String, @Nullable Object> absorbed) {

        /** What each says, where at least one says something. */
        Map<Topic, List<String>> topics() {
            Map<Topic, List<String>> topics = new EnumMap<>(Topic.class);
            for (Topic topic : Topic.values()) {
                List<String> words = List.of(topic.words(kept), topic.words(absorbed));
                if (!words.equals(List.of("", ""))) {
                    topics.put(topic, words);
                }
            }
            return topics;
        }

        /** Those on which a human must choose. */
        Set<Topic> toChoose() {
            return topics().entrySet().stream()
                    .filter(each -> !each.getValue().contains("")
                            && !each.getValue().get(0).equals(each.getValue().get(1)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Topic.class)));
        }

        boolean protectedAddress() {
            return Boolean.TRUE.equals(kept.get("address_protected"))
                    || Boolean.TRUE.equals(absorbed.get("address_protected"));
        }

        String versions() {
            return kept.get("version") + "-" + absorbed.get("version");
        }
    }

    /** A join that can still be undone. */
    record Joined(UUID id, UUID kept, UUID absorbed, Instant joinedAt, String by, String reason, int leftBehind) {

        Instant until() {
            return joinedAt.plus(UNDOABLE);
        }
    }

    Both both(UUID kept, UUID absorbed) {
        if (kept.equals(absorbed)) {
            throw new NotFound();
        }
        return new Both(file(kept), file(absorbed));
    }

    private Map<String, @Nullable Object> file(UUID person) {
        return jdbc.sql("select * from people_person where id = ?").param(person).query().listOfRows().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps both files as they are until the end of the transaction, in one order so that two of these never wait for each other. */
    void lock(UUID kept, UUID absorbed) {
        jdbc.sql("select id from people_person where id in (?, ?) order by id for update")
                .params(kept, absorbed)
                .query(UUID.class)
                .list();
    }

    /** Joins them; {@code others} are the topics on which the absorbed file is right. */
    UUID join(Viewer viewer, UUID kept, UUID absorbed, Set<Topic> others, String reason) {
        UUID join = Ids.next();
        jdbc.sql("""
                        insert into people_join (id, kept, absorbed, reason, joined_at, joined_by, before)
                        select ?, id, ?, ?, ?, ?, to_jsonb(p) from people_person p where id = ?
                        """)
                .params(join, absorbed, reason, Timestamp.from(now.instant()), viewer.id(), kept)
                .update();
        String taken = Stream.concat(
                        Stream.of(STRICTER),
                        others.stream()
                                .flatMap(topic -> topic.columns().stream())
                                .map(column -> column + " = a." + column))
                .collect(Collectors.joining(", "));
        jdbc.sql("update people_person k set " + taken
                        + ", version = k.version + 1 from people_person a where k.id = ? and a.id = ?")
                .params(kept, absorbed)
                .update();
        jdbc.sql("""
                        with twice as (update people_follow_up a set ends_on = :today where a.person_id = :absorbed and a.ends_on is null
                                         and exists (select 1 from people_follow_up k
                                                     where k.person_id = :kept and k.team_id = a.team_id and k.ends_on is null)
                                       returning a.id)
                        update people_join set ended = array(select id from twice),
                               after = (select to_jsonb(p) from people_person p where p.id = :kept) where id = :join
                        """)
                .param("today", now.today())
                .param("kept", kept)
                .param("absorbed", absorbed)
                .param("join", join)
                .update();
        int left = lines.move(join, absorbed, kept);
        jdbc.sql("update people_join set left_behind = ? where id = ?")
                .params(left, join)
                .update();
        events.publishEvent(new PersonCorrected(kept));
        return join;
    }

    /** The joins of a file that can still be undone, the last first: only the last one may be, the others after it. */
    List<Joined> undoable(UUID kept) {
        return jdbc.sql("""
                        select j.id, j.kept, j.absorbed, j.joined_at, coalesce(g.first_name || ' ' || g.last_name, '') as by, j.reason, j.left_behind
                        from people_join j left join identity_agent g on g.id = j.joined_by
                        where j.kept = ? and j.undone_at is null and j.joined_at > ? order by j.joined_at desc, j.id desc
                        """)
                .params(kept, Timestamp.from(now.instant().minus(UNDOABLE)))
                .query(Joined.class)
                .list();
    }

    /** Parts them again; what was corrected since stays with the kept file. */
    Optional<Joined> undo(Viewer viewer, UUID kept, UUID join) {
        Optional<Joined> last =
                undoable(kept).stream().findFirst().filter(each -> each.id().equals(join));
        last.ifPresent(each -> part(viewer, each));
        return last;
    }

    private void part(Viewer viewer, Joined joined) {
        lock(joined.kept(), joined.absorbed());
        lines.giveBack(joined.id(), joined.kept(), joined.absorbed());
        jdbc.sql(
                        "update people_follow_up set ends_on = null where id = any((select ended from people_join where id = ?)::uuid[])")
                .param(joined.id())
                .update();
        String back = Stream.concat(
                        Stream.of(
                                "address_protected",
                                "never_write",
                                "never_call",
                                "never_reason",
                                "never_since",
                                "never_review_on"),
                        Stream.of(Topic.values()).flatMap(topic -> topic.columns().stream()))
                .map(column -> column + " = case when now_is ->> '" + column + "' is not distinct from j.after ->> '"
                        + column + "' then was." + column + " else p." + column + " end")
                .collect(Collectors.joining(", "));
        jdbc.sql("update people_person p set " + back + """
                        , version = p.version + 1
                        from people_join j cross join lateral jsonb_populate_record(null::people_person, j.before - 'search' - 'sort_name') was,
                             lateral (select to_jsonb(q) as now_is from people_person q where q.id = j.kept) present
                        where j.id = ? and p.id = j.kept
                        """).param(joined.id()).update();
        jdbc.sql("update people_join set undone_at = ?, undone_by = ?, before = null, after = null where id = ?")
                .params(Timestamp.from(now.instant()), viewer.id(), joined.id())
                .update();
        jdbc.sql("delete from people_join_line where join_id = ?")
                .param(joined.id())
                .update();
        events.publishEvent(new PersonCorrected(joined.kept()));
    }
}
