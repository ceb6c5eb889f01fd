package fr.passerelle.takeaway.make;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.people.PersonErased;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Packages are made in the background: at once on the node that was asked, else by the sweep of every half minute. */
@Configuration(proxyBeanMethods = false)
class PackageWork {

    @Bean
    RecurringTask<Void> makePackagesTask(Territories territories, MakePackages packages) {
        return Tasks.recurring("make-packages", FixedDelay.ofSeconds(30))
                .execute((instance, context) ->
                        territories.all().forEach(territory -> Territories.in(territory, packages::makeWaiting)));
    }

    @Bean
    RecurringTask<Void> sweepPackagesTask(Territories territories, Packages packages) {
        return Tasks.recurring("sweep-packages", FixedDelay.ofMinutes(30))
                .execute((instance, context) ->
                        territories.all().forEach(territory -> Territories.in(territory, packages::sweep)));
    }

    /** A package was asked for; published in the transaction that keeps the order. */
    record PackageAsked(Territory territory) {}

    /** The octets of a person's packages go with her. */
    @Component
    record Erasing(Packages packages, fr.passerelle.takeaway.Shelf shelf) {

        @EventListener
        void erase(PersonErased erased) {
            packages.of(erased.person(), true).forEach(parcel -> shelf.erase(parcel.id()));
            packages.of(erased.person(), false).forEach(parcel -> shelf.erase(parcel.id()));
        }
    }

    /** Starts as soon as the order is safely kept. */
    @Component
    @ConditionalOnProperty(value = "db-scheduler.enabled", matchIfMissing = true)
    static class AtOnce {

        private final MakePackages packages;

        AtOnce(MakePackages packages) {
            this.packages = packages;
        }

        @TransactionalEventListener
        void start(PackageAsked asked) {
            Thread work = new Thread(() -> Territories.in(asked.territory(), packages::makeWaiting), "make-packages");
            work.setDaemon(true);
            work.start();
        }
    }
}
