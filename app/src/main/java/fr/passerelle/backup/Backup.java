package fr.passerelle.backup;

import fr.passerelle.backup.Catalog.Table;
import fr.passerelle.backup.Manifest.Migration;
import fr.passerelle.backup.Manifest.TableRows;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes every row of every schema, and the documents beside them, into one file, as of one instant, while the product goes on working. Rows are read
 * with PostgreSQL's own COPY, so the file needs neither pg_dump nor the same version of the server.
 */
public final class Backup {

    private final DatabaseAccess access;
    private final Origin origin;
    private final @Nullable ObjectStore objects;

    /**
     * Of a database, and of the documents that go with it.
     *
     * @param origin which installation this is, kept in the file
     * @param objects where its documents live, encrypted; null for the rows alone
     */
    public Backup(DatabaseAccess access, Origin origin, @Nullable ObjectStore objects) {
        this.access = access;
        this.origin = origin;
        this.objects = objects;
    }

    /** Writes the file, readable by its owner only; either it is whole or it is not there. */
    public Manifest write(Path file) {
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            throw new Refusal("Le fichier %s existe déjà : choisissez un autre nom.".formatted(file));
        }
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Manifest manifest = writePart(part);
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new Refusal("La sauvegarde n’a pas pu être écrite : %s".formatted(e.getMessage()), e);
        }
    }

    private Manifest writePart(Path part) throws IOException, SQLException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel));
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = writeTables(zip);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.json());
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest writeTables(ZipOutputStream zip) throws SQLException, IOException {
        try (Connection connection = access.connectAsOwner()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            RowText.settle(connection);
            Catalog catalog = new Catalog(connection);
            List<TableRows> tables = new ArrayList<>();
            List<Migration> migrations = new ArrayList<>();
            for (Table table : catalog.tables()) {
                if (table.isHistory()) {
                    migrations.addAll(catalog.migrations(table.name()));
                } else {
                    tables.add(writeTable(connection, table, zip, tables.size() + 1));
                }
            }
            return new Manifest(
                    Manifest.FORMAT,
                    origin,
                    catalog.now(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    migrations,
                    catalog.partitions(),
                    tables,
                    catalog.sequences(),
                    objects == null ? null : ObjectCopies.write(zip, objects));
        }
    }

    private static TableRows writeTable(Connection connection, Table table, ZipOutputStream zip, int number)
            throws SQLException, IOException {
        String entry = "tables/%04d.copy".formatted(number);
        zip.putNextEntry(new ZipEntry(entry));
        Digesting out = new Digesting(zip);
        String rows = "copy (select %s from %s) to stdout"
                .formatted(columns(table.columns()), table.name().sql());
        long count = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, out);
        zip.closeEntry();
        return new TableRows(table.name(), table.columns(), entry, count, out.sha256());
    }

    static String columns(List<String> names) {
        return names.stream().map(TableName::quoted).collect(Collectors.joining(", "));
    }
}
