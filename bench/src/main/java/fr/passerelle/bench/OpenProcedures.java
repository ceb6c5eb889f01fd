package fr.passerelle.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/** A team of forty with 20 000 procedures under way, and a person who has 300 of them. */
final class OpenProcedures implements Measurement {

    private static final int OF_THE_TEAM = 20_000;
    private static final int OF_ONE_PERSON = 300;
    private static final int TRIES = 200;

    private static final String PROCEDURES = """
            with made as (
                insert into procedure_procedure (id, sheet, title, operator, family, state, mode, team_id, organisation_id, referent,
                    sent_on, waiting, waiting_by, expected_on, created_at, changed_at)
                select gen_random_uuid(), 'caf-rsa-trimestrielle', 'Démarche ' || n, 'CAF', 'FAMILLE',
                       (array['TO_PREPARE', 'READY', 'SENT', 'WAITING', 'REMEDY'])[1 + n %% 5], 'WITH', t.id, t.organisation_id, gen_random_uuid(),
                       case when n %% 5 > 1 then current_date - n %% 60 end, case when n %% 5 = 3 then 'UNDER_REVIEW' end,
                       null, case when n %% 5 > 1 then current_date + n %% 90 - 30 end, now() - n %% 90 * interval '1 day', now()
                from generate_series(1, %d) n, identity_team t where t.id = ?::uuid
                returning id)
            insert into procedure_person (procedure_id, person_id, position)
            select made.id, person.id, 1
            from (select id, row_number() over () as n from made) made
            join (select person_id as id, row_number() over () as n, count(*) over () as all_of_them
                  from people_follow_up where team_id = ?::uuid and ends_on is null %s) person
                on person.n = 1 + made.n %% person.all_of_them
            """;

    /** A social worker, their team, and one of those whom it follows. */
    private static final String WORKER = """
            select a.email, m.team_id, f.person_id
            from platform.account a
            join identity_membership m on m.agent_id = a.id and m.trade = 'SOCIAL_WORKER' and m.ends_on is null
            join people_follow_up f on f.team_id = m.team_id and f.ends_on is null
            where a.closed_at is null and a.password_hash is not null order by a.id, f.person_id limit 1
            """;

    @Override
    public String name() {
        return "procedures";
    }

    @Override
    public String doing() {
        return "Démarches en cours";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        List<String> worker = instance.database().rows(WORKER).get(0);
        Browser browser = new Browser(instance.url());
        browser.signIn(worker.get(0), Workers.PASSWORD);
        String team = worker.get(1);
        String busy = worker.get(2);
        fill(instance, team, OF_THE_TEAM, "");
        fill(instance, team, OF_ONE_PERSON, "and person_id = '" + busy + "'");
        List<Figure> figures = new ArrayList<>();
        figures.add(time(browser, "Opening a dossier with 300 procedures, p95", "/personnes/" + busy, true));
        figures.add(time(browser, "— its 300 procedures, p95", "/personnes/" + busy + "/demarches", false));
        figures.add(time(browser, "Due list of a team with 20 000 open procedures, p95", "/demarches/echeances", true));
        figures.add(time(browser, "— all procedures of that team, p95", "/demarches", false));
        figures.add(time(browser, "— day of a worker of that team, p95", "/ma-journee", false));
        return figures;
    }

    private static void fill(Instance instance, String team, int count, String whose) throws Exception {
        try (Connection connection = instance.database().connect();
                PreparedStatement statement = connection.prepareStatement(PROCEDURES.formatted(count, whose))) {
            statement.setString(1, team);
            statement.setString(2, team);
            statement.executeUpdate();
        }
        instance.settle();
    }

    private static Figure time(Browser browser, String what, String path, boolean promised) throws Exception {
        if (browser.get(path).status() != 200) {
            return Figure.missing(what, "this version has no such page");
        }
        Timings timings = Timings.ofPage(browser, path, TRIES);
        String note = "signed in, HTTP included; p50 %.1f ms".formatted(timings.percentile(50));
        return promised
                ? Figure.atMost(what, timings.percentile(95), "ms", 50, note)
                : Figure.plain(what, timings.percentile(95), "ms", note);
    }
}
