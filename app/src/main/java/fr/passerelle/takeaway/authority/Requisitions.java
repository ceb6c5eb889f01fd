package fr.passerelle.takeaway.authority;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities asked of the present territory. */
@Component
class Requisitions {

    private static final String SELECT = """
            select r.id, r.number, r.authority, r.reference, r.received_on, r.basis, array_to_string(r.categories, ',') as categories,
                   r.from_on, r.to_on, r.with_address, r.silent_until, r.paper_type, r.noted_at, r.noted_by,
                   n.first_name || ' ' || n.last_name as noter, r.decided_at, d.first_name || ' ' || d.last_name as decider, r.agreed, r.words,
                   r.outgoing, r.files, r.size, encode(r.sha256, 'hex') as sha256, r.outcome, r.answer, r.closed_at,
                   (select count(*) from takeaway_requisition_person p where p.requisition_id = r.id) as persons,
                   (select count(*) from takeaway_requisition_person p where p.requisition_id = r.id and p.person_id is not null) as known
            from takeaway_requisition r
            left join identity_agent n on n.id = r.noted_by
            left join identity_agent d on d.id = r.decided_by
            """;

    private static final String WAITS = """
             r.decided_at is null and r.closed_at is null and r.noted_by <> :second
              and exists (select 1 from takeaway_requisition_person p where p.requisition_id = r.id and p.person_id is not null)
              and (:officer or not exists (
                  select 1 from takeaway_requisition_person p
                  where p.requisition_id = r.id and p.person_id is not null and not exists (
                      select 1 from people_follow_up f
                      where f.person_id = p.person_id and f.team_id = any(:teams) and f.ends_on is null)))
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Requisitions(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    long count() {
        return jdbc.sql("select count(*) from takeaway_requisition")
                .query(Long.class)
                .single();
    }

    /** The open ones first, then the last closed. */
    List<Requisition> page(int size, long offset) {
        return jdbc.sql(SELECT + " order by r.closed_at desc nulls first, r.noted_at, r.id limit ? offset ?")
                .params(size, offset)
                .query(Requisition.class)
                .list();
    }

    Optional<Requisition> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(Requisition.class)
                .optional();
    }

    /** Whom it names, in the order in which they were noted. */
    List<Requisition.Person> persons(UUID requisition) {
        return jdbc.sql("""
                        select id, person_id, first_name, last_name, birth_date from takeaway_requisition_person
                        where requisition_id = ? order by id
                        """).param(requisition).query(Requisition.Person.class).list();
    }

    /** Notes what an authority asks. */
    UUID note(Viewer viewer, NoteRequisition.NoteForm form, String paperType, byte[] paperSha256) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into takeaway_requisition (id, number, authority, reference, received_on, basis, categories, from_on, to_on, with_address,
                            silent_until, paper_type, paper_sha256, noted_at, noted_by, organisation_id)
                        values (:id, :number, :authority, :reference, :received, :basis, :categories, :from, :to, :address, :silent, :type, :sha256,
                            :now, :account, :organisation)
                        """)
                .param("id", id)
                .param("number", "REQ-" + PersonCodes.draw())
                .param("authority", form.authority())
                .param("reference", form.reference())
                .param("received", date(form.received()))
                .param("basis", String.valueOf(form.basis()))
                .param("categories", form.categories().stream().map(Enum::name).toArray(String[]::new))
                .param("from", date(form.from()))
                .param("to", date(form.to()))
                .param("address", Boolean.TRUE.equals(form.address()))
                .param("silent", date(form.silent()))
                .param("type", paperType)
                .param("sha256", paperSha256)
                .param("now", Timestamp.from(now.instant()))
                .param("account", viewer.id())
                .param("organisation", viewer.organisation())
                .update();
        return id;
    }

    /** The files of persons who bear that name and were born that day: nobody is looked for by less than that. */
    List<UUID> named(String first, String last, LocalDate birth) {
        return jdbc.sql("""
                        select id from people_person
                        where birth_date = :birth and people_fold(first_name) = people_fold(:first)
                          and people_fold(:last) in (people_fold(last_name), people_fold(birth_name))
                        order by id
                        """)
                .param("birth", Date.valueOf(birth))
                .param("first", first)
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /** Adds somebody whom it names, as long as nobody agreed; false when it is too late, or when she is already there. */
    boolean add(UUID requisition, @Nullable UUID person, HandOver.PersonForm form) {
        return jdbc.sql("""
                        insert into takeaway_requisition_person (id, requisition_id, person_id, first_name, last_name, birth_date)
                        select :id, r.id, :person, :first, :last, :birth from takeaway_requisition r
                        where r.id = :requisition and r.decided_at is null and r.closed_at is null and not exists (
                            select 1 from takeaway_requisition_person p where p.requisition_id = r.id
                              and people_fold(p.first_name) = people_fold(:first) and people_fold(p.last_name) = people_fold(:last)
                              and p.birth_date = :birth)
                        """)
                        .param("id", Ids.next())
                        .param("person", person)
                        .param("first", form.first())
                        .param("last", form.last())
                        .param("birth", date(form.birth()))
                        .param("requisition", requisition)
                        .update()
                == 1;
    }

    /** What waits for the agreement of somebody, never what they noted; a team lead answers when their teams follow everybody named. */
    List<Requisition> waitingFor(Viewer second) {
        return jdbc.sql(SELECT + " where" + WAITS + " order by r.noted_at, r.id")
                .param("second", second.id())
                .param("officer", second.trade() == Trade.DATA_PROTECTION_OFFICER)
                .param("teams", second.teamArray())
                .query(Requisition.class)
                .list();
    }

    /** Agrees, or refuses and closes; false when somebody was quicker or when persons were added meanwhile. */
    boolean decide(Requisition seen, Viewer second, boolean agreed, String words) {
        return jdbc.sql(
                                "update takeaway_requisition r set decided_by = :second, decided_at = :now, agreed = :agreed, words = :words,"
                                        + " outcome = :outcome, answer = :words, closed_by = :closer, closed_at = :closed where r.id = :id and"
                                        + WAITS
                                        + " and (select count(*) from takeaway_requisition_person p where p.requisition_id = r.id) = :persons")
                        .param("second", second.id())
                        .param("officer", second.trade() == Trade.DATA_PROTECTION_OFFICER)
                        .param("teams", second.teamArray())
                        .param("now", Timestamp.from(now.instant()))
                        .param("agreed", agreed)
                        .param("words", words.isEmpty() ? null : words)
                        .param("outcome", agreed ? null : Requisition.Outcome.REFUSED.name())
                        .param("closer", agreed ? null : second.id())
                        .param("closed", agreed ? null : Timestamp.from(now.instant()))
                        .param("persons", seen.persons())
                        .param("id", seen.id())
                        .update()
                == 1;
    }

    /** Keeps what was prepared, to be fetched once. */
    boolean prepared(UUID requisition, Extract.Packed packed) {
        return jdbc.sql("""
                        update takeaway_requisition set outgoing = ?, prepared_at = ?, files = ?, size = ?, sha256 = ?
                        where id = ? and agreed and closed_at is null and outgoing is null
                        """)
                        .params(packed.id(), Timestamp.from(now.instant()), packed.files(), packed.size())
                        .params(HexFormat.of().parseHex(packed.sha256()), requisition)
                        .update()
                == 1;
    }

    /** Closes it as handed over: only one fetches. */
    boolean fetched(UUID requisition, UUID account) {
        return jdbc.sql("""
                        update takeaway_requisition set outcome = 'GIVEN', closed_at = ?, closed_by = ?
                        where id = ? and agreed and outgoing is not null and closed_at is null
                        """)
                        .params(Timestamp.from(now.instant()), account, requisition)
                        .update()
                == 1;
    }

    /** Forgets where the archive was. */
    void emptied(UUID requisition) {
        jdbc.sql("update takeaway_requisition set outgoing = null where id = ?")
                .param(requisition)
                .update();
    }

    /** Closes it without handing anything over. */
    boolean close(UUID requisition, Requisition.Outcome outcome, String answer, UUID account) {
        return jdbc.sql("""
                        update takeaway_requisition set outcome = ?, answer = ?, closed_at = ?, closed_by = ?, outgoing = null
                        where id = ? and closed_at is null
                        """)
                        .params(outcome.name(), answer, Timestamp.from(now.instant()), account, requisition)
                        .update()
                == 1;
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
