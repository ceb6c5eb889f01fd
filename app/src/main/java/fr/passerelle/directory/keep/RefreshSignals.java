package fr.passerelle.directory.keep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, closures that are over leave room for the next ones. Not between two and three, which happens twice or never when the hour changes. */
@Configuration(proxyBeanMethods = false)
class RefreshSignals {

    @Bean
    RecurringTask<Void> refreshPlaceSignals(PlaceSignals signals, Territories territories) {
        return Tasks.recurring("refresh-place-signals", Schedules.daily(Now.PARIS, LocalTime.of(3, 40)))
                .execute((instance, context) ->
                        territories.all().forEach(territory -> Territories.in(territory, () -> signals.refresh(null))));
    }
}
