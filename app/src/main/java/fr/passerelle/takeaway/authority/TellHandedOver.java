package fr.passerelle.takeaway.authority;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.HandedOver;
import fr.passerelle.people.PersonErased;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.territory.Territories;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a person what authorities received of her file, once no secret of an inquiry forbids it; and keeps no paper that names her once she is erased. */
@Component
class TellHandedOver implements HandedOver {

    private static final int PROOF_YEARS = 5;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Now now;

    TellHandedOver(JdbcClient jdbc, Shelf shelf, Now now) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(value = "forgetRequisitions", proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetRequisitionsTask(TellHandedOver told, Territories territories) {
            return territories.daily("forget-requisitions", LocalTime.of(3, 35), told::forget);
        }
    }

    private record Given(Instant closedAt, String authority, Basis basis) {}

    @Override
    public List<Once> of(UUID person) {
        return jdbc.sql("""
                        select r.closed_at, r.authority, r.basis
                        from takeaway_requisition r join takeaway_requisition_person p on p.requisition_id = r.id
                        where p.person_id = ? and r.outcome = 'GIVEN' and (r.silent_until is null or r.silent_until <= ?)
                        order by r.closed_at desc
                        """).params(person, Date.valueOf(now.today())).query(Given.class).list().stream()
                .map(given -> new Once(
                        LocalDate.ofInstant(given.closedAt(), Now.PARIS),
                        given.authority(),
                        given.basis().article()))
                .toList();
    }

    /** The paper of the authority names her: it goes, and so does an archive that nobody fetched. */
    @EventListener
    void erase(PersonErased erased) {
        jdbc.sql("""
                        select unnest(array[r.id, r.outgoing]) from takeaway_requisition r
                        join takeaway_requisition_person p on p.requisition_id = r.id where p.person_id = ?
                        """).param(erased.person()).query(UUID.class).list().stream()
                .filter(java.util.Objects::nonNull)
                .forEach(shelf::erase);
    }

    /** The proof of an answer is kept five years; an archive that nobody fetched, a day. */
    void forget() {
        jdbc.sql("delete from takeaway_requisition where closed_at < ?")
                .param(Timestamp.from(now.today()
                        .minusYears(PROOF_YEARS)
                        .atStartOfDay(Now.PARIS)
                        .toInstant()))
                .update();
        jdbc.sql("""
                        update takeaway_requisition set outgoing = null, files = null, size = null, sha256 = null
                        where outgoing is not null and closed_at is null and prepared_at < ?
                        """)
                .param(Timestamp.from(now.instant().minus(java.time.Duration.ofDays(1))))
                .update();
    }
}
