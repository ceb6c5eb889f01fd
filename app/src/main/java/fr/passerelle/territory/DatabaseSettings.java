package fr.passerelle.territory;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach the database, under its two roles.
 *
 * @param url JDBC address
 * @param owner the role that owns and migrates the schemas
 * @param app the role of the running application, which has only the rights it needs
 * @param poolSize connections held at most
 */
@ConfigurationProperties("passerelle.db")
public record DatabaseSettings(String url, Role owner, Role app, int poolSize) {

    /** A database role and its password. */
    public record Role(String user, String password) {}
}
