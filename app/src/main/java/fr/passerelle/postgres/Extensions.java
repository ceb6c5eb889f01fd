package fr.passerelle.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The extensions Passerelle relies on, all in the schema {@code ext} so that every search path can name them. */
final class Extensions {

    static final String SCHEMA = "ext";

    private static final List<String> NAMES =
            List.of("pg_trgm", "unaccent", "cube", "earthdistance", "btree_gist", "pgcrypto");

    private Extensions() {}

    /** Creates what is missing and lets every role call it; says what an administrator must run where that is refused. */
    static void require(Connection connection) throws SQLException {
        Map<String, String> present = present(connection);
        List<String> missing =
                NAMES.stream().filter(name -> !present.containsKey(name)).toList();
        try (Statement statement = connection.createStatement()) {
            if (!Roles.exists(connection, "pg_namespace", "nspname", SCHEMA)) {
                statement.execute("create schema ext");
                statement.execute("grant usage on schema ext to public");
            }
            for (String name : missing) {
                statement.execute("create extension if not exists %s schema ext".formatted(name));
            }
        } catch (SQLException e) {
            throw refusal("Le rôle propriétaire ne peut pas installer les extensions PostgreSQL", missing, e);
        }
        requireOneSchema(present);
    }

    private static void requireOneSchema(Map<String, String> present) {
        Map<String, String> elsewhere = new TreeMap<>(present);
        elsewhere.values().removeIf(SCHEMA::equals);
        if (!elsewhere.isEmpty()) {
            throw new Refusal("""
                    Des extensions PostgreSQL sont dans un autre schéma que « ext » : %s.
                    Some extensions are outside schema "ext". As a superuser: ALTER EXTENSION … SET SCHEMA ext;""".formatted(elsewhere));
        }
    }

    private static Refusal refusal(String reason, List<String> missing, SQLException cause) {
        StringBuilder orders =
                new StringBuilder("  CREATE SCHEMA IF NOT EXISTS ext; GRANT USAGE ON SCHEMA ext TO PUBLIC;\n");
        missing.forEach(name ->
                orders.append("  CREATE EXTENSION IF NOT EXISTS ").append(name).append(" SCHEMA ext;\n"));
        return new Refusal("""
                %s (%s).
                Demandez à l’administrateur de la base d’exécuter une fois, dans cette base / Ask a superuser to run once, in this database:
                %s""".formatted(reason, cause.getMessage(), orders), cause);
    }

    private static Map<String, String> present(Connection connection) throws SQLException {
        Map<String, String> schemas = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select e.extname, n.nspname
                        from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                        """)) {
            while (row.next()) {
                if (NAMES.contains(row.getString(1))) {
                    schemas.put(row.getString(1), row.getString(2));
                }
            }
        }
        return schemas;
    }
}
