package fr.passerelle.directory.keep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.territory.Territories;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, closures that are over leave room for the next ones. Not between two and three, which happens twice or never when the hour changes. */
@Configuration(proxyBeanMethods = false)
class RefreshSignals {

    @Bean
    RecurringTask<Void> refreshPlaceSignals(PlaceSignals signals, Territories territories) {
        return territories.daily("refresh-place-signals", LocalTime.of(3, 40), () -> signals.refresh(null));
    }
}
