package fr.passerelle.postgres;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQL in one line, for tests. */
public final class Sql {

    private Sql() {}

    /** Runs each order. */
    public static void run(Connection connection, String... orders) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }

    /** The first value of the first row. */
    public static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The first value, asked as this role on a connection of its own. */
    public static String text(String url, Login role, String query) throws SQLException {
        try (Connection connection = DatabaseAccess.connect(url, role)) {
            return text(connection, query);
        }
    }
}
