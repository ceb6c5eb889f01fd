package fr.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The charter as it was agreed, line by line: a right given or withdrawn is seen by whoever reads the change, not only by the code. */
class CharterTests {

    @Test
    void theCharterIsTheOneThatWasAgreed() throws IOException {
        assertThat(written()).isEqualTo(agreed());
    }

    private static List<String> written() {
        return Arrays.stream(Action.values()).map(CharterTests::line).toList();
    }

    /** « PLAN: FOLLOWED SOCIAL_WORKER …; TERRITORY … ». */
    private static String line(Action action) {
        return action + ":"
                + Arrays.stream(Scope.values())
                        .filter(scope -> scope != Scope.NONE)
                        .map(scope -> trades(action, scope))
                        .filter(trades -> !trades.isEmpty())
                        .collect(Collectors.joining(";"));
    }

    private static String trades(Action action, Scope scope) {
        String trades = Arrays.stream(Trade.values())
                .filter(trade -> Charter.scope(trade, action) == scope)
                .map(Trade::name)
                .collect(Collectors.joining(" "));
        return trades.isEmpty() ? "" : " " + scope + " " + trades;
    }

    private static List<String> agreed() throws IOException {
        try (InputStream text = CharterTests.class.getResourceAsStream("charter.csv")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
