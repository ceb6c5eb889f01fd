package fr.passerelle.postgres;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.Utils;
import org.postgresql.util.PasswordUtil;

/** Creates roles that sign in with a password, without ever sending that password to the server. */
final class Roles {

    private Roles() {}

    static void createIfAbsent(Connection connection, Login login) throws SQLException {
        if (!exists(connection, "pg_roles", "rolname", login.user())) {
            execute(connection, "create role %s login nosuperuser nocreatedb nocreaterole password %s", login);
        }
    }

    static void changePassword(Connection connection, Login login) throws SQLException {
        execute(connection, "alter role %s password %s", login);
    }

    static boolean exists(Connection connection, String catalog, String column, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from %s where %s = ?".formatted(catalog, column))) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    static String quoted(String name) throws SQLException {
        return Utils.escapeIdentifier(null, name).toString();
    }

    private static void execute(Connection connection, String template, Login login) throws SQLException {
        String verifier =
                PasswordUtil.encodePassword(login.user(), login.password().toCharArray(), "scram-sha-256");
        try (Statement statement = connection.createStatement()) {
            statement.execute(template.formatted(quoted(login.user()), "'" + verifier + "'"));
        }
    }
}
