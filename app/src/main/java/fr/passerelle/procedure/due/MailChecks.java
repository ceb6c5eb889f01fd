package fr.passerelle.procedure.due;

import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Flag;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.ProcedureMoved;
import fr.passerelle.screening.Latest;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * « Le courrier et les mails ont-ils été lus ? »: asked every so many days while a procedure waits and its person seldom reads her mail, so that no
 * answer sleeps in a mailbox.
 */
@Component
class MailChecks {

    private static final int EVERY_DAYS = 14;
    private static final int SOON_DAYS = 5;

    private final JdbcClient jdbc;
    private final Latest screenings;
    private final Now now;

    MailChecks(JdbcClient jdbc, Latest screenings, Now now) {
        this.jdbc = jdbc;
        this.screenings = screenings;
        this.now = now;
    }

    /** What is answered. */
    enum Answer {
        NOTHING("Lu, rien reçu", EVERY_DAYS),
        ANSWER("Lu, il y a une réponse", EVERY_DAYS),
        NOT_READ("Pas lu, à relire ensemble", SOON_DAYS);

        private final String label;
        private final int days;

        Answer(String label, int days) {
            this.label = label;
            this.days = days;
        }

        String label() {
            return label;
        }
    }

    /** A procedure of which it is asked. */
    record Asked(UUID procedureId, UUID personId, String person, String title, LocalDate nextOn) {}

    /** How often each was answered for a procedure. */
    record Count(UUID procedureId, Answer answer, int times) {}

    /** A procedure that leaves is watched if its person seldom reads her mail; one that ends is no longer. */
    @EventListener
    void moved(ProcedureMoved moved) {
        if (!moved.state().withOperator()) {
            unwatch(moved.procedure());
        } else if (deadMailbox(moved.applicant())) {
            watch(moved.procedure(), now.today().plusDays(EVERY_DAYS));
        }
    }

    boolean deadMailbox(UUID person) {
        return screenings
                .of(person)
                .filter(result -> result.flags().contains(Flag.DEAD_MAILBOX))
                .isPresent();
    }

    /** Begins to ask; where it already does, its day stays. */
    void watch(UUID procedure, LocalDate next) {
        jdbc.sql(
                        "insert into procedure_watch (procedure_id, next_on) values (?, ?) on conflict (procedure_id) do nothing")
                .params(procedure, next)
                .update();
    }

    void unwatch(UUID procedure) {
        jdbc.sql("delete from procedure_watch where procedure_id = ?")
                .param(procedure)
                .update();
    }

    /** Keeps an answer and sets when to ask again; empty when nothing was asked of that procedure. */
    Optional<LocalDate> answer(Viewer viewer, UUID procedure, Answer answer) {
        LocalDate next = now.today().plusDays(answer.days);
        int asked = jdbc.sql("update procedure_watch set next_on = ? where procedure_id = ?")
                .params(next, procedure)
                .update();
        if (asked == 0) {
            return Optional.empty();
        }
        jdbc.sql("insert into procedure_check (procedure_id, at, answer, account) values (?, ?, ?, ?)")
                .params(procedure, Timestamp.from(now.instant()), answer.name(), viewer.id())
                .update();
        return Optional.of(next);
    }

    /** What is to be asked in the viewer's teams today, the longest waiting first. */
    List<Asked> due(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select x.id as procedure_id, p.id as person_id, p.display_name as person, x.title, w.next_on
                        from procedure_watch w join procedure_procedure x on x.id = w.procedure_id
                        join lateral (select person_id from procedure_person where procedure_id = x.id order by position limit 1) h on true
                        join people_person p on p.id = h.person_id
                        where w.next_on <= :today and x.team_id = any(:teams) and x.closed_at is null and\s""" + Dossiers.FOLLOWED + """
                        order by w.next_on, x.id limit :limit
                        """)
                .param("today", now.today())
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("limit", limit)
                .query(Asked.class)
                .list();
    }

    /** What is watched for that person, due or not. */
    List<Asked> of(UUID person) {
        return jdbc.sql("""
                        select x.id as procedure_id, h.person_id, '' as person, x.title, w.next_on
                        from procedure_person h join procedure_procedure x on x.id = h.procedure_id
                        join procedure_watch w on w.procedure_id = x.id
                        where h.person_id = ? order by w.next_on, x.id
                        """).param(person).query(Asked.class).list();
    }

    /** How often each answer was given, by procedure of that person. */
    List<Count> counts(UUID person) {
        return jdbc.sql("""
                        select c.procedure_id, c.answer, count(*)::int as times
                        from procedure_person h join procedure_check c on c.procedure_id = h.procedure_id
                        where h.person_id = ? group by c.procedure_id, c.answer order by c.answer
                        """).param(person).query(Count.class).list();
    }
}
