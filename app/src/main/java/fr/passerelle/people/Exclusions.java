package fr.passerelle.people;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a person shut out of her file: a structure or a professional, whatever their role, until she says otherwise. */
@Component
public class Exclusions {

    private final JdbcClient jdbc;
    private final Now now;

    Exclusions(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Somebody shut out: a structure or a professional, never both. */
    public record Exclusion(
            UUID id,
            String who,
            boolean structure,
            Instant since,
            @Nullable String notedBy) {}

    /** Who may be shut out: a name in words, and one of the two identifiers. */
    public record Target(
            String name,
            @Nullable UUID organisation,
            @Nullable UUID account) {}

    /** Those in force, latest first. */
    public List<Exclusion> of(UUID person) {
        return jdbc.sql("""
                        select x.id, coalesce(o.name, g.first_name || ' ' || g.last_name, 'un compte fermé') as who,
                               x.organisation_id is not null as structure, x.noted_at as since, n.first_name || ' ' || n.last_name as noted_by
                        from people_exclusion x
                        left join identity_organisation o on o.id = x.organisation_id
                        left join identity_agent g on g.id = x.account
                        left join identity_agent n on n.id = x.noted_by
                        where x.person_id = ? and x.ended_at is null
                        order by x.noted_at desc, x.id
                        """).param(person).query(Exclusion.class).list();
    }

    /** The structures of the territory. */
    public List<Target> structures() {
        return jdbc.sql(
                        "select name, id as organisation, cast(null as uuid) as account from identity_organisation order by name, id")
                .query(Target.class)
                .list();
    }

    /** The professionals of the territory who have that name, or that e-mail address; accents, case and order aside. */
    public List<Target> professionals(String typed) {
        return jdbc.sql("""
                        select g.first_name || ' ' || g.last_name || coalesce(', ' || (
                                   select min(o.name) from identity_membership m join identity_team t on t.id = m.team_id
                                   join identity_organisation o on o.id = t.organisation_id where m.agent_id = g.id), '') as name,
                               cast(null as uuid) as organisation, g.id as account
                        from identity_agent g
                        where g.email = lower(:typed)
                           or people_fold(:typed) in (people_fold(g.first_name || ' ' || g.last_name), people_fold(g.last_name || ' ' || g.first_name),
                                                      people_fold(g.last_name))
                        order by name, g.id limit 20
                        """).param("typed", typed.strip()).query(Target.class).list();
    }

    /** Shuts somebody out; the exclusion, or null when it was in force already. */
    public @Nullable UUID add(UUID person, Target target, @Nullable UUID notedBy) {
        UUID exclusion = Ids.next();
        int added = jdbc.sql("""
                        insert into people_exclusion (id, person_id, organisation_id, account, noted_at, noted_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(exclusion, person)
                .param(3, target.organisation(), Types.OTHER)
                .param(4, target.account(), Types.OTHER)
                .param(5, Timestamp.from(now.instant()))
                .param(6, notedBy, Types.OTHER)
                .update();
        return added == 1 ? exclusion : null;
    }

    /** She takes it back; false when it is not hers, or over. */
    public boolean end(UUID person, UUID exclusion, @Nullable UUID endedBy) {
        return jdbc.sql(
                                "update people_exclusion set ended_at = ?, ended_by = ? where id = ? and person_id = ? and ended_at is null")
                        .param(1, Timestamp.from(now.instant()))
                        .param(2, endedBy, Types.OTHER)
                        .param(3, exclusion)
                        .param(4, person)
                        .update()
                == 1;
    }

    /** Whether she shut out that structure, or that professional. */
    public boolean covers(UUID person, Target target) {
        return jdbc.sql("""
                        select exists (select 1 from people_exclusion
                                       where person_id = :person and ended_at is null and (organisation_id = :organisation or account = :account))
                        """)
                .param("person", person)
                .param("organisation", target.organisation(), Types.OTHER)
                .param("account", target.account(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody who follows her would still see her file if the target no longer did: else nobody could help her, nor undo it. */
    public boolean leavesSomebody(UUID person, Target target) {
        return jdbc
                .sql("""
                        select m.trade from people_follow_up f
                        join identity_membership m on m.team_id = f.team_id and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        where f.person_id = :person and f.ends_on is null
                          and not exists (
                            select 1 from (
                                select account, organisation_id from people_exclusion where person_id = :person and ended_at is null
                                union all
                                select cast(:account as uuid), cast(:organisation as uuid)) x
                            where x.account = m.agent_id
                               or x.organisation_id in (select t.organisation_id from identity_membership w join identity_team t on t.id = w.team_id
                                                        where w.agent_id = m.agent_id and (w.ends_on is null or w.ends_on >= :today)))
                        """)
                .param("person", person)
                .param("today", now.today())
                .param("account", target.account(), Types.OTHER)
                .param("organisation", target.organisation(), Types.OTHER)
                .query(Trade.class)
                .list()
                .stream()
                .anyMatch(trade -> Charter.scope(trade, Action.EXCLUDE) != Scope.NONE);
    }
}
