package fr.passerelle.procedure.start;

import fr.passerelle.design.Option;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who may live with a person: same surname, telephone or address, among those whom the viewer follows. */
@Component
class Household {

    private static final int OFFERED = 12;

    private final JdbcClient jdbc;
    private final Now now;

    Household(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Somebody(UUID id, String name) {}

    List<Option> around(Viewer viewer, UUID person) {
        return jdbc
                .sql("""
                        select p.id, p.display_name as name
                        from people_person me join people_person p on p.id <> me.id
                          and (p.last_name = me.last_name or p.phone = me.phone
                               or p.address = me.address and not p.address_protected and not me.address_protected)
                        where me.id = :person and
                        """ + Dossiers.FOLLOWED + " order by p.display_name, p.id limit :limit")
                .param("person", person)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("limit", OFFERED)
                .query(Somebody.class)
                .list()
                .stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }
}
