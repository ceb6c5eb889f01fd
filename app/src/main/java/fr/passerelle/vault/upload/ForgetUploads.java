package fr.passerelle.vault.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.territory.Territories;
import fr.passerelle.vault.Uploads;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away, each night, what was sent and not asked for within a day. */
@Configuration(proxyBeanMethods = false)
class ForgetUploads {

    @Bean
    RecurringTask<Void> forgetPaperUploads(Territories territories, Uploads uploads) {
        return territories.daily("forget-paper-uploads", LocalTime.of(3, 40), uploads::forget);
    }
}
