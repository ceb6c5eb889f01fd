package fr.passerelle.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000074", "732 829 320 00074", "35600000000048", "35600000009075", "99000000100018"})
    void aNumberWithItsKeyIsRight(String typed) {
        assertThat(Siret.valid(Siret.digits(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000075", "7328293200007", "732829320000744", "35600000009076", "ABCDEFGHIJKLMN", ""})
    void aNumberWithAWrongKeyOrLengthIsNot(String typed) {
        assertThat(Siret.valid(Siret.digits(typed))).isFalse();
    }
}
