package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.OpeningHours.Day;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected sentences write « ~ » for the no-break space. */
class OpeningHoursWordsTests {

    private static final String USUAL = "Mo-Fr 09:00-12:00,14:00-17:30; Sa 08:05-12:00; PH off";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                USUAL + " | 2026-11-23T10:00 | Ouvert, ferme à 12~h",
                USUAL + " | 2026-11-23T15:00 | Ouvert, ferme à 17~h~30",
                USUAL + " | 2026-11-23T12:30 | Fermé, ouvre à 14~h",
                USUAL + " | 2026-11-23T20:00 | Fermé, ouvre demain à 9~h",
                USUAL + " | 2026-11-27T18:00 | Fermé, ouvre demain à 8~h~05",
                USUAL + " | 2026-11-28T13:00 | Fermé, ouvre lundi à 9~h",
                USUAL + " | 2026-07-14T10:00 | Fermé, ouvre demain à 9~h",
                "Th 09:00-12:00 | 2026-11-23T10:00 | Fermé, ouvre jeudi à 9~h",
                "Mo 09:00-12:00 | 2026-11-23T13:00 | Fermé, ouvre le lundi 30~novembre à 9~h",
                "Tu[1] 09:00-12:00 | 2026-11-23T13:00 | Fermé, ouvre le mardi 1er~décembre à 9~h",
                "24/7 | 2026-11-23T13:00 | Ouvert 24~h sur 24",
                "Mo-Su 18:00-24:00 | 2026-11-23T19:00 | Ouvert, ferme à minuit",
                "Fr 22:00-02:00 | 2026-11-27T23:00 | Ouvert, ferme demain à 2~h",
                "off | 2026-11-23T13:00 | Fermé, sans réouverture annoncée",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\" | 2026-11-23T10:00 | Horaires à vérifier~: sur rendez-vous",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\" | 2026-11-23T13:00 | Fermé, horaires à vérifier à partir de demain 9~h~: sur rendez-vous",
                "Mo 09:00-12:00; Mo 12:00-14:00 \"sur rendez-vous\" | 2026-11-23T13:00 | Horaires à vérifier~: sur rendez-vous",
                "Mo 09:00-12:00, Mo 12:00-14:00 \"sur rendez-vous\" | 2026-11-23T10:00 | Ouvert jusqu’à 12~h, puis horaires à vérifier~: sur rendez-vous",
                "selon les permanences | 2026-11-23T13:00 | Horaires à vérifier~: selon les permanences",
                "'' | 2026-11-23T13:00 | Horaires non communiqués",
            })
    void the_state_is_said_in_french(String hours, String now, String expected) {
        assertThat(OpeningHours.parse(hours).inWords(LocalDateTime.parse(now)))
                .isEqualTo(expected.replace('~', '\u00A0'));
    }

    @Test
    void the_week_is_a_table_of_seven_rows() {
        List<Day> week = OpeningHours.parse("Mo-Fr 09:00-12:00,13:30-17:00; We off; Sa 10:00-12:00 \"sur rendez-vous\"")
                .week();
        assertThat(week)
                .extracting(Day::name)
                .containsExactly("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
        assertThat(ranges(week.get(0))).containsExactly("de 9~h à 12~h", "de 13~h~30 à 17~h");
        assertThat(ranges(week.get(2))).containsExactly("fermé");
        assertThat(ranges(week.get(5))).containsExactly("de 10~h à 12~h, sur rendez-vous");
        assertThat(week)
                .extracting(Day::state)
                .map(Enum::name)
                .containsExactly("OPEN", "OPEN", "CLOSED", "OPEN", "OPEN", "UNKNOWN", "CLOSED");
    }

    @Test
    void hours_of_certain_weeks_say_so() {
        List<Day> week = OpeningHours.parse(
                        "week 1-53/2 Mo 09:00-12:00; week 2-52/2 Mo 14:00-16:00; Jul-Aug Tu 09:00-12:00")
                .week();
        assertThat(ranges(week.get(0)))
                .containsExactly("de 9~h à 12~h (semaines impaires)", "de 14~h à 16~h (semaines paires)");
        assertThat(ranges(week.get(1))).containsExactly("de 9~h à 12~h (de juillet à août)");
        assertThat(OpeningHours.parse("Th[1] 14:00-17:00").week().get(3).ranges())
                .containsExactly("de 14\u00A0h à 17\u00A0h (le 1er jeudi du mois)");
        assertThat(OpeningHours.parse("SH Mo-Fr 14:00-17:00").week().get(3).ranges())
                .containsExactly("de 14\u00A0h à 17\u00A0h (pendant les vacances scolaires)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo 09:00-12:00; PH off | Fermé les jours fériés.",
                "Mo 09:00-12:00; SH off | Fermé pendant les vacances scolaires.",
                "Mo 09:00-12:00; PH 10:00-11:00 | Jours fériés~: de 10~h à 11~h.",
                "Mo 09:00-12:00; Dec 25-Jan 1 off | Fermé du 25~décembre au 1er~janvier.",
                "Mo 09:00-12:00; Aug off | Fermé en août.",
                "Mo 09:00-12:00; Aug-Sep off | Fermé d’août à septembre.",
                "Mo 09:00-12:00; Aug 15 off | Fermé le 15~août.",
                "Mo 09:00-12:00; 2026 Nov 20-2026 Dec 1 off | Fermé du 20~novembre~2026 au 1er~décembre~2026.",
                "Mo 09:00-12:00 \"sur rendez-vous\" | Sur rendez-vous.",
                "Mo-We 09:00-12:00; Aug Mo-Tu off | Fermé du lundi au mardi en août.",
            })
    void what_the_table_cannot_hold_is_said_under_it(String hours, String note) {
        assertThat(OpeningHours.parse(hours).notes()).containsExactly(note.replace('~', '\u00A0'));
    }

    @Test
    void a_fallback_is_said_too() {
        assertThat(OpeningHours.parse("Mo 09:00-12:00 || \"téléphoner avant\"").notes())
                .containsExactly("Téléphoner avant.");
    }

    private static List<String> ranges(Day day) {
        return day.ranges().stream().map(range -> range.replace('\u00A0', '~')).toList();
    }
}
