package fr.passerelle.mandate.represent;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What legal representatives agreed to. */
@Component
class Agreements {

    private final JdbcClient jdbc;
    private final Now now;

    Agreements(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** @param ended whether it no longer holds */
    record Agreement(
            UUID id,
            String name,
            Quality quality,
            String agrees,
            LocalDate agreedOn,
            @Nullable UUID scan,
            boolean ended) {}

    List<Agreement> of(UUID person, UUID organisation) {
        return jdbc.sql("""
                        select id, name, quality, agrees, agreed_on, scan, ended_at is not null as ended from mandate_representative
                        where person_id = ? and organisation_id = ? order by ended_at is not null, agreed_on desc, id
                        """).params(person, organisation).query(Agreement.class).list();
    }

    UUID add(Viewer viewer, UUID person, RecordAgreement.AgreementForm form, @Nullable UUID scan) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mandate_representative (id, person_id, organisation_id, name, quality, agrees, agreed_on, scan, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person,
                        viewer.organisation(),
                        Objects.requireNonNull(form.name()).strip())
                .params(
                        Objects.requireNonNull(form.quality()).name(),
                        Objects.requireNonNull(form.agrees()).strip())
                .param(form.agreedOn())
                .param(scan)
                .params(Timestamp.from(now.instant()), viewer.id())
                .update();
        return id;
    }

    boolean end(UUID person, UUID organisation, UUID agreement) {
        return jdbc.sql("""
                                update mandate_representative set ended_at = ?
                                where id = ? and person_id = ? and organisation_id = ? and ended_at is null
                                """)
                        .params(Timestamp.from(now.instant()), agreement, person, organisation)
                        .update()
                == 1;
    }
}
