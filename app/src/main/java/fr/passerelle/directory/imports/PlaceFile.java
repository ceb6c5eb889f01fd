package fr.passerelle.directory.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a file, whatever its encoding and its separator, or of a JSON array of objects. */
final class PlaceFile {

    /** One row, its cells by column name; cells are raw text. */
    record RawRow(int line, Map<String, String> cells, boolean uneven) {}

    /** How zip (and .xlsx, .ods), gzip, bzip2, xz, 7z, rar, zstd and old .xls files begin. */
    private static final List<String> PACKED = List.of(
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "\u001F\u008B",
            "BZh",
            "\u00FD7zXZ",
            "7z\u00BC\u00AF",
            "Rar!",
            "\u0028\u00B5\u002F\u00FD",
            "\u00D0\u00CF\u0011\u00E0");

    private static final int MOST_COLUMNS = 2_000;

    private final FileText text;
    private final FileText.Look look;
    private final String root;
    private final List<String> header;

    private PlaceFile(FileText text, FileText.Look look, String root) {
        this.text = text;
        this.look = look;
        this.root = root;
        this.header = look.json() ? jsonHeader() : csvHeader();
        if (header.size() > MOST_COLUMNS) {
            throw new UnreadableFile(
                    "Ce fichier compte plus de 2\u00A0000 colonnes\u00A0: est-ce bien un fichier de lieux\u00A0?");
        }
    }

    /**
     * Opens a file.
     *
     * @param root path of the list in a JSON file, empty when nobody said
     * @throws UnreadableFile when it is empty, packed, or neither CSV nor JSON
     */
    static PlaceFile open(byte[] bytes, String root) {
        refusePacked(bytes);
        FileText text = FileText.of(bytes);
        FileText.Look look = text.look();
        if (look.blank()) {
            throw new UnreadableFile("Le fichier est vide.");
        }
        if (!look.plain() || starts(bytes, "%PDF")) {
            throw new UnreadableFile("Ce fichier n’est pas un texte. Il faut un fichier CSV ou JSON.");
        }
        return new PlaceFile(text, look, root);
    }

    /** Names of the columns, in order, without repetition. */
    List<String> header() {
        return header;
    }

    /**
     * Gives each row that holds something.
     *
     * @throws UnreadableFile when the file breaks on the way
     */
    void forEach(Consumer<RawRow> action) {
        if (look.json()) {
            JsonRows.each(text.reader(), root, action);
        } else {
            eachCsvRow(action);
        }
    }

    /** The first rows, as a text that reads the same way. */
    String sample(int rows) {
        if (look.json()) {
            return JsonRows.sample(text.reader(), root, rows);
        }
        StringWriter sample = new StringWriter();
        try (CsvReader<CsvRecord> records = csv();
                CsvWriter csv =
                        CsvWriter.builder().fieldSeparator(look.separator()).build(sample)) {
            records.stream().limit(rows + 1L).forEach(record -> csv.writeRecord(record.getFields()));
        } catch (CsvParseException | IOException e) {
            throw broken(0);
        }
        return sample.toString();
    }

    /** Nothing is ever unpacked here: a few bytes may hold a house full of zeros. */
    private static void refusePacked(byte[] bytes) {
        for (String sign : PACKED) {
            if (starts(bytes, sign)) {
                throw new UnreadableFile(
                        "Ce fichier est un classeur ou une archive. D’un classeur, enregistrez la feuille au format CSV\u00A0; "
                                + "d’une archive, sortez d’abord le fichier. Puis recommencez.");
            }
        }
    }

    private static boolean starts(byte[] bytes, String sign) {
        byte[] start = sign.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(start, Arrays.copyOf(bytes, start.length));
    }

    private List<String> csvHeader() {
        try (CsvReader<CsvRecord> records = csv()) {
            return records.stream().findFirst().stream()
                    .flatMap(first -> first.getFields().stream())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException | CsvParseException e) {
            throw broken(1);
        }
    }

    private void eachCsvRow(Consumer<RawRow> action) {
        try (CsvReader<CsvRecord> records = csv()) {
            List<String> names = null;
            for (CsvRecord cells : records) {
                if (names == null) {
                    names = cells.getFields().stream().map(String::strip).toList();
                } else if (cells.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    action.accept(row(names, cells));
                }
            }
        } catch (CsvParseException e) {
            throw broken(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawRow row(List<String> names, CsvRecord cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.getFieldCount()); i++) {
            byName.putIfAbsent(names.get(i), cells.getField(i));
        }
        return new RawRow((int) cells.getStartingLineNumber(), byName, cells.getFieldCount() != names.size());
    }

    private CsvReader<CsvRecord> csv() {
        return CsvReader.builder()
                .fieldSeparator(look.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text.reader());
    }

    private List<String> jsonHeader() {
        Set<String> names = new LinkedHashSet<>();
        JsonRows.each(text.reader(), root, row -> names.addAll(row.cells().keySet()));
        return List.copyOf(names);
    }

    private static UnreadableFile broken(int line) {
        return new UnreadableFile(
                line > 0
                        ? "Le fichier CSV est illisible dès la ligne " + line + "\u00A0: vérifiez les guillemets."
                        : "Le fichier CSV est mal formé\u00A0: un guillemet n’est sans doute pas refermé.");
    }
}
