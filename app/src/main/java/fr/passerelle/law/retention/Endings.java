package fr.passerelle.law.retention;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Holds;
import fr.passerelle.law.Kept;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers whose retention ends: two years after the last contact that came from the person, announced sixty days before. */
@Component
class Endings {

    static final Period KEPT = Period.ofYears(2);
    static final int ANNOUNCED_DAYS = 60;

    private static final String SELECT = """
            select e.person_id, p.display_name as person, e.last_contact_on, e.announced_on, e.erase_on, e.visa_on,
                   exists (select 1 from people_follow_up f join identity_team t on t.id = f.team_id
                           join law_structure s on s.organisation_id = t.organisation_id
                           where f.person_id = e.person_id and s.archives) as archives,
                   exists (select 1 from law_hold h where h.person_id = e.person_id and h.lifted_at is null
                           and (h.until_on is null or h.until_on >= :today)) as held
            from law_ending e join people_person p on p.id = e.person_id
            """;

    private final JdbcClient jdbc;
    private final Now now;
    private final Holds holds;
    private final String lastContacts;

    Endings(JdbcClient jdbc, Now now, Holds holds, Kept kept) {
        this.jdbc = jdbc;
        this.now = now;
        this.holds = holds;
        String contacts = kept.aboutPersons().stream()
                .filter(table -> table.contact() != null)
                .map(table -> "(select max((%s)::timestamptz) from %s where %s)"
                        .formatted(
                                table.contact(),
                                table.table(),
                                String.valueOf(table.where()).replace(":person", "p.id")))
                .collect(Collectors.joining(",\n"));
        this.lastContacts =
                "select p.id as person, (greatest(p.created_at,\n%s) at time zone 'Europe/Paris')::date as last_on from people_person p"
                        .formatted(contacts);
    }

    /**
     * A dossier that will be erased.
     *
     * @param archives whether a structure that followed her needs the visa of the archives
     * @param held whether something holds it today
     */
    record Ending(
            UUID personId,
            String person,
            LocalDate lastContactOn,
            LocalDate announcedOn,
            LocalDate eraseOn,
            @Nullable LocalDate visaOn,
            boolean archives,
            boolean held) {

        /** The same, held when that person is among those. */
        Ending heldIf(Set<UUID> persons) {
            return held || !persons.contains(personId)
                    ? this
                    : new Ending(personId, person, lastContactOn, announcedOn, eraseOn, visaOn, archives, true);
        }

        /** What it waits for, in words. */
        String state(LocalDate today) {
            if (held) {
                return "Retenu";
            }
            if (archives && visaOn == null) {
                return "Attend le visa des archives";
            }
            return eraseOn.isAfter(today) ? "Annoncé" : "Sera effacé cette nuit";
        }

        boolean ready(LocalDate today) {
            return !held && !eraseOn.isAfter(today) && (!archives || visaOn != null);
        }
    }

    List<Ending> all() {
        return list(SELECT + " order by e.erase_on, e.person_id", null);
    }

    /** Those whose day has come and whom nothing holds. */
    List<Ending> ready() {
        LocalDate today = now.today();
        return list(SELECT + " where e.erase_on <= :today order by e.erase_on, e.person_id", null).stream()
                .filter(each -> each.ready(today))
                .toList();
    }

    /** Those of the persons whom a team of the viewer follows, or followed last. */
    List<Ending> of(Viewer viewer) {
        return list(SELECT + """
                         where exists (select 1 from people_follow_up f where f.person_id = e.person_id and f.team_id = any(:teams) and f.ends_on is null)
                         order by e.erase_on, e.person_id limit 30
                        """, viewer);
    }

    Optional<Ending> find(UUID person) {
        return jdbc.sql(SELECT + " where e.person_id = :person")
                .param("today", Date.valueOf(now.today()))
                .param("person", person)
                .query(Ending.class)
                .optional()
                .map(each -> each.heldIf(holds.quietly()));
    }

    private List<Ending> list(String sql, @Nullable Viewer viewer) {
        var asked = jdbc.sql(sql).param("today", Date.valueOf(now.today()));
        Set<UUID> quietly = holds.quietly();
        return (viewer == null ? asked : asked.param("teams", viewer.teamArray()))
                .query(Ending.class).list().stream()
                        .map(each -> each.heldIf(quietly))
                        .toList();
    }

    /** Those who came back since the announcement are no longer about to be erased. */
    List<UUID> cameBack() {
        return jdbc.sql("""
                        delete from law_ending e using (%s where p.id in (select person_id from law_ending)) c
                        where c.person = e.person_id and c.last_on > e.last_contact_on
                        returning e.person_id
                        """.formatted(lastContacts)).query(UUID.class).list();
    }

    /** Announces those who have not come for two years less sixty days; nobody goes sooner than sixty days after the announcement. */
    List<UUID> announce() {
        LocalDate today = now.today();
        return jdbc.sql("""
                        insert into law_ending (person_id, last_contact_on, announced_on, erase_on)
                        select c.person, c.last_on, :today, greatest((c.last_on + interval '%d years')::date, cast(:today as date) + %d)
                        from (%s where p.created_at < :limit and not exists (select 1 from law_ending e where e.person_id = p.id)) c
                        where c.last_on < :limit
                        returning person_id
                        """.formatted(KEPT.getYears(), ANNOUNCED_DAYS, lastContacts))
                .param("today", Date.valueOf(today))
                .param("limit", Date.valueOf(today.minus(KEPT).plusDays(ANNOUNCED_DAYS)))
                .query(UUID.class)
                .list();
    }

    boolean giveVisa(UUID person, UUID account) {
        return jdbc.sql("update law_ending set visa_on = ?, visa_by = ? where person_id = ? and visa_on is null")
                        .params(Date.valueOf(now.today()), account, person)
                        .update()
                == 1;
    }
}
