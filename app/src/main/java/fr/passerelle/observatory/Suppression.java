package fr.passerelle.observatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Protects small numbers. A count from 1 to 10 is hidden (primary); then others are hidden with it (secondary) until nobody can work it out from the
 * total and what is left; what is shown is rounded to 5. The secondary ones are the smallest by tens, then the first of the list, so that the choice
 * itself tells little. Zero is shown: it speaks of nobody.
 */
final class Suppression {

    /** The largest count that is always hidden: 10, so that fewer than 11 is never shown. */
    static final int SMALL = 10;

    /** The least that the hidden numbers of a line must add up to when their total is known. */
    static final int ENOUGH = 16;

    private static final int STEP = 5;
    private static final int TENS = 10;

    private Suppression() {}

    /** One number as it may be shown: rounded, or null when hidden. */
    static @Nullable Integer one(long value) {
        return small(value) ? null : rounded(value);
    }

    /** The nearest multiple of 5. */
    static int rounded(long value) {
        return Math.toIntExact((value + STEP / 2) / STEP * STEP);
    }

    /** The numbers of a line as they may be shown beside their total: rounded, or null when hidden. */
    static List<@Nullable Integer> line(List<Integer> values) {
        boolean[] hidden = new boolean[values.size()];
        int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
        hideSmall(numbers, hidden);
        protect(numbers, hidden, false);
        List<@Nullable Integer> shown = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            shown.add(hidden[i] ? null : rounded(numbers[i]));
        }
        return shown;
    }

    /**
     * A table with its margins: every row and every column is a line beside its total, the margins too.
     *
     * @param values the inside, without margins
     * @param secret rows that are never shown, whatever their size
     */
    static Table table(int[][] values, boolean[] secret) {
        int columns = values.length == 0 ? 0 : values[0].length;
        Table table = new Table(withMargins(values, columns), new boolean[values.length + 1][columns + 1]);
        for (int r = 0; r <= values.length; r++) {
            hideSmall(table.numbers[r], table.hidden[r]);
            if (r < values.length && secret[r]) {
                Arrays.fill(table.hidden[r], true);
            }
        }
        while (table.protectLines()) {
            // A number hidden for its row may leave its column unprotected, and the other way round.
        }
        return table;
    }

    private static int[][] withMargins(int[][] values, int columns) {
        int[][] numbers = new int[values.length + 1][columns + 1];
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < columns; c++) {
                numbers[r][c] = values[r][c];
                numbers[r][columns] += values[r][c];
                numbers[values.length][c] += values[r][c];
                numbers[values.length][columns] += values[r][c];
            }
        }
        return numbers;
    }

    private static boolean small(long value) {
        return value >= 1 && value <= SMALL;
    }

    private static void hideSmall(int[] numbers, boolean[] hidden) {
        for (int i = 0; i < numbers.length; i++) {
            hidden[i] |= small(numbers[i]);
        }
    }

    /** Hides more numbers of a line until it is safe; tells whether something changed. */
    private static boolean protect(int[] numbers, boolean[] hidden, boolean totalHidden) {
        boolean changed = false;
        while (!safe(numbers, hidden, totalHidden)) {
            int next = IntStream.range(0, numbers.length)
                    .filter(i -> !hidden[i])
                    .boxed()
                    .min(Comparator.<Integer, Boolean>comparing(i -> numbers[i] == 0)
                            .thenComparing(i -> numbers[i] / TENS)
                            .thenComparing(i -> i))
                    .orElse(-1);
            if (next < 0) {
                return changed;
            }
            hidden[next] = true;
            changed = true;
        }
        return changed;
    }

    private static boolean safe(int[] numbers, boolean[] hidden, boolean totalHidden) {
        int count = 0;
        long sum = 0;
        long total = 0;
        for (int i = 0; i < numbers.length; i++) {
            total += numbers[i];
            if (hidden[i]) {
                count++;
                sum += numbers[i];
            }
        }
        if (totalHidden) {
            // A hidden total must not be the sum of numbers that are all shown.
            return total == 0 || (count >= 1 && sum >= Math.min(total, ENOUGH));
        }
        return count == 0 || (count >= 2 && sum >= ENOUGH);
    }

    /** A table with its margins, and what is hidden in it. The last row and the last column are the margins. */
    static final class Table {

        private final int[][] numbers;
        private final boolean[][] hidden;

        private Table(int[][] numbers, boolean[][] hidden) {
            this.numbers = numbers;
            this.hidden = hidden;
        }

        /** The number as it may be shown: rounded, or null when hidden. */
        @Nullable
        Integer at(int row, int column) {
            return hidden[row][column] ? null : rounded(numbers[row][column]);
        }

        private boolean protectLines() {
            int rows = numbers.length - 1;
            int columns = numbers[0].length - 1;
            boolean changed = false;
            for (int r = 0; r <= rows; r++) {
                changed |= protectRow(r, columns);
            }
            for (int c = 0; c <= columns; c++) {
                changed |= protectColumn(c, rows);
            }
            return changed;
        }

        private boolean protectRow(int r, int columns) {
            boolean[] flags = Arrays.copyOf(hidden[r], columns);
            boolean changed = protect(Arrays.copyOf(numbers[r], columns), flags, hidden[r][columns]);
            System.arraycopy(flags, 0, hidden[r], 0, columns);
            return changed;
        }

        private boolean protectColumn(int c, int rows) {
            int[] line = new int[rows];
            boolean[] flags = new boolean[rows];
            for (int r = 0; r < rows; r++) {
                line[r] = numbers[r][c];
                flags[r] = hidden[r][c];
            }
            boolean changed = protect(line, flags, hidden[rows][c]);
            for (int r = 0; r < rows; r++) {
                hidden[r][c] = flags[r];
            }
            return changed;
        }
    }
}
