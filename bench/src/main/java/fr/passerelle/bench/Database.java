package fr.passerelle.bench;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The database of an instance, reached as the application reaches it: same role, same search path. */
record Database(String url, String user, String password) {

    static Database of(Path data) throws Exception {
        return as("app", data);
    }

    /** Does at once what PostgreSQL would do within minutes after so many new rows, and not during the measures. */
    static void settle(Path data) throws Exception {
        Database owner = as("owner", data);
        try (Connection connection = DriverManager.getConnection(owner.url, owner.user, owner.password);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
        }
    }

    private static Database as(String role, Path data) throws Exception {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        String port = Files.readString(data.resolve("postgres.port")).strip();
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/passerelle",
                "passerelle_" + role,
                secrets.getProperty(role + ".password"));
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to t_demo, ext");
        }
        return connection;
    }

    /** The rows of a query, as texts. */
    List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** The one value of a query. */
    String value(String sql, Object... values) throws SQLException {
        return rows(sql, values).get(0).get(0);
    }
}
