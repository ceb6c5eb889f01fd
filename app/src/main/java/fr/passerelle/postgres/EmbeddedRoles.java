package fr.passerelle.postgres;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles and the database of an embedded server; does only what is still missing. */
final class EmbeddedRoles {

    private EmbeddedRoles() {}

    static void create(int port, Login superuser, Secrets secrets) throws SQLException {
        try (Connection connection = DatabaseAccess.connect(EmbeddedDatabase.url(port, "postgres"), superuser)) {
            Roles.createIfAbsent(connection, new Login(EmbeddedDatabase.OWNER, secrets.owner()));
            Roles.createIfAbsent(connection, new Login(EmbeddedDatabase.APP, secrets.app()));
            if (!Roles.exists(connection, "pg_database", "datname", EmbeddedDatabase.DATABASE)) {
                createDatabase(connection);
            }
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database %s owner %s template template0 encoding 'UTF8'"
                    .formatted(EmbeddedDatabase.DATABASE, EmbeddedDatabase.OWNER));
            statement.execute("revoke all on database %s from public".formatted(EmbeddedDatabase.DATABASE));
            statement.execute(
                    "grant connect on database %s to %s".formatted(EmbeddedDatabase.DATABASE, EmbeddedDatabase.APP));
        }
    }
}
