package fr.passerelle.takeaway.authority;

import fr.passerelle.law.HoldsBack;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an authority is about to receive is not erased before it is answered. */
@Component
class AskedFiles implements HoldsBack {

    private final JdbcClient jdbc;

    AskedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> persons() {
        return Set.copyOf(jdbc.sql("""
                        select distinct p.person_id from takeaway_requisition_person p join takeaway_requisition r on r.id = p.requisition_id
                        where r.closed_at is null and r.agreed and p.person_id is not null
                        """).query(UUID.class).list());
    }
}
