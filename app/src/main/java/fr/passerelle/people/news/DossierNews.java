package fr.passerelle.people.news;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others did this week in the files that my teams follow, and the « never write » that are to be talked over again. */
@Component
class DossierNews implements DaySource {

    private static final int LINES = 5;
    private static final Duration RECENT = Duration.ofDays(7);

    private static final String NEWS = """
            select p.id, p.display_name as name, latest.what, latest.who, latest.at
            from (
                select distinct on (person_id) person_id, what, actor, who, at
                from (
                    select n.person_id, 'note' as what, n.author as actor, g.first_name || ' ' || g.last_name as who, n.written_at as at
                    from people_note n
                    join people_follow_up f on f.person_id = n.person_id and f.team_id = any(:teams) and f.ends_on is null
                    join identity_agent g on g.id = n.author
                    where n.written_at > :since and n.kind <> 'MINE'
                      and (n.kind = 'SHARED' or :social and n.team_id = any(:teams))
                    union all
                    select f.person_id, 'follow-up', f.created_by, g.first_name || ' ' || g.last_name, f.created_at
                    from people_follow_up f left join identity_agent g on g.id = f.created_by
                    where f.team_id = any(:teams) and f.ends_on is null and f.created_at > :since
                ) happened
                where actor <> :account
                order by person_id, at desc
            ) latest
            join people_person p on p.id = latest.person_id
            where
            """ + Dossiers.NOT_EXCLUDED + " order by latest.at desc limit :lines";

    private static final String REVIEWS =
            """
            select p.id, p.display_name as name, p.never_review_on as due
            from people_person p
            where p.never_review_on <= :today and (p.never_write or p.never_call)
              and exists (select 1 from people_follow_up r
                          where r.person_id = p.id and r.team_id = any(:teams) and r.ends_on is null and r.referent = :referent)
              and
            """ + Dossiers.EACH_FOLLOWED + " order by p.never_review_on, p.id limit :lines";

    private final JdbcClient jdbc;
    private final Now now;

    DossierNews(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record News(
            UUID id, String name, String what, @Nullable String who, Instant at) {

        DayItem item() {
            boolean note = what.equals("note");
            String by = who == null ? "" : " par " + who;
            String words = note ? "Note écrite" + by : "Suivi confié à votre équipe" + by;
            String href = "/personnes/" + id + (note ? "/notes" : "");
            return new DayItem(
                    Part.CHANGES,
                    name,
                    words + ", " + French.moment(at) + ".",
                    href,
                    null,
                    note ? "pen" : "team",
                    note ? "Lire" : "Ouvrir");
        }
    }

    private record Review(UUID id, String name, LocalDate due) {

        DayItem item() {
            return new DayItem(
                    Part.DUE,
                    name,
                    "Revoir ensemble la demande de ne pas écrire ou appeler.",
                    "/personnes/" + id + "/modifier",
                    due,
                    "nomail",
                    "Revoir");
        }
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.READ_SHARED_NOTES)) {
            return List.of();
        }
        Stream<DayItem> news = jdbc
                .sql(NEWS)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("social", viewer.may(Action.READ_SOCIAL_NOTES))
                .param("since", Timestamp.from(now.instant().minus(RECENT)))
                .param("lines", LINES)
                .query(News.class)
                .list()
                .stream()
                .map(News::item);
        return Stream.concat(reviews(viewer, viewer.id()), news).toList();
    }

    @Override
    public List<DayItem> insteadOf(Viewer viewer, Absent absent) {
        return viewer.may(Action.READ_SHARED_NOTES)
                ? reviews(viewer, absent.account()).toList()
                : List.of();
    }

    private Stream<DayItem> reviews(Viewer viewer, UUID referent) {
        return jdbc
                .sql(REVIEWS)
                .param("referent", referent)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("today", now.today())
                .param("lines", LINES)
                .query(Review.class)
                .list()
                .stream()
                .map(Review::item);
    }
}
