package fr.passerelle.bench;

import java.sql.Connection;
import java.sql.Statement;

/** Persons who shut somebody out, as some do: every list and every opening looks whether it is so. */
final class Exclusions {

    /** One person in twenty shuts out a structure that does not follow her. */
    private static final String STRUCTURES = """
            insert into people_exclusion (id, person_id, organisation_id, noted_at)
            select gen_random_uuid(), p.id, o.id, now()
            from (select id, row_number() over (order by id) as n from people_person) p
            join (select id, row_number() over (order by id) as n, count(*) over () as all_of_them from identity_organisation) o
                on o.n = 1 + p.n / 20 % o.all_of_them
            where p.n % 20 = 0 and not exists (
                select 1 from people_follow_up f join identity_team t on t.id = f.team_id where f.person_id = p.id and t.organisation_id = o.id)
            on conflict do nothing
            """;

    /** In each team, twenty persons shut out one of those who follow them; not those whose files the workers of this bench open. */
    private static final String COLLEAGUES = """
            insert into people_exclusion (id, person_id, account, noted_at)
            select gen_random_uuid(), f.person_id, m.agent_id, now()
            from (select team_id, person_id, row_number() over (partition by team_id order by person_id) as n
                  from people_follow_up where ends_on is null) f
            join (select team_id, agent_id, row_number() over (partition by team_id order by agent_id) as n,
                         count(*) over (partition by team_id) as all_of_them
                  from identity_membership where ends_on is null) m
                on m.team_id = f.team_id and m.n = 1 + f.n %% m.all_of_them
            where f.n between %d and %d
            on conflict do nothing
            """.formatted(Workers.FILES + 1, Workers.FILES + 20);

    private Exclusions() {}

    static void note(Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(STRUCTURES);
            statement.executeUpdate(COLLEAGUES);
        }
    }
}
