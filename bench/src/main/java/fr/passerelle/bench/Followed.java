package fr.passerelle.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person, and the social worker who follows her.
 *
 * @param email of the worker
 */
record Followed(String person, String email, String account, String team, String organisation) {

    private static final String NUMBER = "2026";
    private static final Pattern CARD = Pattern.compile("<b>([A-Z0-9\\u00a0 ]{9,})</b>");

    /** The first worker, and those whom their team follows from the last on. */
    private static final String SELECT = """
            select f.person_id, a.email, a.id, m.team_id, t.organisation_id
            from platform.account a
            join identity_membership m on m.agent_id = a.id and m.trade = 'SOCIAL_WORKER' and m.ends_on is null
            join identity_team t on t.id = m.team_id
            join people_follow_up f on f.team_id = m.team_id and f.ends_on is null
            where a.closed_at is null and a.password_hash is not null order by a.id, f.person_id desc limit 1 offset ?
            """;

    /** @param rank from 0: another person for each measure */
    static Followed of(Instance instance, int rank) throws Exception {
        List<String> row = instance.database().rows(SELECT, rank).get(0);
        return new Followed(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    }

    /** The worker's browser, signed in. */
    Browser worker(Instance instance) throws Exception {
        Browser worker = new Browser(instance.url());
        worker.signIn(email, Workers.PASSWORD);
        return worker;
    }

    String dossier() {
        return "/personnes/" + person;
    }

    /** The person's own browser: the worker makes her card, and she comes in with it. */
    Browser herself(Instance instance, Browser worker) throws Exception {
        String space = dossier() + "/espace";
        Browser.Page form = worker.get(space);
        Browser.Page card = worker.post(
                space + "/carte",
                Map.of(
                        "_csrf",
                        form.csrf(),
                        "_once",
                        form.once(),
                        "beside",
                        "NUMBER",
                        "number",
                        NUMBER,
                        "way",
                        "",
                        "present",
                        "yes"));
        Matcher code = CARD.matcher(card.body());
        if (!code.find()) {
            throw new IOException("No card in a page that answered " + card.status());
        }
        Browser herself = new Browser(instance.url());
        Browser.Page door = herself.get("/mon-espace/entrer");
        Browser.Page entered = herself.post(
                "/mon-espace/entrer",
                Map.of(
                        "_csrf",
                        door.csrf(),
                        "_once",
                        door.once(),
                        "code",
                        code.group(1),
                        "second",
                        NUMBER,
                        "shared",
                        "no"));
        if (entered.status() != 303) {
            throw new IOException("The card was refused with " + entered.status());
        }
        return herself;
    }
}
