package fr.passerelle.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Orders without parameters or result. */
final class Sql {

    private Sql() {}

    static void run(Connection connection, String order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
