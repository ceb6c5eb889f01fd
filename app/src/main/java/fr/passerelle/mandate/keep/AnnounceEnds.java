package fr.passerelle.mandate.keep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.TakingTrades;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a structure once, thirty days before, that long mandates come to their end: one mail a day at most to each professional of the team who may
 * take mandates, with a count and no name. « Ma journée » says which.
 */
@Component
class AnnounceEnds {

    private static final int AHEAD = 30;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Now now;
    private final String address;

    AnnounceEnds(
            JdbcClient jdbc,
            Messages messages,
            TransactionTemplate transaction,
            Now now,
            @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.transaction = transaction;
        this.now = now;
        this.address = address;
    }

    /** Every morning at seven, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> announceEnds(AnnounceEnds announce, Territories territories) {
            return territories.daily("announce-ends-of-mandates", LocalTime.of(7, 0), announce::run);
        }
    }

    private record Waiting(UUID account, String email, long mandates) {}

    void run() {
        transaction.executeWithoutResult(status -> announce());
    }

    private void announce() {
        List<Waiting> waiting = jdbc.sql("""
                        with ending as (
                            update mandate_authorisation a set warned_at = :now
                            from mandate_mandate m
                            where m.id = a.mandate_id and m.duration in ('SEMESTER', 'YEAR', 'PROCEDURE') and a.warned_at is null
                              and a.revoked_at is null and a.ends_at > :now and a.ends_at <= :soon
                            returning a.mandate_id, m.team_id
                        )
                        select g.id as account, g.email, count(distinct e.mandate_id) as mandates
                        from ending e
                        join identity_membership s on s.team_id = e.team_id and s.starts_on <= :today
                             and (s.ends_on is null or s.ends_on >= :today) and s.trade = any(:trades)
                        join identity_agent g on g.id = s.agent_id
                        group by g.id, g.email
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param(
                        "soon",
                        Timestamp.from(now.today()
                                .plusDays(AHEAD + 1L)
                                .atStartOfDay(Now.PARIS)
                                .toInstant()))
                .param("today", now.today())
                .param(
                        "trades",
                        TakingTrades.ofTheCharter().stream().map(Enum::name).toArray(String[]::new))
                .query(Waiting.class)
                .list();
        waiting.forEach(this::tell);
    }

    private void tell(Waiting waiting) {
        String subject = waiting.mandates() == 1
                ? "1 mandat se termine bientôt"
                : waiting.mandates() + " mandats se terminent bientôt";
        messages.post(new Mail(
                "mandate-ends:" + waiting.account() + ":" + now.today(), waiting.email(), subject, """
                Bonjour,

                %s, dans les 30 jours. Il est temps d’en parler avec les personnes.
                Le détail est dans votre journée, une fois connecté :

                %s/ma-journee

                Passerelle
                """.formatted(
                                subject, address)));
    }
}
