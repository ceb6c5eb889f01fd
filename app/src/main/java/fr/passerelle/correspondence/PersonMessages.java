package fr.passerelle.correspondence;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Situation.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends a person one of the neutral notices, for modules that remind: by her way, at her hours, never after the event. */
@Component
public class PersonMessages {

    private final JdbcClient jdbc;
    private final Departures departures;
    private final Reach reach;
    private final Journal journal;
    private final Now now;

    PersonMessages(JdbcClient jdbc, Departures departures, Reach reach, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.departures = departures;
        this.reach = reach;
        this.journal = journal;
        this.now = now;
    }

    /**
     * A reminder.
     *
     * @param id the same for the same reminder: posted twice, it leaves once
     * @param author the professional in whose name it is written, or who follows
     * @param notBefore when it may leave at the earliest, or null
     * @param expires the event after which it is never sent, or null
     */
    public record Reminder(
            UUID id,
            UUID person,
            UUID organisation,
            UUID team,
            UUID author,
            Notice notice,
            @Nullable Instant notBefore,
            @Nullable Instant expires) {

        /** A new one of a team about a person. */
        public static Reminder fresh(UUID person, UUID organisation, UUID team, UUID author, Notice notice) {
            return new Reminder(Ids.next(), person, organisation, team, author, notice, null, null);
        }
    }

    /** By which way it will leave, or nothing when she cannot be written to; says why in {@link #refusal}. */
    public Optional<Channel> post(Actor actor, Reminder reminder) {
        Optional<Channel> channel = reach.of(reminder.person()).best();
        if (channel.isEmpty() || refusal(reminder).isPresent()) {
            return Optional.empty();
        }
        int added = jdbc.sql("""
                        insert into correspondence_writing (id, person_id, organisation_id, team_id, author, channel, state, subject, body,
                            not_before, expires_at, created_at, changed_at)
                        values (:id, :person, :organisation, :team, :author, :channel, 'DRAFT', :subject, :body, :notBefore, :expires, :now, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", reminder.id())
                .param("person", reminder.person())
                .param("organisation", reminder.organisation())
                .param("team", reminder.team())
                .param("author", reminder.author())
                .param("channel", channel.get().name())
                .param("subject", reminder.notice().subject().words())
                .param("body", reminder.notice().words())
                .param("notBefore", reminder.notBefore() == null ? null : Timestamp.from(reminder.notBefore()))
                .param("expires", reminder.expires() == null ? null : Timestamp.from(reminder.expires()))
                .param("now", Timestamp.from(now.instant()))
                .update();
        if (added == 1) {
            departures.leave(draft(reminder, channel.get()));
            journal.record(actor, Entry.on(reminder.person(), "message.posted", reminder.id()));
        }
        return channel;
    }

    /** Why nobody can send her that, in words for the professional, or nothing. */
    public Optional<String> refusal(Reminder reminder) {
        return reach.of(reminder.person())
                .groupRefusal()
                .or(() -> departures.refusal(
                        draft(reminder, reach.of(reminder.person()).best().orElse(Channel.SMS))));
    }

    /** A notice needs no signature: its words were agreed once for all. */
    private Writing draft(Reminder reminder, Channel channel) {
        Notice notice = reminder.notice();
        return new Writing(
                reminder.id(),
                reminder.person(),
                reminder.organisation(),
                reminder.team(),
                reminder.author(),
                channel,
                State.DRAFT,
                notice.subject().words(),
                notice.words(),
                null,
                "",
                null,
                reminder.notBefore(),
                reminder.expires(),
                null,
                null,
                null,
                null,
                now.instant(),
                now.instant(),
                null,
                0);
    }
}
