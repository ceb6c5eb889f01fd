package fr.passerelle.procedure.page;

import fr.passerelle.design.Option;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.Exclusions.Target;
import fr.passerelle.procedure.NobodyLeft;
import fr.passerelle.procedure.Procedure;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who carries a procedure, who could, and for whom else of the household it is. */
@Component
class Colleagues {

    private final JdbcClient jdbc;
    private final Access access;
    private final Exclusions exclusions;
    private final Now now;

    Colleagues(JdbcClient jdbc, Access access, Exclusions exclusions, Now now) {
        this.jdbc = jdbc;
        this.access = access;
        this.exclusions = exclusions;
        this.now = now;
    }

    private record Colleague(UUID id, String name, Trade trade) {}

    /**
     * Who carries it.
     *
     * @param present whether this is somebody of the team today whom nobody of the procedure shut out
     * @param from who handed it over to the viewer, who has not said yet that it was read; else null
     */
    record Carried(
            String name,
            boolean mine,
            boolean present,
            @Nullable String from,
            @Nullable String words) {}

    /** Somebody else of the household. */
    record Other(String name, @Nullable UUID id) {}

    /** The members of its team who may follow procedures today, without those whom one of its persons shut out. */
    List<Option> of(Procedure procedure) {
        List<UUID> persons = jdbc.sql("select person_id from procedure_person where procedure_id = ?")
                .param(procedure.id())
                .query(UUID.class)
                .list();
        return jdbc
                .sql("""
                        select distinct g.id, g.first_name || ' ' || g.last_name as name, m.trade, g.last_name
                        from identity_membership m join identity_agent g on g.id = m.agent_id
                        where m.team_id = :team and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        order by g.last_name, g.id
                        """)
                .param("team", procedure.teamId())
                .param("today", now.today())
                .query(Colleague.class)
                .list()
                .stream()
                .filter(each -> Charter.scope(each.trade(), Action.FOLLOW_PROCEDURES) != Scope.NONE)
                .filter(each -> persons.stream()
                        .noneMatch(person -> exclusions.covers(person, new Target("", null, each.id()))))
                .map(each -> new Option(each.id().toString(), each.name()))
                .distinct()
                .toList();
    }

    Carried carried(Viewer viewer, Procedure procedure) {
        return jdbc.sql("""
                        select g.first_name || ' ' || g.last_name as name, g.id = :me as mine,
                               not %s as present,
                               case when d.referent = :me then h.first_name || ' ' || h.last_name end as "from",
                               case when d.referent = :me then d.handed_words end as words
                        from procedure_procedure d
                        join identity_agent g on g.id = d.referent
                        left join identity_agent h on h.id = d.handed_by
                        where d.id = :id
                        """.formatted(NobodyLeft.SQL))
                .param("me", viewer.id())
                .param("today", now.today())
                .param("id", procedure.id())
                .query(Carried.class)
                .optional()
                .orElseGet(() -> new Carried("Personne", false, false, null, null));
    }

    /** The others of a procedure: named where the viewer follows them, else only counted. */
    List<Other> household(Viewer viewer, UUID person, UUID procedure) {
        return jdbc.sql("""
                        select p.display_name as name, p.id from procedure_person h join people_person p on p.id = h.person_id
                        where h.procedure_id = ? and p.id <> ? order by h.position
                        """).params(procedure, person).query(Other.class).list().stream()
                .map(other -> access.may(viewer, Action.FOLLOW_PROCEDURES, Objects.requireNonNull(other.id()))
                        ? other
                        : new Other("une personne que vous ne suivez pas", null))
                .toList();
    }
}
