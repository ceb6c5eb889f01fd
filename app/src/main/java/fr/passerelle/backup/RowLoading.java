package fr.passerelle.backup;

import fr.passerelle.backup.Catalog.ForeignKey;
import fr.passerelle.backup.Manifest.SequenceValue;
import fr.passerelle.backup.Manifest.TableRows;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Fills the tables inside the caller's transaction: rows the migrations brought give way to those of the backup. */
final class RowLoading {

    private final Connection connection;
    private final ZipFile zip;
    private final Manifest manifest;

    RowLoading(Connection connection, ZipFile zip, Manifest manifest) {
        this.connection = connection;
        this.zip = zip;
        this.manifest = manifest;
    }

    void load() throws SQLException, IOException {
        if (manifest.tables().isEmpty()) {
            return;
        }
        Map<TableName, TableRows> tables =
                manifest.tables().stream().collect(Collectors.toMap(TableRows::name, Function.identity()));
        Catalog catalog = new Catalog(connection);
        LoadingOrder order = LoadingOrder.of(tables.keySet(), catalog.foreignKeys());
        Sql.run(
                connection,
                "truncate " + tables.keySet().stream().map(TableName::sql).collect(Collectors.joining(", ")));
        for (ForeignKey key : order.deferred()) {
            alter(key, "deferrable initially deferred");
        }
        for (TableName name : order.tables()) {
            fill(Objects.requireNonNull(tables.get(name)));
        }
        Sql.run(connection, "set constraints all immediate");
        for (ForeignKey key : order.deferred()) {
            alter(key, timing(key));
        }
        for (SequenceValue sequence : manifest.sequences()) {
            set(sequence);
        }
        for (TableName view : catalog.materializedViews()) {
            Sql.run(connection, "refresh materialized view " + view.sql());
        }
    }

    private void fill(TableRows table) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table);
        }
        String order = "copy %s (%s) from stdin".formatted(table.name().sql(), Backup.columns(table.columns()));
        try (InputStream raw = zip.getInputStream(entry);
                DigestInputStream in = new DigestInputStream(raw, Digesting.sha256Digest())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(order, in);
            if (rows != table.rows() || !Digesting.hex(in.getMessageDigest()).equals(table.sha256())) {
                throw damaged(table);
            }
        }
    }

    private static Refusal damaged(TableRows table) {
        return new Refusal("La sauvegarde est abîmée (table %s) : rien n’a été chargé.".formatted(table.name()));
    }

    private void alter(ForeignKey key, String timing) throws SQLException {
        Sql.run(
                connection,
                "alter table %s alter constraint %s %s"
                        .formatted(key.table().sql(), TableName.quoted(key.name()), timing));
    }

    private static String timing(ForeignKey key) {
        if (!key.deferrable()) {
            return "not deferrable";
        }
        return key.deferred() ? "deferrable initially deferred" : "deferrable initially immediate";
    }

    private void set(SequenceValue sequence) throws SQLException {
        if (sequence.value() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, sequence.name().sql());
            statement.setLong(2, sequence.value());
            statement.execute();
        }
    }
}
