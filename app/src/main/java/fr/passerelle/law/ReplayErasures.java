package fr.passerelle.law;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.territory.Territories;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before any page answers, whoever was erased and came back with a backup is erased again. It runs at each start and at the end of a restore: without
 * a mark that fits, it costs one look at a small table.
 */
@Component
class ReplayErasures implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayErasures.class);

    private final Territories territories;
    private final Tombstones tombstones;
    private final Erasing erasing;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    ReplayErasures(
            Territories territories,
            Tombstones tombstones,
            Erasing erasing,
            Journal journal,
            TransactionTemplate transaction) {
        this.territories = territories;
        this.tombstones = tombstones;
        this.erasing = erasing;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Erases again in the present territory; answers how many came back. */
    int replay() {
        tombstones.requireKey();
        var returned = tombstones.returned();
        returned.forEach(person -> transaction.executeWithoutResult(status -> again(person)));
        tombstones.copy();
        return returned.size();
    }

    private void again(UUID person) {
        erasing.erase(person);
        journal.record(Actor.SYSTEM, Entry.on(person, "person.erased-again", person));
    }

    @Override
    public void start() {
        for (var territory : territories.all()) {
            int count = Territories.in(territory, this::replay);
            if (count > 0) {
                LOG.warn("{} erased persons had come back with a backup and were erased again", count);
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the pages answer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
