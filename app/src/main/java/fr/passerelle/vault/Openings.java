package fr.passerelle.vault;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pager;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers opened for one purpose and a time. What was withdrawn or is over is absent at the next request. */
@Component
public class Openings {

    /** The longest time, in days. */
    public static final int LONGEST = 30;

    /** Turning the pages is one reading. */
    private static final Duration ONE_READING = Duration.ofMinutes(15);

    private static final String SELECT = """
            select o.id, o.document_id as document, d.person_id as person, d.title, p.display_name as person_name,
                   coalesce(s.name, g.first_name || ' ' || g.last_name) as receiver, o.purpose, o.opened_at, o.ends_at, o.withdrawn_at,
                   (select max(r.read_at) from vault_reading r where r.opening_id = o.id) as last_read,
                   (select count(*) from vault_reading r where r.opening_id = o.id) as reads
            from vault_opening o join vault_document d on d.id = o.document_id join people_person p on p.id = d.person_id
            left join identity_organisation s on s.id = o.organisation_id left join identity_agent g on g.id = o.account
            """;

    private static final String FOR_ME = """
            where (o.organisation_id = :organisation or o.account = :account) and o.withdrawn_at is null and o.ends_at > :now
              and %s
            """.formatted(Dossiers.NOT_EXCLUDED);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    Openings(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /**
     * Opens a paper until the end of that day.
     *
     * @param by the professional, or null when the person does it herself
     */
    public UUID open(Document document, Receivers.Receiver to, String purpose, LocalDate until, @Nullable UUID by) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into vault_opening (id, document_id, organisation_id, account, purpose, opened_at, opened_by, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, document.id(), to.organisation(), to.account(), purpose)
                .params(Timestamp.from(now.instant()), by)
                .param(Timestamp.from(until.plusDays(1).atStartOfDay(Now.PARIS).toInstant()))
                .update();
        return id;
    }

    /** Withdraws it; false when that person has none such that holds. */
    public boolean withdraw(UUID person, UUID opening) {
        return jdbc.sql("""
                        update vault_opening o set withdrawn_at = ? from vault_document d
                        where d.id = o.document_id and d.person_id = ? and o.id = ? and o.withdrawn_at is null
                        """)
                        .params(Timestamp.from(now.instant()), person, opening)
                        .update()
                == 1;
    }

    /** Every opening of a paper, the last first. */
    public List<Opening> of(UUID document) {
        return jdbc.sql(SELECT + "where o.document_id = ? order by o.opened_at desc, o.id")
                .param(document)
                .query(Opening.class)
                .list();
    }

    /** The openings of a person that hold today. */
    public List<Opening> held(UUID person) {
        return jdbc.sql(
                        SELECT
                                + "where d.person_id = ? and o.withdrawn_at is null and o.ends_at > ? order by o.opened_at desc, o.id")
                .params(person, Timestamp.from(now.instant()))
                .query(Opening.class)
                .list();
    }

    /** How many papers are open to a professional today. */
    public long countOpenTo(Viewer viewer) {
        return asked("select count(*) from (" + SELECT + FOR_ME + ") opened", viewer)
                .query(Long.class)
                .single();
    }

    /** Those, the first to end first, a page of them. */
    public List<Opening> openTo(Viewer viewer, Pager pager) {
        return asked(SELECT + FOR_ME + "order by o.ends_at, o.id limit :size offset :offset", viewer)
                .param("size", pager.size())
                .param("offset", pager.offset())
                .query(Opening.class)
                .list();
    }

    /** One of those; a reading of it is written in the journal and shown to the person. */
    public Optional<Opening> read(Viewer viewer, UUID id) {
        Optional<Opening> opening = asked(SELECT + FOR_ME + "and o.id = :id", viewer)
                .param("id", id)
                .query(Opening.class)
                .optional();
        opening.ifPresent(found -> transaction.executeWithoutResult(status -> {
            if (isNew(viewer, id)) {
                journal.record(viewer.actor(), Entry.on(found.person(), "paper.opening-read", found.document()));
            }
        }));
        return opening;
    }

    private boolean isNew(Viewer viewer, UUID id) {
        return jdbc.sql("""
                        insert into vault_reading (opening_id, account, read_at)
                        select :id, :account, :now
                        where not exists (select 1 from vault_reading where opening_id = :id and account = :account and read_at > :since)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("account", viewer.id())
                        .param("now", Timestamp.from(now.instant()))
                        .param("since", Timestamp.from(now.instant().minus(ONE_READING)))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("organisation", viewer.organisation())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()));
    }
}
