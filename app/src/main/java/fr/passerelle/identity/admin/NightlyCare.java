package fr.passerelle.identity.admin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is put in order every night. */
@Configuration(proxyBeanMethods = false)
class NightlyCare {

    @Bean
    RecurringTask<Void> closeSleepingAccounts(SleepingAccounts sleeping, Territories territories, Attempts attempts) {
        return Tasks.recurring("close-sleeping-accounts", Schedules.daily(Now.PARIS, LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    territories.all().forEach(sleeping::closeIn);
                    attempts.forgetOldAddresses();
                });
    }
}
