package fr.passerelle.launch;

import fr.passerelle.backup.RestoredSchemas;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The launcher around the smallest application that has a table, a page and a task: what the launcher promises is tried
 * in processes of their own. Found by nobody's component scan: it carries no stereotype.
 */
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
public class SmallPasserelle {

    public static void main(String[] arguments) {
        System.exit(Passerelle.run(SmallPasserelle.class, arguments));
    }

    @Bean
    Table table(Environment environment) throws SQLException {
        Table table = new Table(environment);
        table.migrate();
        return table;
    }

    /** POST /?n=1 keeps a number, and answers once it is kept; GET tells how many there are. */
    @Bean
    HttpServlet page(Table table) {
        return new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                try {
                    table.add(Long.parseLong(request.getParameter("n")));
                    response.setStatus(HttpServletResponse.SC_CREATED);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                try {
                    response.getWriter().print(table.all());
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }
        };
    }

    @Bean
    LaunchTask verifyJournal(Table table) {
        return new LaunchTask() {
            @Override
            public String name() {
                return "verify-journal";
            }

            @Override
            public int run(List<String> arguments, boolean json, PrintStream out) {
                try {
                    out.println(json ? "{\"numbers\":" + table.all() + "}" : "Vérifié : " + table.all());
                    return 0;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Bean
    RestoredSchemas schemas(Environment environment) {
        return missing -> {
            try (Connection connection = Table.connect(environment, "owner");
                    Statement statement = connection.createStatement()) {
                for (String schema : missing) {
                    statement.execute("create schema " + schema);
                    statement.execute("create table %s.late (id int)".formatted(schema));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** The one table. */
    record Table(Environment environment) {

        static Connection connect(Environment environment, String role) throws SQLException {
            return DriverManager.getConnection(
                    environment.getRequiredProperty("passerelle.db.url"),
                    environment.getRequiredProperty("passerelle.db.%s.user".formatted(role)),
                    environment.getRequiredProperty("passerelle.db.%s.password".formatted(role)));
        }

        void migrate() throws SQLException {
            try (Connection connection = connect(environment, "owner");
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists platform");
                statement.execute("create table if not exists platform.number (n bigint primary key)");
                String app = environment.getRequiredProperty("passerelle.db.app.user");
                statement.execute("grant usage on schema platform to " + app);
                statement.execute("grant select, insert on platform.number to " + app);
            }
        }

        void add(long number) throws SQLException {
            try (Connection connection = connect(environment, "app");
                    PreparedStatement insert = connection.prepareStatement("insert into platform.number values (?)")) {
                insert.setLong(1, number);
                insert.execute();
            }
        }

        List<Long> all() throws SQLException {
            try (Connection connection = connect(environment, "app");
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select array_agg(n order by n) from platform.number")) {
                row.next();
                return row.getArray(1) == null
                        ? List.of()
                        : List.of((Long[]) row.getArray(1).getArray());
            }
        }
    }
}
