package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.catalogue.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aProcedureThatAsksNothingIsComplete() {
        Completeness done = of(Map.of(), List.of(question("notes", true)));
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.full()).isTrue();
    }

    @Test
    void onlyWhatMustBeAnsweredCounts() {
        Completeness done =
                of(Map.of("a", "x"), List.of(question("a", false), question("b", false), question("c", true)));
        assertThat(done.percent()).isEqualTo(50);
        assertThat(done.missing()).containsExactly("b");
    }

    @Test
    void oneOfThePiecesThatStandForEachOtherIsEnough() {
        Completeness none = of(
                Map.of(),
                List.of(),
                piece(1, "home", PieceState.MISSING, null),
                piece(2, "home", PieceState.MISSING, null));
        assertThat(none.needed()).isEqualTo(1);
        assertThat(none.missing()).containsExactly("P1 ou P2");
        Completeness one = of(
                Map.of(),
                List.of(),
                piece(1, "home", PieceState.MISSING, null),
                piece(2, "home", PieceState.HELD, null));
        assertThat(one.full()).isTrue();
    }

    @Test
    void aPieceGrowsTooOldOnTheDayAfterItsMonths() {
        assertThat(of(Map.of(), List.of(), piece(1, null, PieceState.HELD, TODAY.minusMonths(3)))
                        .full())
                .isTrue();
        Completeness old = of(
                Map.of(),
                List.of(),
                piece(1, null, PieceState.HELD, TODAY.minusMonths(3).minusDays(1)));
        assertThat(old.full()).isFalse();
        assertThat(old.expired()).containsExactly("P1");
        assertThat(old.missing()).isEmpty();
    }

    @Test
    void whatWasSentDoesNotGrowOldAndWhatIsNotNeededIsNotCounted() {
        Completeness done = of(
                Map.of(),
                List.of(),
                piece(1, null, PieceState.SENT, TODAY.minusYears(2)),
                piece(2, null, PieceState.NOT_NEEDED, null));
        assertThat(done.needed()).isEqualTo(1);
        assertThat(done.full()).isTrue();
    }

    @Test
    void aHundredMeansThatNothingIsMissing() {
        List<Sheet.Answer> many = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> question("q" + i, false))
                .toList();
        Map<String, String> all = new java.util.HashMap<>();
        many.forEach(question -> all.put(question.key(), "x"));
        all.remove("q7");
        assertThat(of(all, many).percent()).isEqualTo(99);
    }

    private static Completeness of(Map<String, String> answers, List<Sheet.Answer> questions, Piece... pieces) {
        return Completeness.of(questions, answers, List.of(pieces), TODAY);
    }

    private static Sheet.Answer question(String key, boolean optional) {
        return new Sheet.Answer(key, key, Sheet.AnswerKind.TEXT, List.of(), null, optional);
    }

    private static Piece piece(int position, @Nullable String group, PieceState state, @Nullable LocalDate dated) {
        return new Piece(position, PieceKind.OTHER, "P" + position, group, null, 3, state, dated, null, null, null, 0);
    }
}
