package fr.passerelle.directory.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file, whatever its encoding and its separator, or of a JSON array of objects. */
final class PlaceFile {

    /** One row, its cells by column name; cells are raw text. */
    record RawRow(int line, Map<String, String> cells, boolean uneven) {}

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String text;
    private final boolean json;
    private final char separator;
    private final List<String> header;

    private PlaceFile(String text) {
        this.text = text;
        this.json = text.stripLeading().startsWith("[");
        this.separator = json ? ',' : separatorOf(text);
        this.header = json ? jsonHeader() : csvHeader();
    }

    /** @throws UnreadableFile when it is empty, a spreadsheet, or neither CSV nor a JSON array */
    static PlaceFile open(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            throw new UnreadableFile(
                    "Ce fichier est un classeur ou une archive. Enregistrez la feuille au format CSV, puis recommencez.");
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableFile("Le fichier est vide.");
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF")) {
            throw new UnreadableFile("Ce fichier n’est pas un texte. Il faut un fichier CSV ou JSON.");
        }
        return new PlaceFile(text);
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
            eachJsonRow(action);
        } else {
            eachCsvRow(action);
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
        eachJsonRow(row -> names.addAll(row.cells().keySet()));
        return List.copyOf(names);
    }

    private void eachJsonRow(Consumer<RawRow> action) {
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(text)) {
            for (int rank = 1; nodes.hasNextValue(); rank++) {
                JsonNode node = nodes.nextValue();
                Map<String, String> cells = new LinkedHashMap<>();
                node.properties()
                        .forEach(property -> cells.put(property.getKey().strip(), cell(property.getValue())));
                action.accept(new RawRow(rank, cells, !node.isObject()));
            }
        } catch (JacksonException e) {
            throw new UnreadableFile("Le fichier JSON est mal formé à la ligne "
                    + e.getLocation().getLineNr() + ".");
        }
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(PlaceFile::cell).collect(Collectors.joining("|"));
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isValueNode() ? value.asString() : value.toString();
    }

    private static UnreadableFile broken(int line) {
        return new UnreadableFile(
                line > 0
                        ? "Le fichier CSV est illisible dès la ligne " + line + "\u00A0: vérifiez les guillemets."
                        : "Le fichier CSV est mal formé\u00A0: un guillemet n’est sans doute pas refermé.");
    }
}
