package fr.passerelle.backup;

import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written beside the rows.
 *
 * @param format version of this description
 * @param origin which installation wrote it
 * @param created when the rows were read, all at the same instant
 * @param server version of PostgreSQL they come from
 */
public record Manifest(
        int format,
        Origin origin,
        Instant created,
        String server,
        List<Migration> migrations,
        List<Partition> partitions,
        List<TableRows> tables,
        List<SequenceValue> sequences,
        @Nullable Objects objects) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One line of a Flyway history; a restore wants the same ones. */
    record Migration(
            String schema,
            String history,
            @Nullable String version,
            String description,
            String script,
            @Nullable Integer checksum) {}

    /** A partition, which may have been created after the migrations. */
    record Partition(TableName name, TableName parent, String bound) {}

    /** The rows of one table: how many, in which entry of the file, with which columns and SHA-256. */
    record TableRows(TableName name, List<String> columns, String entry, long rows, String sha256) {}

    /** Where a sequence stands; null when it has never been used. */
    record SequenceValue(TableName name, @Nullable Long value) {}

    /** Documents beside the rows, still encrypted: how many, and a SHA-256 over their names and sums in the order of the file. */
    record Objects(long count, String sha256) {}

    /** Number of documents; none in a backup made before there were any. */
    public long documents() {
        return objects == null ? 0 : objects.count();
    }

    /** Number of rows in all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }

    /** Names of the schemas the rows belong to. */
    public Set<String> schemas() {
        return tables.stream().map(table -> table.name().schema()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the description of a backup. */
    public static Manifest in(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return of(zip);
        } catch (IOException e) {
            throw new Refusal("%s n’est pas une sauvegarde lisible : %s".formatted(file, e.getMessage()), e);
        }
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads the description of a backup, refusing what is not one or comes from a later format. */
    static Manifest of(ZipFile zip) {
        ZipEntry entry = zip.getEntry(ENTRY);
        if (entry == null) {
            throw new Refusal(
                    "%s n’est pas une sauvegarde de Passerelle (ou elle est incomplète).".formatted(zip.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(in, Manifest.class);
            if (manifest.format != FORMAT) {
                throw new Refusal("Cette sauvegarde est au format %d ; cette version de Passerelle lit le format %d."
                        .formatted(manifest.format, FORMAT));
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new Refusal("La sauvegarde %s est illisible : %s".formatted(zip.getName(), e.getMessage()), e);
        }
    }
}
