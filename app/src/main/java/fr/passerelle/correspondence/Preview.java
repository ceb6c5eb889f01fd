package fr.passerelle.correspondence;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Phones;
import fr.passerelle.messaging.SmsText;
import fr.passerelle.people.Situation.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A message or a letter as its reader will read it, with what it said before. */
@Component
public class Preview {

    private final JdbcClient jdbc;
    private final Structures structures;
    private final Reach reach;

    Preview(JdbcClient jdbc, Structures structures, Reach reach) {
        this.jdbc = jdbc;
        this.structures = structures;
        this.reach = reach;
    }

    /** What a writing said before, until somebody changed it. */
    public record Version(String name, String subject, String body, Instant replacedAt) {

        /** « Corrigé par … le … ». */
        public String told() {
            return "Corrigé par " + name + ", " + French.moment(replacedAt);
        }
    }

    /**
     * What is read.
     *
     * @param from the sender as the mailbox or the telephone shows it
     * @param to where it goes, or why it goes nowhere
     * @param text the whole text
     * @param measure what a text message costs, or null
     * @param author who wrote it
     * @param signed who signed it, or null
     */
    public record Read(
            String from,
            String to,
            String subject,
            String text,
            @Nullable SmsText measure,
            String author,
            @Nullable String signed,
            List<Version> versions) {

        /** « 1 SMS, 84 caractères sur 160 ». */
        public String cost() {
            SmsText sms = Objects.requireNonNull(measure);
            int room = sms.parts() == 1 ? (sms.basic() ? 160 : 70) : sms.parts() * (sms.basic() ? 153 : 67);
            return French.count(sms.parts(), "SMS", "SMS") + ", " + French.number(sms.length()) + " caractères sur "
                    + French.number(room);
        }

        /** The paragraphs of a letter. */
        public List<String> paragraphs() {
            return List.of(text.split("\n\\s*\n"));
        }
    }

    /** That one, as it would be read now. */
    public Read of(Writing writing) {
        Structure structure = structures.of(writing.organisationId());
        boolean sms = writing.channel() == Channel.SMS;
        String text = writing.letter()
                ? writing.body()
                : sms ? Discretion.sms(structure, writing.body()) : Discretion.mail(structure, writing.body());
        return new Read(
                from(writing, structure),
                to(writing),
                writing.subject(),
                text,
                sms ? SmsText.of(text) : null,
                name(writing.author()),
                writing.signedBy() == null ? null : name(writing.signedBy()),
                versions(writing));
    }

    private static String from(Writing writing, Structure structure) {
        return switch (writing.channel()) {
            case EMAIL ->
                structure.writes() ? structure.displayName() + " <" + structure.address() + ">" : "Adresse à choisir";
            case SMS -> "Le numéro d’envoi des SMS";
            default -> structure.name();
        };
    }

    private String to(Writing writing) {
        if (writing.letter()) {
            return writing.recipient();
        }
        Reach.Person person = reach.of(writing.personId());
        if (writing.channel() == Channel.SMS) {
            return person.phone() == null ? "" : Phones.say(person.phone());
        }
        return person.neverWrite() || person.email() == null ? "" : person.email();
    }

    private List<Version> versions(Writing writing) {
        return jdbc.sql("""
                        select coalesce(a.first_name || ' ' || a.last_name, 'un·e collègue') as name, v.subject, v.body, v.replaced_at
                        from correspondence_version v left join identity_agent a on a.id = v.account
                        where v.writing_id = ? order by v.replaced_at desc, v.id desc
                        """).param(writing.id()).query(Version.class).list();
    }

    private String name(java.util.UUID account) {
        return jdbc.sql("select first_name || ' ' || last_name from identity_agent where id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse("un·e collègue");
    }
}
