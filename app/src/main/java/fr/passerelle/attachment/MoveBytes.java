package fr.passerelle.attachment;

import fr.passerelle.storage.Storage;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the papers that a former version kept in the database: a few in each transaction, when the application starts; meanwhile they are read where they are. */
@Component
@Order(1)
class MoveBytes implements ApplicationRunner {

    private static final int BATCH = 5;

    private final JdbcClient jdbc;
    private final Storage storage;
    private final Territories territories;
    private final TransactionTemplate transaction;

    MoveBytes(JdbcClient jdbc, Storage storage, Territories territories, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.territories = territories;
        this.transaction = transaction;
    }

    private record Inside(UUID id, UUID owner, byte[] bytes) {}

    @Override
    public void run(ApplicationArguments arguments) {
        for (Territory territory : territories.all()) {
            Territories.in(territory, this::moveAll);
        }
    }

    /** Moves those of this territory; how many. */
    int moveAll() {
        int total = 0;
        int some = BATCH;
        while (some == BATCH) {
            Integer moved = transaction.execute(status -> moveSome());
            some = moved == null ? 0 : moved;
            total += some;
        }
        return total;
    }

    private int moveSome() {
        List<Inside> inside = jdbc.sql(
                        "select id, owner, bytes from attachment_file where bytes is not null order by id limit ? for update")
                .param(BATCH)
                .query((row, i) -> new Inside(
                        row.getObject("id", UUID.class), row.getObject("owner", UUID.class), row.getBytes("bytes")))
                .list();
        for (Inside paper : inside) {
            UUID object = storage.put(paper.owner(), paper.bytes()).id();
            jdbc.sql("update attachment_file set bytes = null, object_id = ? where id = ?")
                    .params(object, paper.id())
                    .update();
        }
        return inside.size();
    }
}
