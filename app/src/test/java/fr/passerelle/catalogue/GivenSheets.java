package fr.passerelle.catalogue;

import fr.passerelle.kernel.Ids;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

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

    /** A sheet that ships, to compare with. */
    public static Sheet quarter() {
        return new ShippedSheets().find(QUARTER).orElseThrow();
    }

    /** Makes the sheet one that was last read again on that day; null: never. */
    public void checkedOn(LocalDate day) {
        ObjectNode sheet = SheetText.tree(quarter());
        sheet.put("checked", day == null ? null : day.toString());
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                                insert into catalogue_sheet_version (id, sheet, version, kind, content, shipped, at)
                                values (?, ?, 1, 'REREAD', cast(? as jsonb), cast(? as jsonb), now())
                                """)
                        .params(Ids.next(), QUARTER, sheet.toString(), SheetText.json(quarter()))
                        .update());
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
