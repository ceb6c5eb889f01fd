package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTests {

    @ParameterizedTest
    @CsvSource({"0,0", "11,10", "12,10", "13,15", "1000,1000", "1003,1005"})
    void shownNumbersAreRoundedToFive(int value, int shown) {
        assertThat(Suppression.one(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "10"})
    void fewerThanElevenIsHidden(int value) {
        assertThat(Suppression.one(value)).isNull();
    }

    @Test
    void aSecondNumberIsHiddenSoThatTheTotalDoesNotTellTheFirst() {
        assertThat(Suppression.line(List.of(400, 5, 60, 35))).containsExactly(400, null, 60, null);
    }

    @Test
    void twoSmallNumbersThatAddUpToTooLittleTakeAThirdWithThem() {
        assertThat(Suppression.line(List.of(10, 3, 40, 90))).containsExactly(null, null, null, 90);
    }

    @Test
    void nothingSmallMeansNothingHidden() {
        assertThat(Suppression.line(List.of(400, 0, 60, 35))).containsExactly(400, 0, 60, 35);
    }

    /**
     * Whoever knows this very rule and the rounded total still cannot tell a hidden number: among all lines of three numbers that would be shown
     * alike, each hidden number takes at least four values.
     */
    @Test
    void everyLineShownCouldComeFromSeveralHiddenNumbers() {
        int most = 44;
        Map<List<Integer>, List<int[]>> alike = new HashMap<>();
        for (int a = 0; a <= most; a++) {
            for (int b = 0; b <= most; b++) {
                for (int c = 0; c <= most; c++) {
                    alike.computeIfAbsent(shown(a, b, c), view -> new ArrayList<>())
                            .add(new int[] {a, b, c});
                }
            }
        }
        int edge = most - 5;
        alike.forEach((view, lines) -> {
            boolean cut = lines.stream().anyMatch(line -> Arrays.stream(line).anyMatch(value -> value > edge));
            for (int i = 0; i < 3 && !cut; i++) {
                if (view.get(i) == null) {
                    int at = i;
                    TreeSet<Integer> possible = new TreeSet<>();
                    lines.forEach(line -> possible.add(line[at]));
                    assertThat(possible).as("%s, number %s", view, i).hasSizeGreaterThanOrEqualTo(4);
                }
            }
        });
    }

    private static List<Integer> shown(int a, int b, int c) {
        List<Integer> view = new ArrayList<>(Suppression.line(List.of(a, b, c)));
        view.add(Suppression.one(a + b + c));
        return Collections.unmodifiableList(view);
    }

    @Property
    void noLineShowsASmallNumberNorASingleHole(@ForAll("counts") List<Integer> values) {
        List<Integer> shown = Suppression.line(values);
        long holes = shown.stream().filter(value -> value == null).count();
        int total = values.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) >= 1 && values.get(i) <= 10) {
                assertThat(shown.get(i)).isNull();
            }
        }
        if (holes > 0 && holes < values.size()) {
            assertThat(holes).isGreaterThanOrEqualTo(2);
            assertThat(hiddenSum(values, shown)).isGreaterThanOrEqualTo(Math.min(total, Suppression.ENOUGH));
        }
    }

    @Property(tries = 300)
    void everyRowAndColumnOfATableIsProtectedMarginsToo(@ForAll("tables") int[][] values) {
        int rows = values.length;
        int columns = values[0].length;
        Suppression.Table table = Suppression.table(values, new boolean[rows]);
        for (int r = 0; r <= rows; r++) {
            List<Integer> line = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                line.add(table.at(r, c));
            }
            check(line, table.at(r, columns));
        }
        for (int c = 0; c <= columns; c++) {
            List<Integer> line = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                line.add(table.at(r, c));
            }
            check(line, table.at(rows, c));
        }
    }

    @Test
    void anOrganisationThatIsSecretHidesAnotherSoThatItIsNotTheRemainder() {
        Suppression.Table table = Suppression.table(new int[][] {{50}, {60}, {70}}, new boolean[] {false, true, false});
        assertThat(table.at(1, 1)).isNull();
        assertThat(table.at(0, 1)).isNull();
        assertThat(table.at(2, 1)).isEqualTo(70);
        assertThat(table.at(3, 1)).isEqualTo(180);
    }

    private static void check(List<Integer> line, Integer total) {
        long holes = line.stream().filter(value -> value == null).count();
        boolean allKnown = holes == 0;
        if (total == null) {
            assertThat(allKnown && line.stream().anyMatch(value -> value > 0)).isFalse();
        } else if (holes > 0 && line.size() > 1) {
            assertThat(holes).isGreaterThanOrEqualTo(2);
        }
    }

    private static long hiddenSum(List<Integer> values, List<Integer> shown) {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += shown.get(i) == null ? values.get(i) : 0;
        }
        return sum;
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return count().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<int[][]> tables() {
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(columns -> count().array(int[].class)
                        .ofSize(columns)
                        .array(int[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(6));
    }

    private static Arbitrary<Integer> count() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 12)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(11, 400)));
    }
}
