package fr.passerelle.procedure.held;

import fr.passerelle.procedure.HeldPieces;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was already gathered for another procedure of the person need not be asked for twice. */
@Component
class GatheredBefore implements HeldPieces {

    private final JdbcClient jdbc;

    GatheredBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(UUID person) {
        return jdbc.sql("""
                        select distinct on (x.kind) x.kind, x.dated_on, x.attachment_id as attachment
                        from procedure_person h join procedure_piece x on x.procedure_id = h.procedure_id
                        where h.person_id = ? and h.position = 1 and x.state in ('HELD', 'SENT') and x.kind <> 'OTHER'
                          and (x.dated_on is not null or x.attachment_id is not null)
                        order by x.kind, x.dated_on desc nulls last
                        """).param(person).query(Held.class).list();
    }
}
