package fr.passerelle.directory.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private final String root;
    private final boolean json;
    private final char separator;
    private final List<String> header;

    private PlaceFile(String text, String root) {
        this.text = text;
        this.root = root;
        this.json = text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
        this.separator = json ? ',' : separatorOf(text);
        this.header = json ? jsonHeader() : csvHeader();
    }

    /**
     * Opens a file.
     *
     * @param root path of the list in a JSON file, empty when nobody said
     * @throws UnreadableFile when it is empty, packed, or neither CSV nor JSON
     */
    static PlaceFile open(byte[] bytes, String root) {
        refusePacked(bytes);
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableFile("Le fichier est vide.");
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF")) {
            throw new UnreadableFile("Ce fichier n’est pas un texte. Il faut un fichier CSV ou JSON.");
        }
        return new PlaceFile(text, root);
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
        if (json) {
            JsonRows.each(text, root, action);
        } else {
            eachCsvRow(action);
        }
    }

    /** The first rows, as a text that reads the same way. */
    String sample(int rows) {
        if (json) {
            return JsonRows.sample(text, root, rows);
        }
        StringWriter sample = new StringWriter();
        try (CsvReader<CsvRecord> records = csv();
                CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(sample)) {
            records.stream().limit(rows + 1L).forEach(record -> csv.writeRecord(record.getFields()));
        } catch (CsvParseException | IOException e) {
            throw broken(0);
        }
        return sample.toString();
    }

    /** Nothing is ever unpacked here: a few bytes may hold a house full of zeros. */
    private static void refusePacked(byte[] bytes) {
        for (String sign : PACKED) {
            byte[] start = sign.getBytes(StandardCharsets.ISO_8859_1);
            if (bytes.length >= start.length && Arrays.equals(start, Arrays.copyOf(bytes, start.length))) {
                throw new UnreadableFile(
                        "Ce fichier est un classeur ou une archive. D’un classeur, enregistrez la feuille au format CSV\u00A0; "
                                + "d’une archive, sortez d’abord le fichier. Puis recommencez.");
            }
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char separatorOf(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                break;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
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
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private List<String> jsonHeader() {
        Set<String> names = new LinkedHashSet<>();
        JsonRows.each(text, root, row -> names.addAll(row.cells().keySet()));
        return List.copyOf(names);
    }

    private static UnreadableFile broken(int line) {
        return new UnreadableFile(
                line > 0
                        ? "Le fichier CSV est illisible dès la ligne " + line + "\u00A0: vérifiez les guillemets."
                        : "Le fichier CSV est mal formé\u00A0: un guillemet n’est sans doute pas refermé.");
    }
}
