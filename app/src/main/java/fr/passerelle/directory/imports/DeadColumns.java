package fr.passerelle.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the columns of a file that say nothing: empty from top to bottom, or one same stopgap wherever they are filled. */
final class DeadColumns {

    private static final int FEWEST_ROWS = 10;
    private static final Pattern STOPGAP = Pattern.compile(
            "(?:(.)\\1*|(?:(\\d\\d)[ .]?)(?:\\2[ .]?)*|n/?a|n\\.?c\\.?|nan|null|none|néant|inconnue?|aucune?|vide|test|xxx+|à (?:compléter|renseigner|définir)|non (?:renseignée?|communiquée?|connue?)|todo)");

    /**
     * One of them.
     *
     * @param stopgap what it says everywhere, empty when it is empty
     */
    record Dead(String column, String stopgap) {}

    private final List<String> columns;
    // Columns that may still be dead, with what they say so far; nearly all leave within a few rows.
    private final Map<String, String> suspects = new HashMap<>();
    private int rows;

    DeadColumns(List<String> columns) {
        this.columns = columns;
        columns.forEach(column -> suspects.put(column, ""));
    }

    void see(Map<String, String> cells) {
        rows++;
        suspects.entrySet().removeIf(suspect -> isAlive(suspect, cells.getOrDefault(suspect.getKey(), "")));
    }

    private static boolean isAlive(Map.Entry<String, String> suspect, String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals(suspect.getValue())) {
            return false;
        }
        boolean first = suspect.getValue().isEmpty();
        suspect.setValue(text);
        return !first
                || text.length() > 20
                || !STOPGAP.matcher(text.toLowerCase(Locale.FRENCH)).matches();
    }

    /** In the order of the file; none of a file of a few rows, where an empty column means little. */
    List<Dead> found() {
        List<Dead> dead = new ArrayList<>();
        if (rows >= FEWEST_ROWS) {
            columns.stream()
                    .filter(suspects::containsKey)
                    .forEach(column -> dead.add(new Dead(column, suspects.getOrDefault(column, ""))));
        }
        return dead;
    }
}
