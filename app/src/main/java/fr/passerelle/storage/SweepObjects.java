package fr.passerelle.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.kernel.Now;
import fr.passerelle.objects.ObjectName;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes, each night, objects that no row names: a crash or a refused form left them. A day old at least, so that nothing being written goes. */
@Component
class SweepObjects {

    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final Territories territories;
    private final Now now;

    SweepObjects(JdbcClient jdbc, ObjectStore store, Territories territories, Now now) {
        this.jdbc = jdbc;
        this.store = store;
        this.territories = territories;
        this.now = now;
    }

    /** Every night, after what is to be forgotten was. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> sweepObjects(SweepObjects sweep) {
            return Tasks.recurring("sweep-objects", Schedules.daily(Now.PARIS, LocalTime.of(4, 30)))
                    .execute((instance, context) -> sweep.run());
        }
    }

    /** Sweeps; how many objects went. Objects of a territory that this database does not have are somebody else's and stay. */
    int run() {
        Instant before = now.instant().minus(GRACE);
        store.tidy(before);
        Set<String> old = new HashSet<>();
        store.each(found -> {
            if (found.modified().isBefore(before)) {
                old.add(found.name());
            }
        });
        int gone = 0;
        for (Territory territory : territories.all()) {
            Set<String> orphans = new HashSet<>(old);
            orphans.removeIf(name -> !name.startsWith(territory.schema() + "/"));
            orphans.removeAll(Territories.in(territory, () -> named(territory)));
            orphans.forEach(store::delete);
            gone += orphans.size();
        }
        return gone;
    }

    private Set<String> named(Territory territory) {
        Set<String> names = new HashSet<>();
        for (UUID blob :
                jdbc.sql("select id from storage_blob").query(UUID.class).list()) {
            names.add(ObjectName.of(territory.schema(), blob));
        }
        return names;
    }
}
