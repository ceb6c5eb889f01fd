package fr.passerelle.backup;

import fr.passerelle.backup.Manifest.Partition;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Brings a backup back: into a database that was empty, after the same version of Passerelle has migrated it, in one
 * transaction.
 */
public final class Restore implements AutoCloseable {

    private final DatabaseAccess access;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(DatabaseAccess access, ZipFile zip) {
        this.access = access;
        this.zip = zip;
        this.manifest = Manifest.of(zip);
    }

    /** Opens the file, refusing it or the database at once where nothing good could come out of it. */
    public static Restore open(Path file, DatabaseAccess access) {
        try (Connection connection = access.connectAsOwner()) {
            if (!new Catalog(connection).isEmpty()) {
                throw new Refusal("""
                        La base de données n’est pas vide : une restauration ne remplace jamais rien.
                        Restaurez dans un nouveau dossier (--data NOUVEAU_DOSSIER) ou dans une base neuve.""");
            }
            return new Restore(access, new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw new Refusal("%s n’est pas une sauvegarde lisible : %s".formatted(file, e.getMessage()), e);
        } catch (SQLException e) {
            throw new Refusal("La base de données ne répond pas comme prévu : %s".formatted(e.getMessage()), e);
        }
    }

    /** Schemas that the backup holds and that the migrated database does not have yet. */
    public Set<String> missingSchemas() {
        try (Connection connection = access.connectAsOwner()) {
            Set<String> missing = new TreeSet<>(manifest.schemas());
            new Catalog(connection).schemas().forEach(missing::remove);
            return missing;
        } catch (SQLException e) {
            throw new Refusal("La base de données ne répond pas comme prévu : %s".formatted(e.getMessage()), e);
        }
    }

    /** Puts the documents back where they live here, then loads all rows; everything or nothing. */
    public Manifest load(ObjectStore store) {
        Manifest.Objects objects = manifest.objects();
        List<String> put = objects == null ? List.of() : ObjectCopies.load(zip, objects, store);
        try {
            return load();
        } catch (RuntimeException e) {
            put.forEach(store::delete);
            throw e;
        }
    }

    /** Loads all rows, or none. */
    Manifest load() {
        try (Connection connection = access.connectAsOwner()) {
            connection.setAutoCommit(false);
            RowText.settle(connection);
            new SameMigrations(manifest).require(new Catalog(connection));
            createPartitions(connection);
            new RowLoading(connection, zip, manifest).load();
            connection.commit();
            Sql.run(connection, "analyze");
            connection.commit();
            return manifest;
        } catch (IOException | SQLException e) {
            throw new Refusal("La restauration a échoué, rien n’a été chargé : %s".formatted(e.getMessage()), e);
        }
    }

    private void createPartitions(Connection connection) throws SQLException {
        for (Partition partition : manifest.partitions()) {
            Sql.run(
                    connection,
                    "create table if not exists %s partition of %s %s"
                            .formatted(
                                    partition.name().sql(), partition.parent().sql(), partition.bound()));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Refusal("La sauvegarde n’a pas pu être refermée.", e);
        }
    }
}
