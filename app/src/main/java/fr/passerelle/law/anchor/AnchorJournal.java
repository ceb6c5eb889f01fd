package fr.passerelle.law.anchor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.audit.JournalCheck;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Officers;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning the whole journal is read again, and its seal leaves the database: to a file, and by mail to the data protection officers. */
@Component
class AnchorJournal {

    private final JournalCheck check;
    private final Anchors anchors;
    private final Officers officers;
    private final Leaving leaving;
    private final Now now;

    AnchorJournal(JournalCheck check, Anchors anchors, Officers officers, Leaving leaving, Now now) {
        this.check = check;
        this.anchors = anchors;
        this.officers = officers;
        this.leaving = leaving;
        this.now = now;
    }

    /** What leaves, and the trace of it. */
    @Component("anchorLeaving")
    record Leaving(Messages messages, Journal journal, TransactionTemplate transaction) {}

    /** Every morning, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> anchorJournal(AnchorJournal anchor, Territories territories) {
            return territories.daily("anchor-journal", LocalTime.of(5, 20), anchor::run);
        }
    }

    void run() {
        JournalCheck.Report report = check.run(anchors.all());
        anchors.keep(report.seal());
        leaving.transaction().executeWithoutResult(status -> {
            String line = anchors.line(report.seal());
            officers.mails().forEach(email -> leaving.messages().post(mail(email, line, report.breaks())));
            leaving.journal().record(Actor.SYSTEM, Entry.of("journal.anchored", null));
        });
    }

    private Mail mail(String email, String line, List<String> breaks) {
        String key = "journal-anchor:" + Territories.required().code() + ":" + now.today() + ":" + email;
        String state = breaks.isEmpty()
                ? "Le journal est intact."
                : "Attention, le journal a été modifié. La première anomalie :\n" + breaks.get(0);
        return new Mail(key, email, "Le repère du jour", """
                Bonjour,

                %s

                Gardez ce message : il prouvera plus tard ce que le journal était ce matin.

                %s

                Passerelle
                """.formatted(state, line));
    }
}
