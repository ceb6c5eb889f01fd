package fr.passerelle.correspondence.sign;

import fr.passerelle.correspondence.Preview;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.Situation.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a signature in a structure. */
@Component
class WaitingForSignature {

    /** Of a text to several people, one stands for all. */
    private static final String WAITING = """
             from correspondence_writing w join people_person p on p.id = w.person_id
            left join identity_agent a on a.id = w.author
            where w.organisation_id = :organisation and w.state = 'TO_SIGN' and w.author <> :account
              and (w.group_id is null or w.id = (select min(o.id::text)::uuid from correspondence_writing o
                                                 where o.group_id = w.group_id and o.state = 'TO_SIGN'))
              and\s""" + Dossiers.NOT_EXCLUDED;

    private final JdbcClient jdbc;
    private final Preview preview;
    private final Now now;
    private final Dossiers dossiers;

    WaitingForSignature(JdbcClient jdbc, Preview preview, Now now, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.now = now;
        this.dossiers = dossiers;
        this.preview = preview;
    }

    /** One that waits. */
    record Line(UUID id, Channel channel, String subject, String author, Instant changedAt) {}

    List<Line> of(Viewer lead, Pager pager) {
        return waiting(
                        lead,
                        "select w.id, w.channel, w.subject, coalesce(a.first_name || ' ' || a.last_name, '') as author, w.changed_at",
                        " order by w.changed_at, w.id limit :size offset :before")
                .param("size", pager.size())
                .param("before", pager.offset())
                .query(Line.class)
                .list();
    }

    long count(Viewer lead) {
        return waiting(lead, "select count(*)", "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec waiting(Viewer lead, String select, String rest) {
        return jdbc.sql(select + WAITING + rest)
                .param("organisation", lead.organisation())
                .param("account", lead.id())
                .param("teams", lead.teamArray())
                .param("now", Timestamp.from(now.instant()));
    }

    /** Whether the person to whom it is written shut her file to that viewer. */
    boolean excluded(Viewer lead, Writing writing) {
        return dossiers.excluded(lead, writing.personId());
    }

    /** The page of one; with the text as it was typed when something is to be corrected. */
    ModelAndView page(Writing writing, @Nullable Fields typed) {
        Fields fields = typed != null ? typed : Fields.of(Map.of("body", writing.body(), "version", writing.version()));
        return Pages.answer(
                fields.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "correspondence/sign/countersign",
                "writing",
                writing,
                "read",
                preview.of(writing),
                "fields",
                fields);
    }
}
