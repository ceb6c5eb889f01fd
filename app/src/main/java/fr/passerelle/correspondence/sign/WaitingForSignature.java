package fr.passerelle.correspondence.sign;

import fr.passerelle.correspondence.Preview;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.Situation.Channel;
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
             from correspondence_writing w left join identity_agent a on a.id = w.author
            where w.organisation_id = ? and w.state = 'TO_SIGN' and w.author <> ?
              and (w.group_id is null or w.id = (select min(o.id::text)::uuid from correspondence_writing o
                                                 where o.group_id = w.group_id and o.state = 'TO_SIGN'))
            """;

    private final JdbcClient jdbc;
    private final Preview preview;

    WaitingForSignature(JdbcClient jdbc, Preview preview) {
        this.jdbc = jdbc;
        this.preview = preview;
    }

    /** One that waits. */
    record Line(UUID id, Channel channel, String subject, String author, Instant changedAt) {}

    List<Line> of(Viewer lead, Pager pager) {
        return jdbc.sql("""
                        select w.id, w.channel, w.subject, coalesce(a.first_name || ' ' || a.last_name, '') as author, w.changed_at
                        """ + WAITING + " order by w.changed_at, w.id limit ? offset ?")
                .params(lead.organisation(), lead.id(), pager.size(), pager.offset())
                .query(Line.class)
                .list();
    }

    long count(Viewer lead) {
        return jdbc.sql("select count(*)" + WAITING)
                .params(lead.organisation(), lead.id())
                .query(Long.class)
                .single();
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
