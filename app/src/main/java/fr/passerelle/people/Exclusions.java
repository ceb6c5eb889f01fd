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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Who would read what is sent.
     *
     * @param organisations structures
     * @param accounts professionals
     * @param email the address written to, or null
     */
    public record Addressees(
            List<UUID> organisations,
            List<UUID> accounts,
            @Nullable String email) {}

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

    /** Whether she shut out that structure, or that professional, or a structure where they work. */
    public boolean covers(UUID person, Target target) {
        return reaches(person, new Addressees(listed(target.organisation()), listed(target.account()), null));
    }

    /** Among those professionals, those whom she shut out. */
    public Set<UUID> among(UUID person, Collection<UUID> accounts) {
        return accounts.stream()
                .filter(account -> covers(person, new Target("", null, account)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether what is sent about her to them would reach somebody whom she shut out. The one rule of everything that leaves: a referral, a task, a
     * name called, a paper opened, a consent, a file handed over.
     */
    public boolean reaches(UUID person, Addressees to) {
        return jdbc.sql("""
                        with reached as (
                            select unnest(cast(:accounts as uuid[])) as account
                            union select g.id from identity_agent g where g.email = lower(cast(:email as text)))
                        select exists (
                            select 1 from people_exclusion x
                            where x.person_id = :person and x.ended_at is null
                              and (x.organisation_id = any(:organisations) or x.account in (select account from reached)
                                or x.organisation_id in (
                                    select t.organisation_id from identity_membership m join identity_team t on t.id = m.team_id
                                    where m.agent_id in (select account from reached) and (m.ends_on is null or m.ends_on >= :today))))
                        """)
                .param("person", person)
                .param("organisations", to.organisations().toArray(UUID[]::new))
                .param("accounts", to.accounts().toArray(UUID[]::new))
                .param("email", to.email(), Types.VARCHAR)
                .param("today", now.today())
                .query(Boolean.class)
                .single();
    }

    /** The first of those whom she shut out whose name stands in that text: the address of a letter. */
    public Optional<String> named(UUID person, String text) {
        return of(person).stream()
                .map(Exclusion::who)
                .filter(who -> jdbc.sql("select position(people_fold(?) in people_fold(?)) > 0")
                        .params(who, text)
                        .query(Boolean.class)
                        .single())
                .findFirst();
    }

    private static List<UUID> listed(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
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
