package fr.passerelle.law.watch;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.ManyFilesOpened;
import fr.passerelle.law.Officers;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the data protection officer at once; the mail says neither who nor what. */
@Component
class RaiseAlarm {

    private final Alarms alarms;
    private final Officers officers;
    private final Messages messages;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RaiseAlarm(Alarms alarms, Officers officers, Messages messages, Journal journal, TransactionTemplate transaction) {
        this.alarms = alarms;
        this.officers = officers;
        this.messages = messages;
        this.journal = journal;
        this.transaction = transaction;
    }

    @EventListener
    void told(ManyFilesOpened opened) {
        transaction.executeWithoutResult(status ->
                alarms.raise(opened.account(), opened.files(), opened.stopped()).ifPresent(this::tell));
    }

    private void tell(UUID alarm) {
        journal.record(Actor.SYSTEM, Entry.of("alarm.raised", alarm));
        for (String email : officers.mails()) {
            messages.post(new Mail("alarm:" + alarm + ":" + email, email, "Une alerte vous attend", """
                    Bonjour,

                    Une alerte vous attend dans Passerelle, page « Protection des données ». Ouvrez-la dès que possible.

                    Passerelle
                    """));
        }
    }
}
