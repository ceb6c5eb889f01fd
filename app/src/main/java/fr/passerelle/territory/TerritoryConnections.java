package fr.passerelle.territory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections whose search path is the territory of the thread, so that a query, which never names a schema, cannot
 * reach another one. The path of each physical connection is remembered to spare a round trip.
 */
class TerritoryConnections extends DelegatingDataSource {

    private final Map<Connection, String> paths = Collections.synchronizedMap(new WeakHashMap<>());

    TerritoryConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            point(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void point(Connection connection) throws SQLException {
        Territory territory = Territories.current();
        String path = territory == null ? "platform, ext" : territory.schema() + ", ext";
        Connection physical =
                connection.unwrap(org.postgresql.PGConnection.class) instanceof Connection raw ? raw : connection;
        if (path.equals(paths.get(physical))) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + path);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        paths.put(physical, path);
    }
}
