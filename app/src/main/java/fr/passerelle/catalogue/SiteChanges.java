package fr.passerelle.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What workers say that has changed on an operator's site, until somebody who keeps the sheets closes it. */
@Component
public class SiteChanges {

    private static final int SHOWN = 30;

    private static final String OPEN = """
            select c.id, c.sheet, c.words, c.at, o.name as organisation
            from catalogue_site_change c join identity_organisation o on o.id = c.organisation
            where c.closed_at is null
            """;

    private final JdbcClient jdbc;

    SiteChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something said to have changed.
     *
     * @param organisation name of the structure whose worker says so
     */
    public record SiteChange(UUID id, String sheet, String words, Instant at, String organisation) {}

    /** Those of a sheet that nobody has closed, the newest first, thirty at most. */
    public List<SiteChange> of(String sheet) {
        return jdbc.sql(OPEN + " and c.sheet = ? order by c.at desc, c.id limit " + SHOWN)
                .param(sheet)
                .query(SiteChange.class)
                .list();
    }

    /** Those of every sheet, the newest first, thirty at most. */
    public List<SiteChange> open() {
        return jdbc.sql(OPEN + " order by c.at desc, c.id limit " + SHOWN)
                .query(SiteChange.class)
                .list();
    }

    /** The sheets on which something is open. */
    public Set<String> sheets() {
        return jdbc
                .sql("select distinct sheet from catalogue_site_change where closed_at is null")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
