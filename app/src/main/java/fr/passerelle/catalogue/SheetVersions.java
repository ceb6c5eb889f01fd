package fr.passerelle.catalogue;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a territory says in the place of a sheet: each change is a whole new version, none is ever overwritten. */
@Component
public class SheetVersions {

    private final Sheets sheets;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    SheetVersions(Sheets sheets, JdbcClient jdbc, Journal journal, Now now) {
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    /** Why a version was made. */
    public enum Kind {
        CORRECTED("Corrigée"),
        REREAD("Relue à la source"),
        TAKEN_BACK("Version reprise");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /**
     * A version, without its text.
     *
     * @param organisation name of the structure that made it, or null
     */
    public record Version(
            int version,
            Kind kind,
            @Nullable String reason,
            Instant at,
            @Nullable String organisation) {}

    /**
     * Makes the sheet say this from now on.
     *
     * @param base the version that was read before; when another came meanwhile nothing is kept
     * @param reason in words, or null
     * @throws OptimisticLockingFailureException when somebody else was faster
     */
    public void keep(Viewer by, Sheet content, int base, Kind kind, @Nullable String reason) {
        insert(by, content.id(), content, base, new Why(kind, reason));
    }

    /** Says again what an older version said; 0 takes back the sheet as it ships, with its corrections to come. */
    public void takeBack(Viewer by, String id, int version, int base) {
        Sheet old = sheets.find(id, version).orElseThrow(NotFound::new);
        insert(by, id, version == 0 ? null : old, base, new Why(Kind.TAKEN_BACK, "Version\u00a0" + version));
    }

    private record Why(Kind kind, @Nullable String reason) {}

    private void insert(Viewer by, String id, @Nullable Sheet content, int base, Why why) {
        Sheet shipped = sheets.shipped(id).orElseThrow(NotFound::new);
        UUID row = Ids.next();
        int kept = base != sheets.version(id)
                ? 0
                : jdbc.sql("""
                        insert into catalogue_sheet_version (id, sheet, version, kind, content, shipped, reason, at, account, organisation)
                        values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?) on conflict (sheet, version) do nothing
                        """)
                        .params(row, id, base + 1, why.kind.name())
                        .params(content == null ? null : SheetText.json(content), SheetText.json(shipped), why.reason)
                        .params(Timestamp.from(now.instant()), by.id(), by.organisation())
                        .update();
        if (kept == 0) {
            throw new OptimisticLockingFailureException("sheet changed meanwhile");
        }
        journal.record(
                by.actor(),
                switch (why.kind) {
                    case CORRECTED -> Entry.of("sheet.corrected", row);
                    case REREAD -> Entry.of("sheet.reread", row);
                    case TAKEN_BACK -> Entry.of("sheet.taken-back", row);
                });
    }

    /** The territory's own versions, the newest first. */
    public List<Version> of(String id) {
        return jdbc.sql("""
                        select v.version, v.kind, v.reason, v.at, o.name as organisation
                        from catalogue_sheet_version v left join identity_organisation o on o.id = v.organisation
                        where v.sheet = ? order by v.version desc
                        """).param(id).query(Version.class).list();
    }

    /** What the shipped sheet said when the newest version was made; empty where the territory has none of its own. */
    public List<Sheet> shippedThen(String id) {
        return jdbc
                .sql(
                        "select shipped from catalogue_sheet_version where sheet = ? and content is not null order by version desc limit 1")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .map(SheetText::read)
                .toList();
    }
}
