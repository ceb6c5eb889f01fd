package fr.passerelle.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The settings under which values are written as text and read again, the same whatever the server's own are. */
final class RowText {

    private RowText() {}

    static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : new String[] {
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'postgres'",
                "timezone = 'UTC'",
                "bytea_output = 'hex'",
                "extra_float_digits = 3",
                "statement_timeout = 0",
                // Rather an error than rows silently left out by a policy.
                "row_security = off"
            }) {
                statement.execute("set local " + setting);
            }
        }
    }
}
