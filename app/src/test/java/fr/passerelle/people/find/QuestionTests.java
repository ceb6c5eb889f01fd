package fr.passerelle.people.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTests {

    @ParameterizedTest
    @CsvSource({
        "Kaci, kaci",
        "AÏT-AHMED, ait ahmed",
        "M’Madi, m madi",
        "  Œuvrard , oeuvrard",
        "« Hirondelle », hirondelle",
        "Yamina  KACI, yamina kaci"
    })
    void aNameIsFoldedAsTheColumnIs(String typed, String words) {
        assertThat(Question.of(typed).words()).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "06 39 98 04 17, 639980417",
        "0639980417, 639980417",
        "+33639980417, 639980417",
        "06 39 98, 63998",
        "0417 kaci, 417"
    })
    void aPhoneIsReadWholeOrInPart(String typed, String phone) {
        assertThat(Question.of(typed).phone()).isEqualTo(phone);
    }

    @Test
    void aBirthDateIsReadWithOrWithoutAName() {
        assertThat(Question.of("12/03/1980").birthDate()).isEqualTo(LocalDate.of(1980, 3, 12));
        assertThat(Question.of("kaci 12.3.1980").birthDate()).isEqualTo(LocalDate.of(1980, 3, 12));
        assertThat(Question.of("kaci 12.3.1980").words()).containsExactly("kaci");
        assertThat(Question.of("kaci 1980").birthYear()).isEqualTo(1980);
    }

    @Test
    void anImpossibleDateIsNoDate() {
        assertThat(Question.of("31/02/1980").birthDate()).isNull();
    }

    @Test
    void nothingTypedAsksForEverybody() {
        assertThat(Question.of(null).blank()).isTrue();
        assertThat(Question.of("  ").blank()).isTrue();
    }

    @Test
    void signsOfPatternsAreTakenLiterally() {
        assertThat(Question.of("100%_\\").patterns()).containsExactly("%100\\%\\_\\\\%");
    }
}
