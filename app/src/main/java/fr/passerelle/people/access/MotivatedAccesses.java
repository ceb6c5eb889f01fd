package fr.passerelle.people.access;

import fr.passerelle.design.Pager;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Motivated accesses: granted for 24 hours, then reviewed. */
@Component
class MotivatedAccesses {

    private static final Duration LENGTH = Duration.ofHours(24);

    private static final String EXACTLY = """
            select p.id from people_person p
            where (p.birth_date = :birthDate or p.phone = :phone or p.phone_2 = :phone)
              and (cast(:birthDate as date) is null or p.birth_date = :birthDate)
              and (cast(:phone as text) is null or :phone in (p.phone, p.phone_2))
              and people_fold(:name) in (
                    people_fold(p.display_name),
                    people_fold(concat_ws(' ', p.first_name, p.last_name)), people_fold(concat_ws(' ', p.last_name, p.first_name)),
                    people_fold(concat_ws(' ', p.first_name, p.birth_name)), people_fold(concat_ws(' ', p.birth_name, p.first_name)))
              and not exists (select 1 from people_join j where j.absorbed = p.id and j.undone_at is null)
              and
            """ + Dossiers.NOT_EXCLUDED + " limit 2";

    private static final String LIST = """
            select a.id, a.person_id as person, g.first_name || ' ' || g.last_name as who,
                   coalesce((select string_agg(distinct t.name || ', ' || o.name, ' ; ')
                             from identity_membership m join identity_team t on t.id = m.team_id
                             join identity_organisation o on o.id = t.organisation_id
                             where m.agent_id = a.account), '') as team,
                   a.reason, a.starts_at, a.ends_at, a.reviewed_at, a.verdict, a.review
            from people_motivated_access a join identity_agent g on g.id = a.account
            """;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Now now;

    MotivatedAccesses(JdbcClient jdbc, Dossiers dossiers, Now now) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.now = now;
    }

    /** An access as its reviewer sees it: who, when and why; of the file, its number only. */
    record Line(
            UUID id,
            UUID person,
            String who,
            String team,
            String reason,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant reviewedAt,
            @Nullable Verdict verdict,
            @Nullable String review) {

        /** The end of the identifier: enough to speak of a file without naming anybody. */
        String fileNumber() {
            return person.toString().substring(24);
        }
    }

    /** The one person who has exactly that name, and that birth date or number; nobody when two have, nor when she excluded the viewer. */
    Optional<UUID> exactly(Viewer viewer, AccessForm form, @Nullable String phone) {
        List<UUID> found = jdbc.sql(EXACTLY)
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("name", form.name())
                .param("birthDate", form.birthDate(), Types.DATE)
                .param("phone", phone, Types.VARCHAR)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    boolean open(Viewer viewer, UUID person) {
        return dossiers.followed(viewer, person);
    }

    UUID grant(Viewer viewer, UUID person, String reason) {
        UUID access = Ids.next();
        Instant start = now.instant();
        jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(access, person, viewer.id(), reason, Timestamp.from(start), Timestamp.from(start.plus(LENGTH)))
                .update();
        return access;
    }

    /** Those that nobody has read again yet, the one that waits longest first. */
    List<Line> waiting(Pager pager) {
        return jdbc.sql(LIST + " where a.reviewed_at is null order by a.starts_at, a.id limit ? offset ?")
                .params(pager.size(), pager.offset())
                .query(Line.class)
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from people_motivated_access where reviewed_at is null")
                .query(Long.class)
                .single();
    }

    Optional<Line> waiting(UUID access) {
        return jdbc.sql(LIST + " where a.reviewed_at is null and a.id = ?")
                .param(access)
                .query(Line.class)
                .optional();
    }

    /** The latest that were read again. */
    List<Line> reviewed() {
        return jdbc.sql(LIST + " where a.reviewed_at is not null order by a.starts_at desc, a.id limit 100")
                .query(Line.class)
                .list();
    }

    /** Records what the reviewer thinks of an access, once; gives the person concerned. */
    Optional<UUID> review(UUID access, Viewer viewer, Verdict verdict, String words) {
        return jdbc.sql("""
                        update people_motivated_access set reviewed_at = ?, reviewed_by = ?, verdict = ?, review = ?
                        where id = ? and reviewed_at is null returning person_id
                        """)
                .params(
                        Timestamp.from(now.instant()),
                        viewer.id(),
                        verdict.name(),
                        words.isEmpty() ? null : words,
                        access)
                .query(UUID.class)
                .optional();
    }
}
