package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.postgres.EmbeddedDatabase;
import fr.passerelle.postgres.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as people start it, saved, restored elsewhere and started there: every row of every table is back. */
@Tag("long")
class WholeProductTests {

    @TempDir
    Path folder;

    @Test
    void aBackupOfTheDemonstrationComesBackWhole() throws IOException, InterruptedException, SQLException {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        String file = folder.resolve("demo.zip").toString();
        try (LaunchedProcess demo = LaunchedProcess.product("demo", "--port", "0", "--data", here.toString())) {
            assertThat(LaunchedProcess.get(demo.ready().resolve("actuator/health")))
                    .contains("UP");
            assertThat(demo.stop()).isEqualTo(143);
        }
        well("backup", file, "--data", here.toString());
        well("restore", file, "--data", there.toString());

        Map<String, String> rows = rows(here);
        assertThat(rows).hasSizeGreaterThan(20).containsKey("t_demo.people_person");
        assertThat(rows(there)).isEqualTo(rows);

        String verified = well("verify-journal", "--json", "--data", there.toString());
        assertThat(verified).startsWith("{").contains("\"ok\":true");
        String seal = verified.replaceAll("(?s).*\"seal\":\"(demo/[^\"]+)\".*", "$1");
        assertThat(well("verify-journal", "--seal", seal, "--data", there.toString()))
                .contains("Le journal est intact.");
        try (LaunchedProcess real = LaunchedProcess.product("start", "--port", "0", "--data", there.toString())) {
            assertThat(real.exitCode()).isEqualTo(1);
            assertThat(real.err()).contains("contient la démonstration");
        }
    }

    private static String well(String... arguments) throws IOException, InterruptedException {
        try (LaunchedProcess process = LaunchedProcess.product(arguments)) {
            assertThat(process.exitCode())
                    .as("%s%s", process.out(), process.err())
                    .isEqualTo(0);
            return process.out();
        }
    }

    /** Each table with a digest of its rows. */
    private static Map<String, String> rows(Path data) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (EmbeddedDatabase database = new EmbeddedDatabase(data);
                Connection connection = database.start().connectAsOwner()) {
            String tables = Sql.text(connection, """
                    select string_agg(quote_ident(schemaname) || '.' || quote_ident(tablename), ' ' order by 1)
                    from pg_tables where schemaname in ('platform', 't_demo') and tablename not like 'flyway%'
                    """);
            for (String table : List.of(tables.split(" "))) {
                digests.put(table, Sql.text(connection, """
                        select count(*) || ' ' || coalesce(md5(string_agg(x::text, '|' order by x::text)), '') from %s x
                        """.formatted(table)));
            }
        }
        return digests;
    }
}
