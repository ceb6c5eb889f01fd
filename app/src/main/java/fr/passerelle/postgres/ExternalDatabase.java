package fr.passerelle.postgres;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server, 15 or newer, that the operator brings: checked, given the extensions, and a second role for the
 * application. Preparing it again changes nothing, and several instances may do so at once.
 *
 * @param url JDBC address; {@code postgresql://host/base} is taken too
 * @param owner the role that owns the database and migrates it
 * @param appUser the role of the application; without one, the owner's name followed by {@code _app}
 * @param appPassword its password; without one, derived from the owner's, so that every instance finds the same
 */
public record ExternalDatabase(
        String url,
        Login owner,
        @Nullable String appUser,
        @Nullable String appPassword) {

    private static final int OLDEST = 15;
    private static final String INVALID_PASSWORD = "28P01";

    /** Checks and completes the database, then says how to reach it. */
    public DatabaseAccess prepare() {
        String address = url.startsWith("postgresql://") ? "jdbc:" + url : url;
        try (Connection connection = DatabaseAccess.connect(address, owner)) {
            requireServer(connection);
            execute(connection, "select pg_advisory_lock(hashtext('passerelle.prepare'))");
            Extensions.require(connection);
            return new DatabaseAccess(address, owner, appRole(connection, address));
        } catch (SQLException e) {
            throw new Refusal("""
                    La base de données %s ne répond pas comme prévu à %s : %s
                    Vérifiez PASSERELLE_DB_URL, PASSERELLE_DB_USER et PASSERELLE_DB_PASSWORD.""".formatted(address, owner.user(), e.getMessage()), e);
        }
    }

    private void requireServer(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new Refusal("""
                    PostgreSQL %1$d est trop ancien : il faut la version %2$d ou une plus récente.
                    PostgreSQL %1$d is too old: version %2$d or newer is required.""".formatted(major, OLDEST));
        }
        if (!"UTF8".equals(text(connection, "show server_encoding"))) {
            throw new Refusal("""
                    La base de données doit être encodée en UTF-8.
                    The database must use the UTF8 encoding.""");
        }
        if (!"t".equals(text(connection, "select has_database_privilege(current_database(), 'create')"))) {
            throw new Refusal("""
                    Le rôle %1$s ne peut pas créer de schéma dans cette base : il doit en être propriétaire.
                    Role %1$s cannot create schemas in this database: it must own it.""".formatted(owner.user()));
        }
    }

    private Login appRole(Connection connection, String address) throws SQLException {
        String user = appUser == null ? owner.user() + "_app" : appUser;
        if (user.equals(owner.user())) {
            throw new Refusal("""
                    Le rôle de l’application doit être différent du rôle propriétaire (PASSERELLE_DB_APP_USER).
                    The application's role must not be the owner.""");
        }
        Login app = new Login(user, appPassword == null ? derived(owner.password(), user) : appPassword);
        if (!Roles.exists(connection, "pg_roles", "rolname", user)) {
            create(connection, app);
        }
        grantConnection(connection, app);
        if (!opens(address, app)) {
            renewPassword(connection, app);
        }
        requireModest(connection, app);
        return app;
    }

    private void create(Connection connection, Login app) throws SQLException {
        try {
            Roles.createIfAbsent(connection, app);
        } catch (SQLException e) {
            throw new Refusal("""
                    Le rôle %1$s ne peut pas créer le rôle de l’application (%2$s).
                    Demandez à l’administrateur / Ask a superuser to run:
                      CREATE ROLE %3$s LOGIN PASSWORD '…';
                    puis donnez PASSERELLE_DB_APP_USER et PASSERELLE_DB_APP_PASSWORD (or grant CREATEROLE to %1$s).""".formatted(owner.user(), e.getMessage(), app.user()), e);
        }
    }

    private static boolean opens(String address, Login app) throws SQLException {
        try (Connection connection = DatabaseAccess.connect(address, app)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The owner's password has changed, hence the derived one; a password the operator gave is never changed. */
    private void renewPassword(Connection connection, Login app) {
        try {
            if (appPassword != null) {
                throw new SQLException("PASSERELLE_DB_APP_PASSWORD", INVALID_PASSWORD);
            }
            Roles.changePassword(connection, app);
        } catch (SQLException e) {
            throw new Refusal("""
                    Le mot de passe du rôle de l’application %1$s est refusé : %2$s
                    The password of the application's role %1$s is refused.""".formatted(app.user(), e.getMessage()), e);
        }
    }

    private static void requireModest(Connection connection, Login app) throws SQLException {
        String name = app.user().replace("'", "''");
        String tooMuch = text(connection, """
                select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'member')
                from pg_roles where rolname = '%s'""".formatted(name));
        if ("t".equals(tooMuch)) {
            throw new Refusal("""
                    Le rôle %1$s a trop de droits pour être celui de l’application : ni superutilisateur, ni membre du propriétaire.
                    Role %1$s must neither be a superuser nor a member of the owner.""".formatted(app.user()));
        }
    }

    private static void grantConnection(Connection connection, Login app) throws SQLException {
        String database = Roles.quoted(connection.getCatalog());
        execute(connection, "grant connect on database %s to %s".formatted(database, Roles.quoted(app.user())));
    }

    static String derived(String ownerPassword, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
