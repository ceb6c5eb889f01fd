package fr.passerelle.directory;

import static fr.passerelle.directory.OpeningHours.State.CLOSED;
import static fr.passerelle.directory.OpeningHours.State.OPEN;
import static fr.passerelle.directory.OpeningHours.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.OpeningHours.State;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    private static State at(String hours, String when) {
        return OpeningHours.parse(hours).stateAt(LocalDateTime.parse(when));
    }

    // 2026-11-23 is a Monday, in ISO week 48.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | 2026-11-23T09:00 | OPEN",
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | 2026-11-23T12:00 | CLOSED",
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | 2026-11-23T18:29 | OPEN",
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | 2026-11-28T10:00 | OPEN",
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | 2026-11-29T10:00 | CLOSED",
                "Mo-Fr 09:00-17:00; We off                     | 2026-11-25T10:00 | CLOSED",
                "Mo-Fr 09:00-17:00; 12:00-13:00 off            | 2026-11-25T12:30 | CLOSED",
                "Mo-Fr 09:00-17:00; 12:00-13:00 off            | 2026-11-25T13:00 | OPEN",
                "Mo-Fr 09:00-17:00; We 10:00-11:00             | 2026-11-25T09:30 | CLOSED",
                "Mo 09:00-10:00, Mo 14:00-15:00                | 2026-11-23T09:30 | OPEN",
                "24/7                                          | 2026-03-29T02:30 | OPEN",
                "week 1-53/2 Mo 09:00-12:00                    | 2026-11-16T10:00 | OPEN",
                "week 1-53/2 Mo 09:00-12:00                    | 2026-11-23T10:00 | CLOSED",
                "week 2-52/2 Mo 09:00-12:00                    | 2026-11-23T10:00 | OPEN",
                "Mo-Fr 09:00-12:00; Jul-Aug off                | 2026-08-31T10:00 | CLOSED",
                "Mo-Fr 09:00-12:00; Jul-Aug off                | 2026-09-01T10:00 | OPEN",
                "Mo-Fr 09:00-12:00; Dec 25-Jan 1 off           | 2027-01-01T10:00 | CLOSED",
                "Mo-Fr 09:00-12:00; Dec 25-Jan 1 off           | 2026-12-24T10:00 | OPEN",
                "Mo-Fr 09:00-12:00; 2026 Nov 20-2026 Nov 30 off | 2026-11-23T10:00 | CLOSED",
                "Mo-Fr 09:00-12:00; 2026 Nov 20-2026 Nov 30 off | 2027-11-23T10:00 | OPEN",
                "Tu[1] 09:00-12:00                             | 2026-12-01T10:00 | OPEN",
                "Tu[1] 09:00-12:00                             | 2026-12-08T10:00 | CLOSED",
                "Tu[-1] 09:00-12:00                            | 2026-12-29T10:00 | OPEN",
                "2026 Mo-Fr 09:00-12:00                        | 2027-11-23T10:00 | CLOSED",
                "Fr 22:00-02:00                                | 2026-11-28T01:30 | OPEN",
                "Fr 22:00-02:00                                | 2026-11-28T02:00 | CLOSED",
                "Su-Mo 10:00-12:00                             | 2026-11-29T11:00 | OPEN",
                "off                                           | 2026-11-23T11:00 | CLOSED",
            })
    void the_subset_of_osm_is_evaluated(String hours, String when, State expected) {
        assertThat(at(hours.strip(), when)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "lundi 9h-12h",
                "Di 09:00-12:00",
                "n'importe quoi",
                "Mo 25:00-26:00",
                "\u0000",
                "\uD83D\uDE00",
                "\"",
                "Mo-"
            })
    void what_is_not_understood_is_unknown_and_never_closed(String text) {
        OpeningHours hours = OpeningHours.parse(text);
        assertThat(hours.isUnderstood()).isFalse();
        assertThat(hours.stateAt(LocalDateTime.parse("2026-11-23T10:00"))).isEqualTo(UNKNOWN);
        assertThat(hours.week()).hasSize(7).allMatch(day -> day.state() == UNKNOWN);
        assertThat(hours.openOn(DayOfWeek.MONDAY, HalfDay.MORNING)).isEqualTo(UNKNOWN);
        assertThat(hours.text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sur rendez-vous\"",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
                "Mo-Fr unknown",
                "Mo-Fr",
                "Mo 09:00+",
                "sunrise-sunset",
                "Mo 09:00-12:00; easter off",
                "Mo 17:00-12:00",
                "Mo 10:00"
            })
    void what_depends_on_something_else_is_unknown(String hours) {
        assertThat(at(hours, "2026-11-23T10:30")).isEqualTo(UNKNOWN);
    }

    @Test
    void public_holidays_are_those_of_france() {
        String hours = "Mo-Fr 09:00-12:00; PH off";
        assertThat(at(hours, "2026-07-14T10:00")).isEqualTo(CLOSED);
        assertThat(at(hours, "2026-05-25T10:00")).as("Whit Monday").isEqualTo(CLOSED);
        assertThat(at(hours, "2025-10-03T10:00")).as("German holiday").isEqualTo(OPEN);
        assertThat(at("Mo-Fr,PH 09:00-12:00", "2026-08-15T10:00"))
                .as("Assumption, a Saturday")
                .isEqualTo(OPEN);
        assertThat(at("Sa 09:00-12:00; PH 10:00-11:00", "2026-08-15T09:30")).isEqualTo(CLOSED);
    }

    @Test
    void local_law_and_abolition_days_follow_the_departement() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-12:00; PH off");
        LocalDateTime goodFriday = LocalDateTime.parse("2026-04-03T10:00");
        assertThat(hours.stateAt(goodFriday)).isEqualTo(OPEN);
        assertThat(hours.inDepartment("67").stateAt(goodFriday)).isEqualTo(CLOSED);
        assertThat(hours.inDepartment("972").stateAt(LocalDateTime.parse("2026-05-22T10:00")))
                .isEqualTo(CLOSED);
    }

    @Test
    void school_holidays_follow_the_zone_and_are_unknown_when_not_published() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-12:00; SH off");
        LocalDateTime zoneAOnly = LocalDateTime.parse("2026-02-09T10:00");
        assertThat(hours.inDepartment("74").stateAt(zoneAOnly)).isEqualTo(CLOSED);
        assertThat(hours.inDepartment("13").stateAt(zoneAOnly)).isEqualTo(OPEN);
        assertThat(hours.stateAt(zoneAOnly)).as("zones differ").isEqualTo(UNKNOWN);
        assertThat(hours.stateAt(LocalDateTime.parse("2026-12-21T10:00")))
                .as("Christmas, every zone")
                .isEqualTo(CLOSED);
        assertThat(hours.inDepartment("2A").stateAt(zoneAOnly)).as("Corsica").isEqualTo(UNKNOWN);
        assertThat(hours.inDepartment("74").stateAt(LocalDateTime.parse("2028-02-09T10:00")))
                .isEqualTo(UNKNOWN);
        assertThat(at("SH Mo 09:00-12:00", "2026-12-21T10:00")).isEqualTo(OPEN);
        assertThat(at("SH Mo 09:00-12:00", "2026-11-23T10:00")).isEqualTo(CLOSED);
    }

    @Test
    void days_when_clocks_change_are_ordinary_days() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        OpeningHours hours = OpeningHours.parse("Su 01:00-05:00");
        LocalDateTime beforeSpring = LocalDateTime.ofInstant(Instant.parse("2026-03-29T00:59:00Z"), paris);
        LocalDateTime afterSpring = LocalDateTime.ofInstant(Instant.parse("2026-03-29T01:00:00Z"), paris);
        assertThat(hours.stateAt(beforeSpring)).isEqualTo(OPEN);
        assertThat(hours.stateAt(afterSpring)).isEqualTo(OPEN);
        assertThat(hours.at(afterSpring).until()).isEqualTo("2026-03-29T05:00");
        LocalDateTime secondHalfPastTwo = LocalDateTime.ofInstant(Instant.parse("2026-10-25T01:30:00Z"), paris);
        assertThat(hours.at(secondHalfPastTwo).until()).isEqualTo("2026-10-25T05:00");
    }

    @Test
    void the_next_change_skips_changes_that_are_none() {
        OpeningHours hours = OpeningHours.parse("Mo 09:00-12:00, Mo 12:00-14:00");
        assertThat(hours.at(LocalDateTime.parse("2026-11-23T10:00")).until()).isEqualTo("2026-11-23T14:00");
        assertThat(OpeningHours.parse("24/7")
                        .at(LocalDateTime.parse("2026-11-23T10:00"))
                        .until())
                .isNull();
        assertThat(OpeningHours.parse("Mo 09:00-12:00; PH off")
                        .at(LocalDateTime.parse("2026-07-13T12:00"))
                        .until())
                .isEqualTo("2026-07-20T09:00");
    }

    @Test
    void the_rest_of_the_time_may_be_on_appointment() {
        String hours = "Mo-Fr 09:00-12:00 || \"sur rendez-vous\"";
        assertThat(at(hours, "2026-11-23T10:00")).isEqualTo(OPEN);
        assertThat(at(hours, "2026-11-23T15:00")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:30,14:00-18:15 | MONDAY   | MORNING   | OPEN",
                "Mo-Fr 09:00-12:30,14:00-18:15 | MONDAY   | AFTERNOON | OPEN",
                "Mo-Fr 09:00-12:30,14:00-18:15 | MONDAY   | EVENING   | CLOSED",
                "Mo-Fr 09:00-13:15             | MONDAY   | AFTERNOON | CLOSED",
                "Mo-Fr 09:00-19:00             | MONDAY   | EVENING   | OPEN",
                "Mo-Fr 09:00-12:00; PH off     | SATURDAY | MORNING   | CLOSED",
                "week 1-53/2 Sa 09:00-12:00    | SATURDAY | MORNING   | UNKNOWN",
                "Sa 09:00-12:00 \"sur rendez-vous\" | SATURDAY | MORNING | UNKNOWN",
                "Mo-Su 09:00-18:00; Su off     | SUNDAY   | MORNING   | CLOSED",
            })
    void half_days_can_be_searched(String hours, DayOfWeek day, HalfDay halfDay, State expected) {
        assertThat(OpeningHours.parse(hours.strip()).openOn(day, halfDay)).isEqualTo(expected);
    }

    @Test
    void a_closure_from_one_day_to_another_of_the_same_month_is_said_and_kept() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-18:00; Aug 1-15 off");
        assertThat(hours.stateAt(LocalDateTime.parse("2026-08-14T10:00"))).isEqualTo(OpeningHours.State.CLOSED);
        assertThat(hours.stateAt(LocalDateTime.parse("2026-08-17T10:00"))).isEqualTo(OpeningHours.State.OPEN);
        assertThat(hours.notes()).containsExactly("Fermé du 1er au 15\u00a0août.");
    }
}
