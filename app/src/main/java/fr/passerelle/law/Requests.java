package fr.passerelle.law;

import fr.passerelle.design.Pager;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons ask about their data. An answer is due within a month (RGPD, art. 12-3), two more when she is told why. */
@Component
public class Requests {

    private static final int MONTHS = 1;
    private static final int MONTHS_MORE = 2;

    private static final String SELECT = """
            select r.id, r.person_id, p.display_name as person, r.kind, r.by_person, r.words, r.received_on, r.due_on, r.extended_on, r.extended_why,
                   r.outcome, r.answer, r.closed_at, a.first_name || ' ' || a.last_name as closer, o.name as organisation
            from law_request r
            left join people_person p on p.id = r.person_id
            left join identity_agent a on a.id = r.closed_by
            left join identity_organisation o on o.id = r.organisation_id
            """;

    private static final String OPEN = " where r.closed_at is null and " + Dossiers.NOT_EXCLUDED;

    private final JdbcClient jdbc;
    private final Now now;

    Requests(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** How many wait for an answer, but of those who shut their file to the viewer. */
    public long countOpen(Viewer viewer) {
        return asked(
                        "select count(*) from law_request r left join people_person p on p.id = r.person_id" + OPEN,
                        viewer)
                .query(Long.class)
                .single();
    }

    /** Those, the nearest day first, a page of them. */
    public List<Request> open(Viewer viewer, Pager pager) {
        return asked(SELECT + OPEN + " order by r.due_on, r.id limit :size offset :offset", viewer)
                .param("size", pager.size())
                .param("offset", pager.offset())
                .query(Request.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("account", viewer.id()).param("now", Timestamp.from(now.instant()));
    }

    /** The latest that were answered. */
    public List<Request> answered() {
        return jdbc.sql(SELECT + " where r.closed_at is not null order by r.closed_at desc limit 50")
                .query(Request.class)
                .list();
    }

    /** One of them. */
    public Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(Request.class)
                .optional();
    }

    /** Those of a person. */
    public List<Request> of(UUID person) {
        return jdbc.sql(SELECT + " where r.person_id = ? order by r.received_on desc, r.id desc")
                .param(person)
                .query(Request.class)
                .list();
    }

    /** A professional writes down what she asked that day. */
    public UUID note(
            UUID person, Request.Kind kind, String words, LocalDate received, UUID account, UUID organisation) {
        return keep(person, kind, words, received, account, organisation);
    }

    /** She asks herself, in her own space. */
    public UUID ask(UUID person, Request.Kind kind, String words) {
        return keep(person, kind, words, now.today(), null, null);
    }

    private UUID keep(
            UUID person,
            Request.Kind kind,
            String words,
            LocalDate received,
            @Nullable UUID account,
            @Nullable UUID organisation) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_request (id, person_id, kind, by_person, words, received_on, due_on, created_at, created_by, organisation_id)
                        values (:id, :person, :kind, :byPerson, :words, :received, :due, :now, :account, :organisation)
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", kind.name())
                .param("byPerson", account == null)
                .param("words", words)
                .param("received", Date.valueOf(received))
                .param("due", Date.valueOf(received.plusMonths(MONTHS)))
                .param("now", Timestamp.from(now.instant()))
                .param("account", account)
                .param("organisation", organisation)
                .update();
        return id;
    }

    /** Two more months; false when it was done before, when the first month is over, or when it is answered. */
    public boolean extend(Request request, String why) {
        return jdbc.sql("""
                        update law_request set due_on = :due, extended_on = :today, extended_why = :why, version = version + 1
                        where id = :id and closed_at is null and extended_on is null and due_on >= :today
                        """)
                        .param("due", Date.valueOf(request.receivedOn().plusMonths(MONTHS + MONTHS_MORE)))
                        .param("today", Date.valueOf(now.today()))
                        .param("why", why)
                        .param("id", request.id())
                        .update()
                == 1;
    }

    /** Closes it; false when somebody else just did. */
    public boolean answer(UUID id, Request.Outcome outcome, String answer, UUID account) {
        return jdbc.sql("""
                        update law_request set outcome = :outcome, answer = :answer, closed_at = :now, closed_by = :account, version = version + 1
                        where id = :id and closed_at is null
                        """)
                        .param("outcome", outcome.name())
                        .param("answer", answer)
                        .param("now", Timestamp.from(now.instant()))
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }
}
