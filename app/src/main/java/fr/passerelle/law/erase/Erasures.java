package fr.passerelle.law.erase;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.law.Erasing;
import fr.passerelle.law.Holds;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The erasures of the present territory. */
@Component
class Erasures {

    private static final String SELECT = """
            select e.id, e.number, e.person_id, p.display_name as person, e.cause, e.reason, e.asked_at, e.asked_by,
                   a.first_name || ' ' || a.last_name as asker, e.decided_at, d.first_name || ' ' || d.last_name as decider,
                   e.agreed, e.words, e.done_at, e.counts::text as counts
            from law_erasure e
            left join people_person p on p.id = e.person_id
            left join identity_agent a on a.id = e.asked_by
            left join identity_agent d on d.id = e.decided_by
            """;

    private final JdbcClient jdbc;
    private final Erasing erasing;
    private final Holds holds;
    private final Now now;

    Erasures(JdbcClient jdbc, Erasing erasing, Holds holds, Now now) {
        this.jdbc = jdbc;
        this.erasing = erasing;
        this.holds = holds;
        this.now = now;
    }

    /** What waits for the agreement of somebody: never one's own proposal; a team lead answers for those whom the team follows. */
    List<Erasure> waitingFor(Viewer second) {
        return jdbc.sql(SELECT + """
                         where e.decided_at is null and e.done_at is null and e.asked_by <> :second
                           and (:officer or exists (select 1 from people_follow_up f
                                where f.person_id = e.person_id and f.team_id = any(:teams) and f.ends_on is null))
                         order by e.asked_at
                        """)
                .param("second", second.id())
                .param("officer", second.trade() == Trade.DATA_PROTECTION_OFFICER)
                .param("teams", second.teamArray())
                .query(Erasure.class)
                .list();
    }

    List<Erasure> decided() {
        return jdbc.sql(SELECT
                        + " where e.decided_at is not null or e.done_at is not null order by e.asked_at desc limit 100")
                .query(Erasure.class)
                .list();
    }

    Optional<Erasure> done(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ? and e.done_at is not null")
                .param(id)
                .query(Erasure.class)
                .optional();
    }

    /** Whether somebody has already proposed to erase that person. */
    boolean waits(UUID person) {
        return jdbc.sql(
                        "select exists (select 1 from law_erasure where person_id = ? and decided_at is null and done_at is null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    UUID propose(Viewer asker, UUID person, Erasure.Cause cause, String reason) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_erasure (id, number, person_id, cause, request_id, reason, asked_at, asked_by, organisation_id)
                        values (:id, :number, :person, :cause,
                            (select r.id from law_request r where r.person_id = :person and r.kind = 'ERASURE' and r.closed_at is null limit 1),
                            :reason, :now, :asker, :organisation)
                        """)
                .param("id", id)
                .param("number", "EFF-" + PersonCodes.draw())
                .param("person", person)
                .param("cause", cause.name())
                .param("reason", reason)
                .param("now", Timestamp.from(now.instant()))
                .param("asker", asker.id())
                .param("organisation", asker.organisation())
                .update();
        return id;
    }

    /** What keeps a dossier from being erased today, in words. */
    List<String> holding(UUID person) {
        return holds.on(person);
    }

    /** Refuses; false when nothing waits any more. */
    boolean refuse(Erasure erasure, Viewer second, String words) {
        return decide(erasure, second, false, words);
    }

    /** Agrees and erases at once; false when nothing waits any more. */
    boolean erase(Erasure erasure, Viewer second, String words) {
        UUID person = erasure.personId();
        if (person == null || !decide(erasure, second, true, words)) {
            return false;
        }
        Map<String, Long> counts = erasing.erase(person);
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("update law_erasure set done_at = ?, counts = cast(? as jsonb) where id = ?")
                .params(at, JsonMapper.shared().writeValueAsString(counts), erasure.id())
                .update();
        jdbc.sql("""
                        update law_request set outcome = 'DONE', closed_at = ?, closed_by = ?, answer = ''
                        where id = (select request_id from law_erasure where id = ?) and closed_at is null
                        """).params(at, second.id(), erasure.id()).update();
        return true;
    }

    private boolean decide(Erasure erasure, Viewer second, boolean agreed, String words) {
        return jdbc.sql("""
                        update law_erasure set decided_at = :now, decided_by = :second, agreed = :agreed, words = :words
                        where id = :id and decided_at is null and done_at is null and asked_by <> :second
                        """)
                        .param("now", Timestamp.from(now.instant()))
                        .param("second", second.id())
                        .param("agreed", agreed)
                        .param("words", words.isEmpty() ? null : words)
                        .param("id", erasure.id())
                        .update()
                == 1;
    }
}
