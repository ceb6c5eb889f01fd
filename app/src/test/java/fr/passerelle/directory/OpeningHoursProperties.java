package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.OpeningHours.Moment;
import fr.passerelle.kernel.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpeningHoursProperties {

    private static final LocalDateTime START = LocalDateTime.parse("2026-11-23T00:00");

    @Property(tries = 500)
    void no_text_breaks_anything(@ForAll String text) {
        useAll(OpeningHours.parse(text), START);
    }

    @Property(tries = 1000)
    void no_mix_of_osm_words_breaks_anything(@ForAll("almostOsm") String text) {
        useAll(OpeningHours.parse(text), START);
    }

    @Property(tries = 500)
    void the_next_change_is_later_and_really_a_change(
            @ForAll("almostOsm") String text, @ForAll("minutes") int minutes) {
        OpeningHours hours = OpeningHours.parse(text);
        LocalDateTime when = START.plusMinutes(minutes);
        Moment moment = hours.at(when);
        if (moment.until() != null) {
            assertThat(moment.until()).isAfter(when);
            assertThat(hours.stateAt(moment.until())).isEqualTo(moment.next()).isNotEqualTo(moment.state());
            assertThat(hours.stateAt(moment.until().minusMinutes(1))).isEqualTo(moment.state());
        }
    }

    @Property(tries = 200)
    void folding_twice_changes_nothing(@ForAll String text) {
        assertThat(PlainText.fold(PlainText.fold(text))).isEqualTo(PlainText.fold(text));
    }

    @Provide
    Arbitrary<String> almostOsm() {
        return Arbitraries.of(
                        "Mo",
                        "Tu-Fr",
                        "Sa,Su",
                        "PH",
                        "SH",
                        " ",
                        "09:00-12:00",
                        "14:00-18:00",
                        "22:00-03:00",
                        ",",
                        "; ",
                        " off",
                        " || ",
                        "week 1-53/2 ",
                        "Jul-Aug ",
                        "Dec 25-Jan 1 ",
                        "[1]",
                        "[-1]",
                        "\"sur rendez-vous\"",
                        "24/7",
                        "2026",
                        " unknown",
                        "+",
                        "easter",
                        "sunrise",
                        "-")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 2 * 366 * 24 * 60);
    }

    private static void useAll(OpeningHours hours, LocalDateTime when) {
        assertThat(hours.inWords(when)).isNotBlank();
        assertThat(hours.week()).hasSize(7).allMatch(day -> !day.ranges().isEmpty());
        assertThat(hours.notes()).doesNotContain("");
        assertThat(hours.openOn(DayOfWeek.SATURDAY, HalfDay.MORNING)).isNotNull();
        assertThat(hours.inDepartment("67").stateAt(when)).isNotNull();
    }
}
