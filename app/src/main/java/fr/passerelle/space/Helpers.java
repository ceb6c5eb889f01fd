package fr.passerelle.space;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adults whom persons let help them: for a time, for some pages, with a card of their own; withdrawn at the next request. */
@Component
public class Helpers {

    /** « /mon-espace/papiers »: a void, the space, the page. */
    private static final int PAGE = 3;

    private final JdbcClient jdbc;
    private final Now now;

    Helpers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What is given.
     *
     * @param name how the person calls them
     * @param link one of PARTNER, PARENT, CHILD (grown up), FAMILY, FRIEND, OTHER
     * @param pages the addresses of the tiles
     * @param until the last day
     */
    public record Given(String name, String link, List<String> pages, LocalDate until) {}

    /** An access, with what was given. */
    public record Helper(UUID id, String name, List<String> pages, LocalDate until) {}

    /** What a helper did on one day. */
    public record Visit(UUID helper, LocalDate day, String page, boolean sent) {}

    /** Gives an access. */
    public UUID give(UUID person, Given given, byte[] card, byte[] number) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into space_helper (id, person_id, name, link, card_hash, number_hash, pages, given_at, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person, given.name(), given.link(), card, number)
                .params(given.pages().toArray(String[]::new), Timestamp.from(now.instant()), given.until())
                .update();
        return id;
    }

    /** Those who may come in today. */
    public List<Helper> of(UUID person) {
        return jdbc.sql("""
                        select id, name, pages, until from space_helper
                        where person_id = ? and withdrawn_at is null and until >= ? order by given_at
                        """)
                .params(person, now.today())
                .query((row, i) -> new Helper(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("pages").getArray()),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The pages that an access opens, none once it is over. */
    public List<String> pages(UUID person, UUID helper) {
        return of(person).stream()
                .filter(each -> each.id().equals(helper))
                .map(Helper::pages)
                .findFirst()
                .orElse(List.of());
    }

    /** Takes an access back; false when it was not hers, or over. */
    public boolean withdraw(UUID person, UUID helper) {
        return jdbc.sql(
                                "update space_helper set withdrawn_at = ? where id = ? and person_id = ? and withdrawn_at is null")
                        .params(Timestamp.from(now.instant()), helper, person)
                        .update()
                == 1;
    }

    /** Remembers, once a day, that a helper was on a page or sent something from it. */
    void note(UUID helper, String path, boolean sent) {
        String page = Arrays.stream(path.split("/")).limit(PAGE).collect(Collectors.joining("/"));
        jdbc.sql(
                        "insert into space_helper_visit (helper_id, day, page, sent) values (?, ?, ?, ?) on conflict do nothing")
                .params(helper, now.today(), page, sent)
                .update();
    }

    /** What the helpers of a person did, the latest first. */
    public List<Visit> visits(UUID person) {
        return jdbc.sql("""
                        select v.helper_id as helper, v.day, v.page, v.sent from space_helper_visit v
                        join space_helper h on h.id = v.helper_id
                        where h.person_id = ? and v.page <> '/mon-espace' order by v.day desc, v.page, v.sent
                        """).param(person).query(Visit.class).list();
    }

    /** Whether an access, of that person, was given before the session began and opens that address today. */
    boolean opens(UUID person, UUID helper, Instant since, String path) {
        boolean alive = jdbc.sql("select exists (select 1 from space_helper where id = ? and given_at <= ?)")
                .params(helper, Timestamp.from(since))
                .query(Boolean.class)
                .single();
        List<String> pages = alive ? pages(person, helper) : List.of();
        return !pages.isEmpty()
                && (path.equals("/mon-espace")
                        || pages.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/")));
    }
}
