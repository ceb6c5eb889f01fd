package fr.passerelle.correspondence;

import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how each structure writes. */
@Component
public class Structures {

    private final JdbcClient jdbc;

    Structures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How that one does; eight in the morning to seven in the evening as long as nobody chose. */
    public Structure of(UUID organisation) {
        return jdbc.sql("""
                        select o.id, o.name, o.address as place, s.address, s.display_name, coalesce(s.phone, o.phone) as phone,
                               coalesce(s.countersigned, false) as countersigned, coalesce(s.opens_at, time '08:00') as opens,
                               coalesce(s.closes_at, time '19:00') as closes, coalesce(s.version, -1) as version
                        from identity_organisation o left join correspondence_structure s on s.organisation_id = o.id
                        where o.id = ?
                        """)
                .param(organisation)
                .query(Structure.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
