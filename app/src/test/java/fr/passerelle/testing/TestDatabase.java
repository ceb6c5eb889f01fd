package fr.passerelle.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** One real PostgreSQL for the whole test run, with the two roles and the extensions of a real installation. */
public final class TestDatabase {

    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "cube", "earthdistance", "btree_gist", "pgcrypto");
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres postgres;

    private TestDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "100")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role owner_role login password 'owner' createrole");
                statement.execute("create role app_role login password 'app'");
                statement.execute("create database passerelle owner owner_role");
            }
            try (Connection connection =
                            postgres.getDatabase("postgres", "passerelle").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema ext");
                statement.execute("grant usage on schema ext to public");
                for (String extension : EXTENSIONS) {
                    statement.execute("create extension " + extension + " schema ext");
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The running server. */
    public static TestDatabase running() {
        return INSTANCE;
    }

    /** JDBC address of the database. */
    public String url() {
        return postgres.getJdbcUrl("owner_role", "passerelle").replaceAll("\\?.*", "") + "?reWriteBatchedInserts=true";
    }

    /** A connection as the role that owns the schemas. */
    public Connection asOwner() throws SQLException {
        return java.sql.DriverManager.getConnection(url(), "owner_role", "owner");
    }

    /** A connection as the application's role. */
    public Connection asApplication() throws SQLException {
        return java.sql.DriverManager.getConnection(url(), "app_role", "app");
    }

    /** The settings that point the application at this server. */
    public String[] settings() {
        return new String[] {
            "passerelle.db.url=" + url(),
            "passerelle.db.owner.user=owner_role",
            "passerelle.db.owner.password=owner",
            "passerelle.db.app.user=app_role",
            "passerelle.db.app.password=app",
            "passerelle.db.pool-size=8"
        };
    }
}
