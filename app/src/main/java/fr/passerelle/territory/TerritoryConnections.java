package fr.passerelle.territory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections whose search path is the territory of the thread, so that a query, which never names a schema, cannot
 * reach another one. The path of each physical connection is remembered to spare a round trip; where no territory is meant, another pool serves,
 * since every change of path makes the driver and the server forget all statements that they had prepared.
 */
class TerritoryConnections extends DelegatingDataSource {

    private final Map<Connection, String> paths = Collections.synchronizedMap(new WeakHashMap<>());

    private final DataSource platform;

    TerritoryConnections(DataSource territories, DataSource platform) {
        super(territories);
        this.platform = platform;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Territory territory = Territories.current();
        Connection connection = territory == null ? platform.getConnection() : super.getConnection();
        try {
            point(connection, territory);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void point(Connection connection, @Nullable Territory territory) throws SQLException {
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
