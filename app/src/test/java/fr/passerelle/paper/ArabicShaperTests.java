package fr.passerelle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicShaperTests {

    private final ArabicShaper shaper = new ArabicShaper();

    /** One form a letter: a joint one that the font does not have would be taken apart in the wrong order. */
    @Test
    void anAlefMaksuraStandsAfterItsLam() {
        assertThat(shaper.shapeText("على")).isEqualTo("\uFECB\uFEE0\uFEF0");
        assertThat(shaper.shapeText("إلى")).isEqualTo("\uFE87\uFEDF\uFEF0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"لا", "لأ", "لإ", "لآ"})
    void lamAndAlefAreOneSign(String pair) {
        assertThat(shaper.shapeText(pair)).hasSize(1);
    }
}
