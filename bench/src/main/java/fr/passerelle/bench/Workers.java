package fr.passerelle.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The professionals of the territory, signed in. */
final class Workers {

    /** The one password of the demonstration's accounts. */
    static final String PASSWORD = "passerelle-demo-2026";
    /** How many files one worker draws from: what a long day has, so that the limits on openings hold as they do for everybody. */
    static final int FILES = 40;
    /** Checking a passphrase costs time on purpose: two cores are best kept busy by two. */
    private static final int AT_ONCE = 2;

    private static final String ACCOUNTS = """
            select a.email, m.trade, m.team_id::text
            from platform.account a join identity_membership m on m.agent_id = a.id
            where a.closed_at is null and a.password_hash is not null and (m.ends_on is null or m.ends_on >= current_date)
            order by m.ends_on nulls first, a.id limit ?
            """;
    private static final String FOLLOWED = """
            select team_id::text, person_id::text, coalesce(last_name, display_name) from (
                select f.team_id, f.person_id, p.last_name, p.display_name, row_number() over (partition by f.team_id order by p.id) as place
                from people_follow_up f join people_person p on p.id = f.person_id where f.ends_on is null) as ranked
            where place <= %d
            """.formatted(FILES);

    private Workers() {}

    /** A person whom a team follows. */
    record Person(String id, String lastName) {}

    /**
     * A professional with a session.
     *
     * @param people some of those whom the team follows
     */
    record Worker(String trade, String cookie, String csrf, List<Person> people) {}

    /** Signs so many professionals in, each in a session of their own. */
    static List<Worker> signIn(Instance instance, int count) throws Exception {
        Map<String, List<Person>> followed = followed(instance.database());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Worker>> coming = new ArrayList<>();
            for (List<String> account : instance.database().rows(ACCOUNTS, count)) {
                coming.add(threads.submit(() -> signIn(instance, account, followed)));
            }
            List<Worker> workers = new ArrayList<>();
            for (Future<Worker> worker : coming) {
                workers.add(worker.get());
            }
            return workers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Worker signIn(Instance instance, List<String> account, Map<String, List<Person>> followed)
            throws Exception {
        Browser browser = new Browser(instance.url());
        browser.signIn(account.get(0), PASSWORD);
        String csrf = browser.get("/ma-journee").csrf();
        return new Worker(account.get(1), browser.cookie(), csrf, followed.getOrDefault(account.get(2), List.of()));
    }

    private static Map<String, List<Person>> followed(Database database) throws Exception {
        Map<String, List<Person>> followed = new HashMap<>();
        for (List<String> row : database.rows(FOLLOWED)) {
            followed.computeIfAbsent(row.get(0), team -> new ArrayList<>()).add(new Person(row.get(1), row.get(2)));
        }
        return followed;
    }

    /** A browser signed in as somebody of that trade. */
    static Browser one(Instance instance, String trade) throws Exception {
        String email = instance.database().value("""
                select a.email from platform.account a join identity_membership m on m.agent_id = a.id
                where m.trade = ? and m.ends_on is null order by a.id limit 1
                """, trade);
        Browser browser = new Browser(instance.url());
        browser.signIn(email, PASSWORD);
        return browser;
    }
}
