package fr.passerelle.correspondence.sent;

import fr.passerelle.correspondence.State;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the day says of messages: to sign, sent back, left as a draft, not arrived. */
@Component
class MessageDay implements DaySource {

    private final JdbcClient jdbc;
    private final Now now;

    MessageDay(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        Stream<DayItem> signed = viewer.may(Action.COUNTERSIGN) ? toSign(viewer) : Stream.empty();
        Stream<DayItem> mine = viewer.may(Action.WRITE_TO_PERSON) ? mine(viewer) : Stream.empty();
        return Stream.concat(signed, mine).limit(30).toList();
    }

    private record Waiting(UUID id, String subject, String author, Instant changedAt) {}

    private Stream<DayItem> toSign(Viewer lead) {
        return jdbc.sql("""
                        select w.id, w.subject, coalesce(a.first_name || ' ' || a.last_name, '') as author, w.changed_at
                        from correspondence_writing w left join identity_agent a on a.id = w.author
                        where w.organisation_id = ? and w.state = 'TO_SIGN' and w.author <> ? order by w.changed_at, w.id limit 15
                        """).params(lead.organisation(), lead.id()).query(Waiting.class).list().stream()
                .map(line -> new DayItem(
                        DayItem.Part.DUE,
                        "À signer\u00a0: " + line.subject(),
                        "De " + line.author(),
                        "/messages/a-signer/" + line.id(),
                        LocalDate.ofInstant(line.changedAt(), Now.PARIS),
                        "pen",
                        "Relire"));
    }

    private record Mine(UUID id, UUID personId, String person, String subject, State state, Instant changedAt) {}

    private Stream<DayItem> mine(Viewer viewer) {
        return jdbc
                .sql("""
                        select w.id, w.person_id, p.display_name as person, w.subject, w.state, w.changed_at
                        from correspondence_writing w join people_person p on p.id = w.person_id
                        left join messaging_mail m on w.state = 'POSTED' and m.key = 'writing:' || w.id
                        where w.author = :account and w.changed_at > :since and (w.state in ('DRAFT', 'SENT_BACK')
                            or m.ending in ('EXPIRED', 'STOPPED', 'ADDRESS_REFUSED', 'REFUSED', 'UNREACHABLE', 'NOT_DELIVERED')
                               and m.posted_at > :lately)
                          and """ + " " + Dossiers.FOLLOWED + " order by w.state desc, w.changed_at, w.id limit 20")
                .param("account", viewer.id())
                .param("teams", viewer.teamArray())
                .param("now", Timestamp.from(now.instant()))
                .param("lately", Timestamp.from(now.instant().minus(Duration.ofDays(5))))
                .param("since", Timestamp.from(now.instant().minus(Duration.ofDays(60))))
                .query(Mine.class)
                .list()
                .stream()
                .map(MessageDay::item);
    }

    private static DayItem item(Mine line) {
        String href = Writing.path(line.personId(), line.id());
        LocalDate day = LocalDate.ofInstant(line.changedAt(), Now.PARIS);
        return switch (line.state()) {
            case DRAFT ->
                new DayItem(
                        DayItem.Part.DRAFTS, line.person(), "Message pas encore envoyé", href, day, "mail", "Relire");
            case SENT_BACK ->
                new DayItem(
                        DayItem.Part.DUE,
                        line.person(),
                        "Message renvoyé par votre chef·fe de service",
                        href,
                        day,
                        "edit",
                        "Revoir");
            default ->
                new DayItem(DayItem.Part.DUE, line.person(), "Message pas arrivé", href, day, "warn", "Voir pourquoi");
        };
    }
}
