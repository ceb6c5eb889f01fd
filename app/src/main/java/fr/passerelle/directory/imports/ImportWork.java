package fr.passerelle.directory.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Imports run in the background: at once on the node that received the file, else by the sweep of every half minute. */
@Configuration(proxyBeanMethods = false)
class ImportWork {

    @Bean
    MenuItem importMenu() {
        return new MenuItem(210, "Tenir l’annuaire", "doc", "/administration/lieux", Action.MANAGE_PLACES, false);
    }

    @Bean
    RecurringTask<Void> importPlacesTask(Territories territories, ImportJobs jobs) {
        return Tasks.recurring("import-places", FixedDelay.ofSeconds(30))
                .execute((instance, context) ->
                        territories.all().forEach(territory -> Territories.in(territory, jobs::runPending)));
    }

    /** A file was sent; published in the transaction that keeps it. */
    record FileSent(Territory territory) {}

    /** Starts as soon as the file is safely kept. */
    @Component
    @ConditionalOnProperty(value = "db-scheduler.enabled", matchIfMissing = true)
    static class AtOnce {

        private final ImportJobs jobs;

        AtOnce(ImportJobs jobs) {
            this.jobs = jobs;
        }

        @TransactionalEventListener
        void start(FileSent sent) {
            Thread work = new Thread(() -> Territories.in(sent.territory(), jobs::runPending), "import-places");
            work.setDaemon(true);
            work.start();
        }
    }
}
