package fr.passerelle.law;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.messaging.Messages;
import fr.passerelle.people.PersonErased;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person for good, in the transaction of the caller: who keeps something outside the rows is told, messages to her never leave, her sessions
 * close, her rows go, what must stay is emptied, and a mark is kept so that no backup brings her back.
 */
@Component
public class Erasing {

    private final Kept kept;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final Tombstones tombstones;

    Erasing(Kept kept, JdbcClient jdbc, ApplicationEventPublisher events, Messages messages, Tombstones tombstones) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
        this.tombstones = tombstones;
    }

    /** Erases her; answers how many rows of each table spoke of her. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> erase(UUID person) {
        if (jdbc.sql("select id from people_person where id = ? for update")
                .param(person)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        Map<String, Long> counts = count(person);
        events.publishEvent(new PersonErased(person));
        forgetMessages(person);
        redact(person);
        forgetVisits(person);
        jdbc.sql("delete from people_person where id = ?").param(person).update();
        tombstones.put(person);
        return counts;
    }

    private Map<String, Long> count(UUID person) {
        Map<String, Long> counts = new TreeMap<>();
        for (KeptTable table : kept.aboutPersons()) {
            if (table.erased() != KeptTable.Erased.KEPT) {
                long rows = jdbc.sql("select count(*) from " + table.table() + " where " + table.where())
                        .param("person", person)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    counts.put(table.table(), rows);
                }
            }
        }
        return counts;
    }

    /** An address that somebody else has too is left alone: the module that wrote to her empties those by their key. */
    private void forgetMessages(UUID person) {
        List<String> hers =
                jdbc.sql("""
                        select distinct a.address from people_person p, unnest(array[p.email, p.phone, p.phone_2]) a(address)
                        where p.id = :person and a.address is not null
                          and not exists (select 1 from people_person o
                                          where o.id <> :person and a.address in (o.email, o.phone, o.phone_2))
                        """).param("person", person).query(String.class).list();
        messages.forgetTo(hers);
    }

    private void redact(UUID person) {
        for (KeptTable table : kept.aboutPersons()) {
            if (table.redact() != null) {
                jdbc.sql("update " + table.table() + " set " + table.redact() + " where " + table.where())
                        .param("person", person)
                        .update();
            }
        }
    }

    /** Her own sessions, and the pages of her dossier that a form led to. */
    private void forgetVisits(UUID person) {
        jdbc.sql("delete from platform.spring_session where principal_name = ?")
                .param("person:" + person)
                .update();
        jdbc.sql("update identity_once set location = null where location like ?")
                .param("%" + person + "%")
                .update();
    }
}
