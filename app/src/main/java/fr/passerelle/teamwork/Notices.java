package fr.passerelle.teamwork;

import fr.passerelle.identity.Replacements;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.people.Exclusions;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a colleague, by a mail a day at most and only if they want it, that something awaits them: never what, from whom, nor about whom. */
@Component
public class Notices {

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Told told;
    private final Now now;
    private final String origin;

    Notices(JdbcClient jdbc, Messages messages, Told told, Now now, @Value("${passerelle.origin}") String origin) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.told = told;
        this.now = now;
        this.origin = origin;
    }

    /** Them and those who stand in for them, without those whom the person shut out. */
    @Component
    record Told(Replacements replacements, Exclusions exclusions) {

        Set<UUID> about(UUID person, Collection<UUID> accounts) {
            Set<UUID> all = new HashSet<>(accounts);
            all.addAll(replacements.standIns(accounts));
            all.removeAll(exclusions.among(person, all));
            return all;
        }
    }

    private record Reader(UUID id, String email) {}

    /** Whether that professional wants mails. */
    public boolean wanted(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from teamwork_preference where account = ? and mails)")
                .param(viewer.id())
                .query(Boolean.class)
                .single();
    }

    /** What that professional chooses. */
    public void want(Viewer viewer, boolean mails) {
        jdbc.sql("""
                        insert into teamwork_preference (account, mails) values (?, ?)
                        on conflict (account) do update set mails = excluded.mails
                        """).params(viewer.id(), mails).update();
    }

    /**
     * Something about that person awaits them, or those who stand in for them, whom she did not shut out: the key of the mail bears the day, so that a
     * second one of that day does not leave.
     */
    public void tell(UUID person, Collection<UUID> accounts) {
        jdbc.sql("""
                        select g.id, g.email from identity_agent g
                        join teamwork_preference w on w.account = g.id and w.mails
                        where g.id = any(?)
                        """)
                .params((Object) told.about(person, accounts).toArray(UUID[]::new))
                .query(Reader.class)
                .list()
                .forEach(reader -> messages.post(new Mail(
                        "teamwork:" + reader.id() + ":" + now.today(),
                        reader.email(),
                        "Du nouveau pour vous",
                        text())));
    }

    private String text() {
        return """
                Bonjour,

                Quelque chose vous attend dans votre journée\u00a0:

                %s/

                Ce message part une fois par jour au plus. Vous pouvez ne plus le recevoir\u00a0: votre choix est sur la page de ce qui vous est écrit.
                """.formatted(origin);
    }
}
