package fr.passerelle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UntilTests {

    @Test
    void whatEndsAtMidnightHoldsUntilTheDayBefore() {
        assertThat(French.until(Instant.parse("2027-02-09T23:00:00Z"))).isEqualTo("jusqu’au 9 février 2027");
    }

    @Test
    void whatEndsDuringTheDayHoldsUntilItsHour() {
        assertThat(French.until(Instant.parse("2026-03-12T08:05:00Z")))
                .isEqualTo("jusqu’au jeudi 12 mars, 9\u00a0h\u00a005");
    }
}
