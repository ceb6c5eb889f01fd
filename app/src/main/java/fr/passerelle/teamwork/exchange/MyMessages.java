package fr.passerelle.teamwork.exchange;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.teamwork.Exchanges;
import fr.passerelle.teamwork.Tasks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages in which somebody is called by name, as far as the viewer may read them now. */
@Component
class MyMessages {

    private static final String FROM = """
            from teamwork_mention n
            join teamwork_message s on s.id = n.message_id and s.deleted_at is null
            join teamwork_exchange x on x.id = s.exchange_id
            join people_person p on p.id = x.person_id
            join identity_agent g on g.id = s.author
            where n.account = any(:for) and s.author <> :account and
            """ + Exchanges.READABLE + " and " + Tasks.REACHED;

    /** Read neither by the viewer nor by the one whose name was called. */
    private static final String UNREAD = """
            not exists (select 1 from teamwork_reading r where r.exchange_id = x.id and r.account in (:account, n.account)
                        and r.read_until >= s.written_at)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Now now;

    MyMessages(JdbcClient jdbc, Access access, Now now) {
        this.jdbc = jdbc;
        this.access = access;
        this.now = now;
    }

    /** A message for somebody, and whether it is still to be read. */
    record Called(
            UUID exchange,
            UUID person,
            String name,
            String subject,
            String by,
            String called,
            boolean own,
            Instant at,
            boolean unread) {

        String href() {
            return "/personnes/" + person + ListExchanges.PATH + "/" + exchange;
        }
    }

    /** A part of them, those to be read first; those whose notes the viewer may not read are left out, whatever else they may see of her. */
    List<Called> of(Viewer viewer, List<UUID> accounts, int limit, int offset) {
        return read(
                viewer,
                accounts,
                "order by unread desc, s.written_at desc, s.id limit :limit offset :offset",
                limit,
                offset);
    }

    /** How many there are. */
    int count(Viewer viewer, List<UUID> accounts) {
        return bound(viewer, accounts, "select count(*) " + FROM)
                .query(Integer.class)
                .single();
    }

    /** How many of one's own are to be read. */
    int unread(Viewer viewer) {
        return bound(viewer, List.of(viewer.id()), "select count(*) " + FROM + " and " + UNREAD)
                .query(Integer.class)
                .single();
    }

    /** Those to be read, no more than that. */
    List<Called> unread(Viewer viewer, UUID account, int limit) {
        return read(
                viewer,
                List.of(account),
                "and " + UNREAD + " order by s.written_at desc, s.id limit :limit offset :offset",
                limit,
                0);
    }

    private List<Called> read(Viewer viewer, List<UUID> accounts, String end, int limit, int offset) {
        String columns = """
                select x.id as exchange, p.id as person, p.display_name as name, x.subject, g.first_name || ' ' || g.last_name as by,
                       (select c.first_name || ' ' || c.last_name from identity_agent c where c.id = n.account) as called, n.account = :account as own,
                       s.written_at as at,
                """ + UNREAD + " as unread ";
        return bound(viewer, accounts, columns + FROM + end)
                .param("limit", limit)
                .param("offset", offset)
                .query(Called.class)
                .list()
                .stream()
                .filter(called -> access.may(viewer, Action.READ_EXCHANGES, called.person()))
                .toList();
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, List<UUID> accounts, String sql) {
        return jdbc.sql(sql)
                .param("for", accounts.toArray(UUID[]::new))
                .param("invited", viewer.may(Action.OPEN_SHARED))
                .param("organisation", viewer.organisation())
                .param("account", viewer.id())
                .param("teams", viewer.teamArray())
                .param("social", viewer.may(Action.READ_SOCIAL_NOTES))
                .param("now", Timestamp.from(now.instant()));
    }
}
