package fr.passerelle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 39 98 04 17",
                "0639980417",
                "06.39.98.04.17",
                "+33 6 39 98 04 17",
                "0033639980417",
                "06-39-98-04-17",
                " 06 39980417 "
            })
    void theSameNumberIsReadInAnyTyping(String typed) {
        assertThat(Phones.read(typed)).contains("+33639980417");
    }

    @ParameterizedTest
    @CsvSource({
        "04 42 12 34 56, +33442123456",
        "+213 551 23 45 67, +213551234567",
        "0692 12 34 56, +262692123456",
        "04 65 71 02 12, +33465710212"
    })
    void numbersFromElsewhereAreReadToo(String typed, String expected) {
        assertThat(Phones.read(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "06 39 98", "12345", "azerty", "99 99 99 99 99", "06 39 98 04 17 88"})
    void whatCannotBeANumberIsRefused(String typed) {
        assertThat(Phones.read(typed)).isEmpty();
    }

    @Test
    void aFrenchNumberIsSaidTheFrenchWay() {
        assertThat(Phones.say("+33639980417")).isEqualTo("06\u00a039\u00a098\u00a004\u00a017");
        assertThat(Phones.say("+213551234567")).startsWith("+213");
    }
}
