package fr.passerelle.law.office;

import fr.passerelle.design.Pager;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of breaches (RGPD, art. 33-5). */
@Component
class Breaches {

    private static final String SELECT = """
            select id, number, known_at, what, persons, risk, consequences, measures, notified_at, late_why, persons_told_at, closed_at from law_breach
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Breaches(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    List<Breach> open() {
        return jdbc.sql(SELECT + " where closed_at is null order by known_at")
                .query(Breach.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from law_breach").query(Long.class).single();
    }

    List<Breach> all(Pager pager) {
        return jdbc.sql(SELECT + " order by known_at desc, id limit ? offset ?")
                .params(pager.size(), pager.offset())
                .query(Breach.class)
                .list();
    }

    Optional<Breach> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Breach.class).optional();
    }

    UUID note(NoteBreach.BreachForm form, Instant known, UUID account) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_breach (id, number, known_at, what, persons, risk, consequences, measures, created_at, created_by)
                        values (:id, :number, :known, :what, :persons, :risk, :consequences, :measures, :now, :account)
                        """)
                .param("id", id)
                .param("number", "VIO-" + PersonCodes.draw())
                .param("known", Timestamp.from(known))
                .param("what", form.what())
                .param("persons", form.persons())
                .param("risk", String.valueOf(form.risk()))
                .param("consequences", form.consequences())
                .param("measures", form.measures())
                .param("now", Timestamp.from(now.instant()))
                .param("account", account)
                .update();
        return id;
    }

    /** Notes what was done; what was done before keeps its moment. */
    boolean step(UUID id, FollowBreach.StepForm form, @Nullable String lateWhy) {
        return jdbc.sql("""
                        update law_breach set
                            notified_at = coalesce(notified_at, case when :notified then cast(:now as timestamptz) end),
                            late_why = coalesce(late_why, :why),
                            persons_told_at = coalesce(persons_told_at, case when :told then cast(:now as timestamptz) end),
                            closed_at = case when :closed then cast(:now as timestamptz) end,
                            measures = :measures, version = version + 1
                        where id = :id and closed_at is null
                        """)
                        .param("notified", form.notified() != null)
                        .param("told", form.told() != null)
                        .param("closed", form.closed() != null)
                        .param("why", lateWhy)
                        .param("measures", form.measures())
                        .param("now", Timestamp.from(now.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}
