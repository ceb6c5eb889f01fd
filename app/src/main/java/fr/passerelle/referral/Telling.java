package fr.passerelle.referral;

import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the one who refers, once, that something came back: how many referrals moved, and nothing of whom or of what. */
@Component
public class Telling {

    private final JdbcClient jdbc;
    private final Now now;
    private final Messages messages;
    private final String address;

    Telling(
            JdbcClient jdbc,
            Now now,
            Messages messages,
            @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.now = now;
        this.messages = messages;
        this.address = address;
    }

    private record Waiting(UUID account, String email, long referrals) {}

    /** How that professional wishes to be told. */
    public TellMe wish(UUID account) {
        return jdbc.sql("select how from referral_telling where account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(TellMe::valueOf)
                .orElse(TellMe.EVENING);
    }

    /** Keeps how they wish to be told from now on. */
    public void wish(UUID account, TellMe how) {
        jdbc.sql(
                        "insert into referral_telling (account, how) values (?, ?) on conflict (account) do update set how = excluded.how")
                .params(account, how.name())
                .update();
    }

    /** The evening's message: one for each professional of the present territory who has something new. */
    public void evening() {
        List<Waiting> waiting = jdbc.sql("""
                        with told as (
                            update referral_step set told_at = ? where told_at is null returning referral_id
                        )
                        select r.created_by as account, a.email, count(distinct r.id) as referrals
                        from told join referral_referral r on r.id = told.referral_id
                        join identity_agent a on a.id = r.created_by
                        left join referral_telling t on t.account = r.created_by
                        where coalesce(t.how, 'EVENING') <> 'NEVER'
                          and exists (select 1 from identity_membership m where m.agent_id = a.id and m.ends_on is null)
                        group by r.created_by, a.email
                        """)
                .param(Timestamp.from(now.instant()))
                .query(Waiting.class)
                .list();
        waiting.forEach(each -> post(
                "referral-evening:" + each.account() + ":" + now.today(),
                each.email(),
                each.referrals() == 1 ? "1 orientation a bougé" : each.referrals() + " orientations ont bougé"));
    }

    /** Tells of that step at once, where its sender wishes it. */
    void atOnce(UUID step) {
        List<Waiting> waiting = jdbc.sql("""
                        select r.created_by as account, a.email, 1 as referrals
                        from referral_step s join referral_referral r on r.id = s.referral_id
                        join identity_agent a on a.id = r.created_by
                        join referral_telling t on t.account = r.created_by and t.how = 'AT_ONCE'
                        where s.id = ? and s.told_at is null
                        """).param(step).query(Waiting.class).list();
        for (Waiting each : waiting) {
            post("referral-step:" + step, each.email(), "1 orientation a bougé");
            jdbc.sql("update referral_step set told_at = ? where id = ?")
                    .params(Timestamp.from(now.instant()), step)
                    .update();
        }
    }

    private void post(String key, String to, String subject) {
        messages.post(new Mail(key, to, subject, """
                Bonjour,

                %s dans Passerelle.
                Le détail est ici, une fois connecté :

                %s/orientations

                Pour recevoir moins de messages, ou plus tôt :

                %s/orientations/messages

                Passerelle
                """.formatted(subject, address, address)));
    }
}
