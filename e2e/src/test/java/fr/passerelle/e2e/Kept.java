package fr.passerelle.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What is really in the database of a demonstration, read past the application with the secrets of its data directory. */
final class Kept {

    private static final String COUNT = """
            select procedure, count(*)
            from t_demo.activity_accompaniment
            where procedure like ?
            group by procedure
            """;

    private final Path data;

    Kept(RunningDemo demo) {
        this.data = demo.data();
    }

    /** How many times each of them is there, by the words written in its « démarche ». */
    Map<String, Integer> accompaniments(String like) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, like);
            Map<String, Integer> counts = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
            String port = Files.readString(data.resolve("postgres.port")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/passerelle",
                    "passerelle_owner",
                    secrets.getProperty("owner.password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
