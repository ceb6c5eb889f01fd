package fr.passerelle.territory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the platform schema and every territory's schema up to date, module by module, as the owner. */
class Migrations implements AutoCloseable {

    private static final long IDLE_MILLIS = 10_000;
    private static final String BROUGHT_TO = "Passerelle, scripts ";

    private final DatabaseSettings settings;
    private final ModuleOrder modules;
    private final Map<List<String>, String> sums = new ConcurrentHashMap<>();
    /** Kept open from one module to the next: opening a connection costs more than finding that nothing has to be migrated. */
    private final HikariDataSource owner;

    Migrations(DatabaseSettings settings, ModuleOrder modules) {
        this.settings = settings;
        this.modules = modules;
        HikariConfig config = new HikariConfig();
        config.setPoolName("passerelle-owner");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.owner().user());
        config.setPassword(settings.owner().password());
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        this.owner = new HikariDataSource(config);
    }

    @Override
    public void close() {
        owner.close();
    }

    void migrateAll() {
        bring("platform", List.of("platform"));
        grant("platform");
        JdbcClient.create(owner)
                .sql("select code, name from platform.territory order by code")
                .query(Territory.class)
                .list()
                .forEach(this::migrate);
    }

    void migrate(Territory territory) {
        bring(territory.schema(), modules.names());
        grant(territory.schema());
        protectJournal(territory.schema());
    }

    /**
     * The schema remembers which scripts it was brought to: asking module by module whether one is missing takes more than a second of each start.
     */
    private void bring(String schema, List<String> owners) {
        JdbcClient client = JdbcClient.create(owner);
        String mark = BROUGHT_TO + sums.computeIfAbsent(owners, MigrationScripts::sum);
        boolean there = client.sql("select coalesce(obj_description(to_regnamespace(?), 'pg_namespace') = ?, false)")
                .params("\"" + schema + "\"", mark)
                .query(Boolean.class)
                .single();
        if (!there) {
            owners.forEach(module -> flyway(schema, module));
            client.sql("comment on schema \"%s\" is '%s'".formatted(schema, mark))
                    .update();
        }
    }

    /** Rewrites tables without the room of rows that are gone: what was deleted is no longer in their files. */
    void compact(Territory territory, List<String> tables) {
        JdbcClient client = JdbcClient.create(owner);
        tables.stream()
                .filter(table -> !table.contains("."))
                .forEach(table -> client.sql("vacuum full \"%s\".\"%s\"".formatted(territory.schema(), table))
                        .update());
    }

    private void flyway(String schema, String module) {
        if (MigrationScripts.of(module).isEmpty()) {
            return;
        }
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .createSchemas(true)
                .table("flyway_" + module)
                .locations("classpath:" + MigrationScripts.folder(module))
                .placeholders(Map.of("schema", schema))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .initSql("set search_path to \"" + schema + "\", ext")
                .load()
                .migrate();
    }

    private void grant(String schema) {
        String role = "\"" + settings.app().user() + "\"";
        JdbcClient client = JdbcClient.create(owner);
        client.sql("grant usage on schema \"" + schema + "\" to " + role).update();
        client.sql("grant select, insert, update, delete on all tables in schema \"" + schema + "\" to " + role)
                .update();
        client.sql("grant usage, select on all sequences in schema \"" + schema + "\" to " + role)
                .update();
    }

    /** The journal can be written and read, never changed; the heads of its chains move on, and never vanish. */
    private void protectJournal(String schema) {
        JdbcClient client = JdbcClient.create(owner);
        String from = " from \"" + settings.app().user() + "\"";
        client.sql("revoke update, delete, truncate on \"" + schema + "\".audit_entry" + from)
                .update();
        client.sql("revoke delete, truncate on \"" + schema + "\".audit_chain" + from)
                .update();
    }
}
