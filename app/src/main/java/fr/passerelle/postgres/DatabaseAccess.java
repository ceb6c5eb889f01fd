package fr.passerelle.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a database that is ready for Passerelle.
 *
 * @param url its JDBC address, without user or password
 * @param owner the role that owns and migrates
 * @param app the role of the application, which has only the rights it was granted
 */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** A role and its password; never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Opens a connection of the role that owns the database. */
    public Connection connectAsOwner() throws SQLException {
        return connect(url, owner);
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
