package fr.passerelle.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PiecesTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("Every language has all the words of the frame and of the refusals")
    void words(Language language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys(Language.FR));
        for (var refusal : Refusal.values()) {
            assertThat(Words.beside(Pages.class, language).of(refusal.key() + ".title"))
                    .isNotBlank();
        }
    }

    @Test
    @DisplayName("Words missing from a bundle are noticed, values are put in their place")
    void missing() {
        var words = Words.beside(Pages.class, Language.FR);

        assertThatThrownBy(() -> words.of("nowhere")).isInstanceOf(IllegalArgumentException.class);
        assertThat(words.of("refusal.reference", "7F3K2A")).endsWith("7F3K2A");
    }

    @Test
    @DisplayName("A long list shows its first, last and neighbouring pages")
    void pager() {
        var pager = new Pager(4, 20, 187, "/personnes?q=du");

        assertThat(pager.pages()).isEqualTo(10);
        assertThat(pager.around()).containsExactly(1, 0, 3, 4, 5, 0, 10);
        assertThat(pager.to(5)).isEqualTo("/personnes?q=du&page=5");
        assertThat(pager.first()).isEqualTo(61);
        assertThat(pager.last()).isEqualTo(80);
        assertThat(new Pager(1, 20, 0, "/personnes").pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"3/12/2026,2026-12-03", "3.12.2026,2026-12-03", "2026-12-03,2026-12-03"})
    @DisplayName("A date is understood as written by hand or by the browser")
    void date(String written, LocalDate expected) {
        assertThat(FrenchInput.date(written)).isEqualTo(expected);
    }

    @Test
    @DisplayName("A day that does not exist is never moved to another")
    void impossibleDate() {
        assertThatThrownBy(() -> FrenchInput.date("31/2/2026")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"14:30,14:30", "14h30,14:30", "9 h,09:00", "14 h 05,14:05"})
    @DisplayName("A time is understood as written by hand or by the browser")
    void time(String written, LocalTime expected) {
        assertThat(FrenchInput.time(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1 712,30 €;1712.30", "712.3;712.3", "0;0"})
    @DisplayName("An amount is understood with its comma, its spaces and its euro")
    void amount(String written, BigDecimal expected) {
        assertThat(FrenchInput.amount(written)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"403,NOT_FOUND", "401,NOT_FOUND", "404,NOT_FOUND", "405,BAD_REQUEST", "502,BROKEN", "413,TOO_LARGE"})
    @DisplayName("Every status has its page, and forbidden looks like absent")
    void refusals(int status, Refusal expected) {
        assertThat(Refusal.of(status)).isEqualTo(expected);
    }

    private static Set<String> keys(Language language) throws IOException {
        var properties = new Properties();
        var file = "words_" + language.code() + ".properties";
        try (var stream = Pages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
