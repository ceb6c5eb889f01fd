package fr.passerelle.messaging.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the outbox every ten seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class OutboxTask {

    @Bean
    RecurringTask<Void> sendMails(Outbox outbox) {
        return Tasks.recurring("send-mails", FixedDelay.ofSeconds(10)).execute((instance, context) -> outbox.sendAll());
    }

    @Bean
    @ConditionalOnProperty("passerelle.demo")
    MenuItem outboxMenu() {
        return new MenuItem(290, "Messages au départ", "mail", "/messages-au-depart", Action.SEE_OUTBOX, false);
    }
}
