package fr.passerelle.attachment;

import fr.passerelle.people.PersonErased;
import fr.passerelle.storage.Storage;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasing a person destroys the keys of her papers in the same transaction: with the row of the key, the only copy goes, and comes back if erasing fails. */
@Component
class DestroyKeys {

    private final JdbcClient jdbc;
    private final Storage storage;

    DestroyKeys(JdbcClient jdbc, Storage storage) {
        this.jdbc = jdbc;
        this.storage = storage;
    }

    @EventListener
    void on(PersonErased erased) {
        List<UUID> owners =
                jdbc.sql("""
                        select owner from attachment_file where person_id = :person
                        union select cast(:person as uuid)
                        except select owner from attachment_file where person_id <> :person
                        """).param("person", erased.person()).query(UUID.class).list();
        jdbc.sql("delete from attachment_file where person_id = ?")
                .param(erased.person())
                .update();
        owners.forEach(storage::destroyKey);
    }
}
