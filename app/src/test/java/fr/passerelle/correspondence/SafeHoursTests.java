package fr.passerelle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "le matin|8|12",
                "Le matin.|8|12",
                "l’après-midi|13|18",
                "entre 9 h et 11 h|9|11",
                "de 14h à 16h|14|16",
                "9 h - 11 h|9|11",
                "après 17 h|17|20",
                "avant 10\u00a0h|8|10",
                "en soirée|18|20"
            })
    void hoursThatAreClearAreUnderstood(String words, int from, int to) {
        assertThat(SafeHours.read(words)).contains(new SafeHours.Span(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    @Test
    void minutesCount() {
        assertThat(SafeHours.read("entre 9 h 30 et 11 h 45"))
                .contains(new SafeHours.Span(LocalTime.of(9, 30), LocalTime.of(11, 45)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "le matin, quand les enfants sont à l’école",
                "le mardi matin",
                "jamais le soir",
                "pas avant 10 h",
                "entre 18 h et 9 h",
                "entre 9 h et 25 h",
                "quand il n’est pas là"
            })
    void whatIsNotSureIsNeverGuessed(String words) {
        assertThat(SafeHours.read(words)).isEmpty();
    }
}
