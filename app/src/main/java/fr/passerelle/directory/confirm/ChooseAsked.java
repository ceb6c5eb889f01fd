package fr.passerelle.directory.confirm;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The territory chooses the sources whose places are asked twice a year; none is until then. */
@Controller
class ChooseAsked {

    private static final String PATH = "/administration/lieux/verification";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    ChooseAsked(JdbcClient jdbc, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    /**
     * A source.
     *
     * @param withMail places that can be asked
     * @param fresh places that somebody vouched for within half a year
     * @param asked mails sent within a year
     * @param answered of which were answered
     */
    record Source(String name, boolean ask, long places, long withMail, long fresh, long asked, long answered) {}

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show(
                "directory/confirm/choose-asked",
                "sources",
                jdbc.sql("""
                        select p.source as name, coalesce(bool_or(s.ask), false) as ask, count(*) as places,
                               count(*) filter (where cardinality(p.emails) > 0 and not p.never_ask) as with_mail,
                               count(*) filter (where greatest(p.updated_on, p.confirmed_on) >= :today::date - 182) as fresh,
                               coalesce(sum(a.asked), 0) as asked, coalesce(sum(a.answered), 0) as answered
                        from directory_place p left join directory_source s on s.source = p.source
                        left join lateral (select count(*) as asked, count(answered_at) as answered from directory_ask
                                           where place_id = p.id and sent_at > :now::timestamptz - interval '365 days') a on true
                        where p.shown group by p.source order by p.source
                        """)
                        .param("today", now.today())
                        .param("now", Timestamp.from(now.instant()))
                        .query(Source.class)
                        .list());
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH)
    ModelAndView choose(Viewer viewer, @RequestParam String source, @RequestParam boolean ask) {
        boolean known = jdbc.sql("select exists (select 1 from directory_place where source = ?)")
                .param(source)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
        jdbc.sql("""
                        insert into directory_source (source, ask, since, account) values (?, ?, ?, ?)
                        on conflict (source) do update set ask = excluded.ask, since = excluded.since, account = excluded.account
                        """)
                .params(source, ask, Timestamp.from(now.instant()), viewer.id())
                .update();
        journal.record(
                viewer.actor(), Entry.of(ask ? "place.asking-begun" : "place.asking-ended", viewer.organisation()));
        return Pages.go(
                PATH,
                ask
                        ? "C’est noté. Les lieux de cette source recevront un message, cent par jour au plus."
                        : "C’est noté. Les lieux de cette source ne recevront plus de message.");
    }
}
