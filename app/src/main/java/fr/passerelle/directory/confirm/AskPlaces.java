package fr.passerelle.directory.confirm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
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
 * Asks the people of a place, by mail, whether its page is right: when nobody vouched for it for half a year, sooner when a visitor says that
 * something is wrong; never the same place twice in a month, and never one of a source that the territory did not choose to ask.
 */
@Component
class AskPlaces {

    /** A morning's worth: a mail server that sees thousands at once holds them for an attack. */
    private static final int A_DAY = 100;

    private static final Duration LIFE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Letter letter;

    AskPlaces(JdbcClient jdbc, Messages messages, Journal journal, TransactionTemplate transaction, Letter letter) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.journal = journal;
        this.transaction = transaction;
        this.letter = letter;
    }

    /** Every working morning, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> askPlaces(AskPlaces ask, Territories territories) {
            return territories.daily("ask-places", LocalTime.of(9, 30), ask::run);
        }
    }

    record Due(UUID id, String name, String commune, String email, boolean disputed) {}

    /** Asks one place now, in the transaction of who wants it; false when it cannot be asked, or was asked within a month. */
    boolean askNow(UUID place) {
        var found = jdbc.sql("""
                        select p.id, p.name, p.commune_name as commune, p.emails[1] as email, false as disputed from directory_place p
                        where p.id = ? and p.shown and not p.never_ask and cardinality(p.emails) > 0
                          and not exists (select 1 from directory_ask a where a.place_id = p.id and a.sent_at > ?::timestamptz - interval '30 days')
                        """)
                .params(place, Timestamp.from(letter.now().instant()))
                .query(Due.class)
                .optional();
        found.ifPresent(this::send);
        return found.isPresent();
    }

    /** Asks the places of the present territory that are due; each question is a transaction of its own. */
    void run() {
        due().forEach(place -> transaction.executeWithoutResult(status -> ask(place)));
    }

    private List<Due> due() {
        return jdbc.sql("""
                        with place as (
                            select p.*, exists (select 1 from directory_mistake m where m.place_id = p.id and m.closed_at is null) as disputed,
                                   (select max(a.sent_at) from directory_ask a where a.place_id = p.id) as asked_at
                            from directory_place p join directory_source s on s.source = p.source and s.ask
                            where p.shown and not p.never_ask and cardinality(p.emails) > 0
                        )
                        select id, name, commune_name as commune, emails[1] as email, disputed from place
                        where (disputed or greatest(updated_on, confirmed_on) is null or greatest(updated_on, confirmed_on) < :today::date - 182)
                          and (asked_at is null or asked_at < :now::timestamptz - (case when disputed then interval '30 days' else interval '182 days' end))
                        order by disputed desc, greatest(updated_on, confirmed_on) nulls first, id limit :limit
                        """)
                .param("today", letter.now().today())
                .param("now", Timestamp.from(letter.now().instant()))
                .param("limit", A_DAY)
                .query(Due.class)
                .list();
    }

    private void ask(Due place) {
        send(place);
        journal.record(Actor.SYSTEM, Entry.of("place.asked", place.id()));
    }

    private void send(Due place) {
        String secret = LinkSecret.fresh();
        Timestamp sent = Timestamp.from(letter.now().instant());
        jdbc.sql("insert into directory_ask (token_hash, place_id, sent_at, expires_at) values (?, ?, ?, ?)")
                .params(LinkSecret.hash(secret), place.id(), sent)
                .param(Timestamp.from(letter.now().instant().plus(LIFE)))
                .update();
        messages.post(letter.to(place, secret, sent));
    }

    /** What the mail says. */
    @Component
    static class Letter {

        private final Now now;
        private final String address;

        Letter(Now now, @Value("${passerelle.public-url:http://localhost:8080}") String address) {
            this.now = now;
            this.address = address;
        }

        Now now() {
            return now;
        }

        Mail to(Due place, String secret, Timestamp sent) {
            String why = place.disputed()
                    ? "Une personne nous a dit que quelque chose n’y est peut-être plus juste."
                    : "Personne ne l’a vérifiée depuis plus de six mois.";
            return new Mail(
                    "place:" + place.id() + ":" + sent.getTime(),
                    place.email(),
                    "Votre page est-elle juste\u00a0? " + place.name().replaceAll("\\s+", " "),
                    """
                    Bonjour,

                    %s (%s) est dans l’annuaire des lieux où l’on aide avec internet
                    et les démarches. %s

                    Dites en un clic si elle est juste, ou ce qu’il faut changer, sans compte :

                    %s

                    Ce lien est valable 30 jours. Sur la même page, vous pouvez aussi demander
                    à ne plus recevoir ce message.

                    Passerelle
                    """.formatted(
                                    place.name(),
                                    place.commune(),
                                    why,
                                    address + "/t/" + Territories.required().code() + "/verification-lieu/" + secret));
        }
    }
}
