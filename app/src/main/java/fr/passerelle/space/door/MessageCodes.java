package fr.passerelle.space.door;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.messaging.Sms;
import fr.passerelle.messaging.Window;
import fr.passerelle.space.Cards;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a code that stands in the place of the card's for a quarter of an hour, to whoever chose it with a professional. */
@Component
class MessageCodes {

    private final JdbcClient jdbc;
    private final Cards cards;
    private final Messages messages;
    private final Journal journal;
    private final Now now;

    MessageCodes(JdbcClient jdbc, Cards cards, Messages messages, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.messages = messages;
        this.journal = journal;
        this.now = now;
    }

    /** Sends one, if that number or address is the way that one person, and one only, chose; says nothing of it. */
    @Transactional
    void send(String way, String to) {
        List<UUID> persons = jdbc.sql("""
                        select p.id from people_person p join space_access a on a.person_id = p.id
                        where a.closed_at is null and a.code_by = :way
                          and case :way when 'SMS' then p.phone = :to and not p.never_call
                                        else lower(p.email) = :to and not p.never_write end
                        limit 2
                        """)
                .param("way", way)
                .param("to", to)
                .query(UUID.class)
                .list();
        if (persons.size() != 1 || (way.equals("SMS") && messages.stopped(to))) {
            return;
        }
        UUID person = persons.get(0);
        String lent = cards.lend(person).orElse(null);
        if (lent == null) {
            return;
        }
        String code = PersonCodes.words(lent);
        Words words = Words.beside(MessageCodes.class, Frame.current().language());
        String key = "code:" + Ids.next();
        Window window = new Window(null, now.instant().plus(Cards.LENT), null, null);
        if (way.equals("SMS")) {
            messages.post(new Sms(key, to, words.of("code.message", code), window));
        } else {
            messages.post(new Mail(key, to, words.of("code.subject"), words.of("code.message", code), null, window));
        }
        journal.record(Actor.SYSTEM, Entry.on(person, "self.code-sent", person));
    }
}
