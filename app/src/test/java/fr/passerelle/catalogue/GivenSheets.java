package fr.passerelle.catalogue;

import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests do to the sheets of the southern territory, and undo. */
public final class GivenSheets {

    /** A sheet that ships. */
    public static final String QUARTER = "caf-rsa-trimestrielle";

    public static final String PAGE = "/demarches/fiches/" + QUARTER;

    /** What the examples of the routes say; they stay. */
    static final String EXAMPLE = "Exemple pour les routes";

    private final JdbcClient jdbc;

    public GivenSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves the sheets as they ship. */
    public void forget() {
        run("delete from catalogue_sheet_version");
        run("delete from catalogue_suggestion where wrong <> '" + EXAMPLE + "'");
        run("delete from catalogue_site_change where words <> '" + EXAMPLE + "'");
    }

    public <T> T ask(String sql, Class<T> type) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).query(type).optional().orElse(null));
    }

    /** What the journal says of the newest thing of that table. */
    public List<String> journal(UUID subject) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where subject = ? order by at, seq")
                        .param(subject)
                        .query(String.class)
                        .list());
    }

    private void run(String sql) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).update());
    }
}
