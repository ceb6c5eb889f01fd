package fr.passerelle.vault.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.territory.Territories;
import fr.passerelle.vault.Uploads;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away, every hour, what was sent and never asked for. */
@Configuration(proxyBeanMethods = false)
class ForgetUploads {

    @Bean
    RecurringTask<Void> forgetPaperUploads(Uploads uploads, Territories territories) {
        return Tasks.recurring("forget-paper-uploads", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        territories.all().forEach(territory -> Territories.in(territory, () -> {
                            uploads.forget();
                        })));
    }
}
