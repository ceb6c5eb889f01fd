package fr.passerelle.backup;

import static fr.passerelle.postgres.Sql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What territories look like to a backup: types, keys in a circle, partitions, sequences, generated columns. */
final class SampleSchemas {

    static final List<String> TABLES = List.of(
            "platform.territory",
            "t_demo.person",
            "t_demo.team",
            "t_demo.note",
            "t_demo.journal",
            "t_demo.\"Odd \"\"name\"\"\"");

    private SampleSchemas() {}

    static void migrate(Connection connection) throws SQLException {
        run(
                connection,
                "create schema if not exists platform",
                "create schema if not exists t_demo",
                history("platform.flyway_territory"),
                history("t_demo.flyway_people"),
                """
                create table platform.territory (code text primary key, label text not null)
                """,
                """
                create table t_demo.person (
                    id uuid primary key, name text not null, team uuid, parent uuid references t_demo.person,
                    photo bytea, met timestamptz, born date, tags text[], extra jsonb, income numeric(10, 2), open tstzrange,
                    search text generated always as (lower(name)) stored)
                """,
                """
                create table t_demo.team (id uuid primary key, leader uuid not null references t_demo.person)
                """,
                """
                alter table t_demo.person add constraint person_team foreign key (team) references t_demo.team
                """,
                """
                create table t_demo.note (
                    number bigint generated always as identity primary key,
                    person uuid not null references t_demo.person deferrable initially immediate, words text)
                """,
                """
                create table t_demo.journal (at timestamptz not null, what text) partition by range (at)
                """,
                """
                create table t_demo."Odd ""name""\" ("a column" int, "select" boolean)
                """,
                """
                create materialized view t_demo.count_of_persons as select count(*) as n from t_demo.person
                """);
    }

    static void fill(Connection connection) throws SQLException {
        run(
                connection,
                "insert into platform.territory values ('13', 'Bouches-du-Rhône')",
                """
                create table t_demo.journal_2026_11 partition of t_demo.journal for values from ('2026-11-01Z') to ('2026-12-01Z')
                """,
                "insert into t_demo.journal values ('2026-11-22 10:00Z', 'a'), ('2026-11-23 10:00Z', 'tab\there')",
                """
                insert into t_demo.person (id, name, parent, photo, met, born, tags, extra, income, open) values
                ('00000000-0000-7000-8000-000000000001', 'Élodie', '00000000-0000-7000-8000-000000000002', '\\x00ff0a0d5c', '2026-03-29 01:59:59.123456Z', '0044-03-15 BC', '{a,"b c",NULL,"\\"q\\""}', '{"é": [1, null, "x\\ny"]}', 12345678.90, '[2026-01-01Z,)'),
                ('00000000-0000-7000-8000-000000000002', E'\\\\N\\ttab\\nline\\rreturn\\\\', null, null, 'infinity', null, '{}', 'null', null, 'empty'),
                ('00000000-0000-7000-8000-000000000003', '', null, '\\x', null, null, null, null, -0.01, null)
                """,
                """
                insert into t_demo.team values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001')
                """,
                "update t_demo.person set team = '00000000-0000-7000-8000-00000000000a'",
                """
                insert into t_demo.note (person, words)
                select '00000000-0000-7000-8000-000000000001', repeat('é', n % 50) from generate_series(1, 5000) n
                """,
                "insert into t_demo.\"Odd \"\"name\"\"\" values (1, true), (null, null)");
    }

    private static String history(String table) {
        return """
                create table %s (installed_rank int primary key, version text, description text, type text, script text,
                    checksum int, installed_by text, installed_on timestamp default now(), execution_time int, success boolean)
                """.formatted(table);
    }
}
