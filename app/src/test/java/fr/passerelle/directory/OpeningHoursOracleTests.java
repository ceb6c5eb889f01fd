package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.OpeningHours.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Hundreds of real texts say what another evaluator says, but where we prefer not to be sure. */
class OpeningHoursOracleTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int WEEK = 7 * 24 * 60;

    /** A stretch of the week. */
    private record Stretch(int start, int end, State state) {}

    private record Line(String origin, LocalDate monday, String text, List<Stretch> stretches) {

        LocalDateTime moment(int minute) {
            return monday.atStartOfDay().plusMinutes(minute);
        }

        State at(int minute) {
            return stretches.stream()
                    .filter(stretch -> stretch.start() <= minute && minute < stretch.end())
                    .map(Stretch::state)
                    .findFirst()
                    .orElse(State.CLOSED);
        }
    }

    /** Where we would rather check than be sure, and why. */
    private static final Map<String, String> PRUDENT = Map.of(
            "Fr 19:00-11:00", "sixteen hours of night are a slip of the keyboard",
            "Mo-Fr 09:00-12:00+", "an end that may be later is shown as text",
            "Mo-Fr 18:00+", "an end nobody knows is shown as text",
            "Mo-Fr 10:00-12:00/30", "a departure every half hour is not an opening",
            "Mo-Fr sunrise-sunset", "nobody reads the sun at a counter",
            "mo-fr 09:00-12:00", "day names in small letters may be those of another language");

    @Test
    void hundreds_of_real_texts_are_evaluated_as_another_evaluator_does() throws IOException {
        List<Line> lines = lines();
        assertThat(lines.stream()
                        .filter(line -> line.origin().equals("hinaura"))
                        .map(Line::text)
                        .distinct())
                .hasSizeGreaterThan(500);
        Map<String, String> different = new TreeMap<>();
        lines.forEach(line -> difference(line).ifPresent(words -> different.putIfAbsent(line.text(), words)));
        different.keySet().removeAll(PRUDENT.keySet());
        assertThat(different).isEmpty();
    }

    @Test
    void what_is_not_sure_is_never_said_to_be_the_opposite() throws IOException {
        List<Line> sane = lines().stream()
                .filter(line -> !line.text().equals("Fr 19:00-11:00"))
                .toList();
        for (Line line : sane) {
            OpeningHours hours = OpeningHours.parse(line.text()).inDepartment("13");
            for (int minute : minutes(line)) {
                State ours = hours.stateAt(line.moment(minute));
                assertThat(ours == State.UNKNOWN || line.at(minute) == State.UNKNOWN || ours == line.at(minute))
                        .as("%s, %s", line.text(), line.moment(minute))
                        .isTrue();
            }
        }
    }

    private static Optional<String> difference(Line line) {
        OpeningHours hours = OpeningHours.parse(line.text()).inDepartment("13");
        return minutes(line).stream()
                .filter(minute -> hours.stateAt(line.moment(minute)) != line.at(minute))
                .map(minute -> line.moment(minute) + ": ours " + hours.stateAt(line.moment(minute)) + ", theirs "
                        + line.at(minute))
                .findFirst();
    }

    /** Every quarter of an hour and both ends of each stretch, but the hour that does not exist in March. */
    private static Set<Integer> minutes(Line line) {
        Set<Integer> minutes = new TreeSet<>();
        for (int minute = 0; minute < WEEK; minute += 15) {
            minutes.add(minute);
        }
        line.stretches().forEach(stretch -> minutes.addAll(List.of(stretch.start(), stretch.end() - 1)));
        minutes.removeIf(minute ->
                !line.moment(minute).equals(line.moment(minute).atZone(PARIS).toLocalDateTime()));
        return minutes;
    }

    private static List<Line> lines() throws IOException {
        try (var file = Objects.requireNonNull(
                OpeningHoursOracleTests.class.getResourceAsStream("hours-oracle.tsv"), "hours-oracle.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(OpeningHoursOracleTests::line)
                    .toList();
        }
    }

    private static Line line(String text) {
        String[] cells = text.split("\t", -1);
        List<Stretch> stretches = Arrays.stream(cells[3].split(" "))
                .filter(stretch -> !stretch.isEmpty())
                .map(OpeningHoursOracleTests::stretch)
                .toList();
        return new Line(cells[0], LocalDate.parse(cells[1]), cells[2], stretches);
    }

    private static Stretch stretch(String text) {
        String[] ends = text.replace("?", "").split("-");
        return new Stretch(
                Integer.parseInt(ends[0]),
                Integer.parseInt(ends[1]),
                text.startsWith("?") ? State.UNKNOWN : State.OPEN);
    }
}
