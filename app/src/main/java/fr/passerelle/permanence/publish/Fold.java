package fr.passerelle.permanence.publish;

import fr.passerelle.permanence.publish.Edition.Line;
import fr.passerelle.permanence.publish.Edition.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside of the folded sheet: columns of about the same height, sheet after sheet.
 *
 * @param sheets each of four columns
 * @param roomy whether so little stands in them that letters may be larger
 */
public record Fold(List<List<List<Block>>> sheets, boolean roomy) {

    private static final int COLUMNS = 4;
    private static final int TALLEST = 52;
    private static final int HEAD = 3;
    private static final int ROOMY = 36;

    /**
     * What stands together in a column: a permanence, under the name of its sector where that begins or goes on.
     *
     * @param heading « Nord », « Nord (suite) », or empty
     */
    public record Block(String heading, Line line) {}

    /** Sets the permanences one after the other, sector by sector. */
    public static Fold of(Edition edition) {
        int total = edition.parts().stream()
                .mapToInt(part ->
                        HEAD + part.lines().stream().mapToInt(Fold::height).sum())
                .sum();
        int sheets = 1 + total / (COLUMNS * TALLEST);
        int wanted = Math.min(TALLEST, total / (COLUMNS * sheets) + 8);
        List<List<Block>> columns = new ArrayList<>();
        List<Block> column = new ArrayList<>();
        int filled = 0;
        for (Part part : edition.parts()) {
            String heading = part.name();
            for (Line line : part.lines()) {
                int height = height(line) + (heading.isEmpty() ? 0 : HEAD);
                if (filled > 0 && filled + height > wanted) {
                    columns.add(column);
                    column = new ArrayList<>();
                    filled = 0;
                    heading = heading.isEmpty() ? part.name() + " (suite)" : heading;
                }
                column.add(new Block(heading, line));
                filled += height;
                heading = "";
            }
        }
        columns.add(column);
        return new Fold(sheets(columns), total <= COLUMNS * ROOMY);
    }

    private static List<List<List<Block>>> sheets(List<List<Block>> columns) {
        List<List<List<Block>>> sheets = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += COLUMNS) {
            List<List<Block>> sheet = new ArrayList<>(columns.subList(from, Math.min(columns.size(), from + COLUMNS)));
            while (sheet.size() < COLUMNS) {
                sheet.add(List.of());
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    /** In lines of about 40 letters. */
    private static int height(Line line) {
        int words = rows(line.title())
                + rows(line.where())
                + rows(line.address())
                + rows(line.come())
                + rows(line.languages());
        return words + line.when().stream().mapToInt(Fold::rows).sum() + (line.phone() == null ? 1 : 2);
    }

    private static int rows(String words) {
        return words.isEmpty() ? 0 : 1 + words.length() / 40;
    }
}
