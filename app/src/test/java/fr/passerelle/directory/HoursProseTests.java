package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursProseTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lundi 9h-12h | Mo 09:00-12:00",
                "du lundi au vendredi 9h-17h | Mo-Fr 09:00-17:00",
                "Du lundi au vendredi de 9h à 12h et de 13h30 à 17h30 | Mo-Fr 09:00-12:00,13:30-17:30",
                "Lundi, mardi et jeudi : 9h00-12h00 / 14h00-17h00 | Mo,Tu,Th 09:00-12:00,14:00-17:00",
                "mercredi : 9 h – 12 h ; samedi : 10 h – midi | We 09:00-12:00; Sa 10:00-12:00",
                "Lun-Ven : 8:30-12:00, 13:30-17:00 | Mo-Fr 08:30-12:00,13:30-17:00",
                "lundi 9h-12h, mardi fermé, mercredi 14h-18h | Mo 09:00-12:00; Tu off; We 14:00-18:00",
                "du lundi au jeudi 9h-17h, fermé le vendredi | Mo-Th 09:00-17:00; Fr off",
                "tous les jours 9h-18h sauf | ",
                "tous les jours de 9h à 18h, fermé les jours fériés | Mo-Su 09:00-18:00; PH off",
                "24h/24 7j/7 | ",
                "7j/7 24h/24 | Mo-Su 00:00-24:00",
                "du vendredi au dimanche 10h-minuit | Fr-Su 10:00-24:00",
                "mardi 14h-17h sur rendez-vous | Tu 14:00-17:00 \"sur rendez-vous\"",
                "Uniquement sur rendez-vous | \"sur rendez-vous\"",
                "week-end : 10h-12h | Sa,Su 10:00-12:00",
                "lundi 9-12h | Mo 09:00-12:00",
                "Lundi et Mardi de 8h à 12h. Mercredi de 14h à 18h. | Mo,Tu 08:00-12:00; We 14:00-18:00",
            })
    void simple_french_becomes_osm(String french, String osm) {
        assertThat(HoursProse.toOsm(french).orElse(null)).isEqualTo(osm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9h-12h",
                "lundi",
                "lundi matin",
                "lundi 9h",
                "lundi 12h-9h",
                "lundi 9h 12h",
                "lundi 25h-26h",
                "lundi 9h-12h en été",
                "1er lundi du mois 9h-12h",
                "mars 9h-12h",
                "fermé",
                "lundi 9h-12h mardi",
                "contacter le lieu",
                "lundi 9h-12h (sauf vacances)",
                "Mo 9h-12h"
            })
    void anything_doubtful_is_left_to_the_reader(String french) {
        assertThat(HoursProse.toOsm(french)).isEmpty();
    }
}
