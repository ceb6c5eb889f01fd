package fr.passerelle.law.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.law.retention.Endings.Ending;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a dossier goes, and what keeps it: the rule alone. */
class EndingRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void itGoesOnItsDayAndNotBefore() {
        Ending ending = ending(null, false, false);
        assertThat(ending.ready(DAY.minusDays(1))).isFalse();
        assertThat(ending.state(DAY.minusDays(1))).isEqualTo("Annoncé");
        assertThat(ending.ready(DAY)).isTrue();
        assertThat(ending.state(DAY)).isEqualTo("Sera effacé cette nuit");
        assertThat(ending.ready(DAY.plusDays(1))).isTrue();
        assertThat(ending.state(DAY.plusDays(1))).isEqualTo("Sera effacé cette nuit");
    }

    @Test
    void aHoldKeepsItWhateverElse() {
        assertThat(ending(DAY, true, true).ready(DAY)).isFalse();
        assertThat(ending(null, false, true).ready(DAY)).isFalse();
        assertThat(ending(DAY, true, true).state(DAY)).isEqualTo("Retenu");
    }

    @Test
    void whereArchivesHaveASayTheirVisaComesFirst() {
        assertThat(ending(null, true, false).ready(DAY)).isFalse();
        assertThat(ending(null, true, false).state(DAY)).isEqualTo("Attend le visa des archives");
        assertThat(ending(DAY.minusDays(3), true, false).ready(DAY)).isTrue();
        assertThat(ending(DAY.minusDays(3), true, false).state(DAY)).isEqualTo("Sera effacé cette nuit");
    }

    private static Ending ending(@Nullable LocalDate visa, boolean archives, boolean held) {
        return new Ending(
                UUID.randomUUID(), "Quelqu’un", DAY.minusYears(2), DAY.minusDays(60), DAY, visa, archives, held);
    }
}
