package fr.passerelle.teamwork;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Replacements;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Consents;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads tasks. On a person's file they are read by those who read the shared notes; anybody else sees only those handed to them, or to a colleague
 * for whom they stand in today.
 */
@Component
public class Tasks {

    private static final String COLUMNS = """
            select k.id, k.person_id as person, p.display_name as name, k.title, k.detail, k.due_on, k.given_by,
                   b.first_name || ' ' || b.last_name as giver, k.given_to, r.first_name || ' ' || r.last_name as receiver, k.given_at, k.state,
                   k.words, w.first_name || ' ' || w.last_name as answered_by, k.changed_at, k.version
            """;

    private static final String FROM = """
            from teamwork_task k
            join people_person p on p.id = k.person_id
            join identity_agent b on b.id = k.given_by
            join identity_agent r on r.id = k.given_to
            left join identity_agent w on w.id = k.answered_by
            """;

    /** The persons whom the viewer follows, and those who opened this part of their file to them. */
    public static final String REACHED =
            "(" + Dossiers.EACH_FOLLOWED + " or " + Consents.opens(Category.EXCHANGES) + ")";

    private static final String OF_PERSON =
            FROM + " where k.person_id = :person and (:all or k.given_to = any(:mine)) ";

    private static final String OPEN_FIRST =
            " order by k.state in ('DONE', 'WITHDRAWN'), k.due_on nulls last, k.changed_at desc, k.id ";

    private final JdbcClient jdbc;
    private final Access access;
    private final Replacements replacements;
    private final Now now;

    Tasks(JdbcClient jdbc, Access access, Replacements replacements, Now now) {
        this.jdbc = jdbc;
        this.access = access;
        this.replacements = replacements;
        this.now = now;
    }

    /**
     * What is asked of the list of a professional.
     *
     * @param from whether those that they handed over, rather than those handed to these accounts
     * @param of the accounts: oneself, and those for whom one stands in
     * @param over whether those that are finished
     */
    public record Asked(boolean from, List<UUID> of, boolean over) {

        private String sql() {
            String whose = from ? "k.given_by = any(:of)" : "k.given_to = any(:of)";
            String states = over
                    ? from ? "('DONE', 'WITHDRAWN')" : "('DONE', 'DECLINED', 'WITHDRAWN')"
                    : from ? "('PROPOSED', 'ACCEPTED', 'DECLINED')" : "('PROPOSED', 'ACCEPTED')";
            return FROM + " where " + whose + " and k.state in " + states + " and " + REACHED;
        }
    }

    /** Oneself, and those for whom one stands in today. */
    public List<UUID> mine(Viewer viewer) {
        List<UUID> mine = new ArrayList<>(List.of(viewer.id()));
        replacements.replacedBy(viewer).forEach(absent -> mine.add(absent.account()));
        return mine;
    }

    /** A part of them, for persons whom the viewer still follows or who opened it to them, the nearest day first. */
    public List<Task> of(Viewer viewer, Asked asked, int limit, int offset) {
        String order =
                asked.over() ? " order by k.changed_at desc, k.id" : " order by k.due_on nulls last, k.given_at, k.id";
        return bound(viewer, asked, COLUMNS + asked.sql() + order + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Task.class)
                .list();
    }

    /** How many there are. */
    public int count(Viewer viewer, Asked asked) {
        return bound(viewer, asked, "select count(*) " + asked.sql())
                .query(Integer.class)
                .single();
    }

    /** A part of those on a person's file that the viewer may read, what remains to be done first. */
    public List<Task> of(Viewer viewer, UUID person, int limit, int offset) {
        return ofPerson(viewer, person, COLUMNS + OF_PERSON + OPEN_FIRST + "limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Task.class)
                .list();
    }

    /** How many there are. */
    public int count(Viewer viewer, UUID person) {
        return ofPerson(viewer, person, "select count(*) " + OF_PERSON)
                .query(Integer.class)
                .single();
    }

    /** That one, if the viewer may read it; any other is absent. */
    public Optional<Task> find(Viewer viewer, UUID person, UUID id) {
        return ofPerson(viewer, person, COLUMNS + OF_PERSON + " and k.id = :id")
                .param("id", id)
                .query(Task.class)
                .optional();
    }

    private JdbcClient.StatementSpec ofPerson(Viewer viewer, UUID person, String sql) {
        return jdbc.sql(sql)
                .param("person", person)
                .param("all", access.may(viewer, Action.READ_EXCHANGES, person))
                .param("mine", mine(viewer).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, Asked asked, String sql) {
        return jdbc.sql(sql)
                .param("of", asked.of().toArray(UUID[]::new))
                .param("invited", viewer.may(Action.OPEN_SHARED))
                .param("organisation", viewer.organisation())
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()));
    }
}
