package fr.passerelle.directory;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in the OSM « opening_hours » notation, evaluated for France. The original text is always kept; what is
 * not understood is UNKNOWN, never closed. Every date-time is the civil time of the place.
 */
public final class OpeningHours {

    /** Longer texts are not hours: they are kept, and not read. */
    private static final int LONGEST = 2_000;

    /** What one may honestly say of a place at a given time. */
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** The parts of a day one searches by: until 13:00, 13:00 to 18:00, after 18:00. */
    public enum HalfDay {
        MORNING(0, 13 * 60),
        AFTERNOON(13 * 60, 18 * 60),
        EVENING(18 * 60, HoursSlot.DAY);

        private final int from;
        private final int to;

        HalfDay(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    /**
     * A state and its end.
     *
     * @param comment what the hours say of this state, such as « sur rendez-vous »
     * @param until first civil time of another state, null when none comes within a year
     * @param next that other state, null when none comes
     * @param nextComment what the hours say of it
     */
    public record Moment(
            State state,
            @Nullable String comment,
            @Nullable LocalDateTime until,
            @Nullable State next,
            @Nullable String nextComment) {}

    /**
     * One row of the weekly table.
     *
     * @param name French name of the day
     * @param state OPEN when some hours are sure, CLOSED when none is, UNKNOWN otherwise
     * @param ranges hours in French words, never empty
     */
    public record Day(DayOfWeek day, String name, State state, List<String> ranges) {

        public Day {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A stretch of an ordinary week's day.
     *
     * @param start minutes after midnight
     * @param end minutes after the same midnight; beyond 1440 it runs into the next day
     */
    public record Span(int start, int end, State state) {}

    /** Shorter presences do not make a place open that half-day: 9:00–13:15 is a morning. */
    private static final int MEANINGFUL_MINUTES = 30;

    private final String text;
    private final Optional<List<HoursRule>> rules;
    private final @Nullable String department;

    private OpeningHours(String text, Optional<List<HoursRule>> rules, @Nullable String department) {
        this.text = text;
        this.rules = rules;
        this.department = department;
    }

    /** Reads any text; null or blank gives hours that are not known. */
    public static OpeningHours parse(@Nullable String text) {
        String kept = text == null ? "" : text.strip();
        boolean readable = !kept.isEmpty() && kept.length() <= LONGEST;
        return new OpeningHours(kept, readable ? HoursRule.read(kept) : Optional.empty(), null);
    }

    /** Hours as people type them, in the notation or in simple French (« mardi 9h-12h »); empty when they are neither. */
    public static Optional<OpeningHours> typed(String text) {
        OpeningHours hours = parse(text);
        return hours.isUnderstood()
                ? Optional.of(hours)
                : HoursProse.toOsm(text).map(OpeningHours::parse);
    }

    /** The same hours where local public holidays and the school zone of this département apply, such as « 67 ». */
    public OpeningHours inDepartment(String code) {
        return new OpeningHours(text, rules, code);
    }

    /** The text as it was given, trimmed. */
    public String text() {
        return text;
    }

    /** Whether the text was understood and can be evaluated. */
    public boolean isUnderstood() {
        return rules.isPresent();
    }

    /** The state at this civil time, and when it changes. */
    public Moment at(LocalDateTime when) {
        return rules.map(known -> new HoursTimeline(new HoursDays(known, department)).at(when))
                .orElse(new Moment(State.UNKNOWN, null, null, null, null));
    }

    /** The state at this civil time alone: cheaper than {@link #at}, for filters. */
    public State stateAt(LocalDateTime when) {
        return rules.map(known -> new HoursTimeline(new HoursDays(known, department)).stateAt(when))
                .orElse(State.UNKNOWN);
    }

    /** The state in French, such as « Ouvert, ferme à 17 h » or « Fermé, ouvre jeudi à 9 h ». */
    public String inWords(LocalDateTime now) {
        return HoursWords.moment(this, at(now), now);
    }

    /** The seven rows of the weekly table, Monday first, seasonal hours marked as such. */
    public List<Day> week() {
        return Stream.of(DayOfWeek.values())
                .map(day -> HoursWeek.row(rules, day))
                .toList();
    }

    /** The stretches of an ordinary week's day that are open, or unknown; for languages other than French. */
    public List<Span> usually(DayOfWeek day) {
        return rules.map(known -> HoursDays.usually(known, day)).orElse(List.of()).stream()
                .map(slot -> new Span(slot.start(), slot.end(), slot.state()))
                .toList();
    }

    /** What the weekly table cannot hold, in French sentences: holidays, seasons, comments. */
    public List<String> notes() {
        return rules.map(HoursWeek::notes).orElse(List.of());
    }

    /** Whether it is usually open that half-day; UNKNOWN when it depends on the week, the season or an appointment. */
    public State openOn(DayOfWeek day, HalfDay halfDay) {
        if (rules.isEmpty()) {
            return State.UNKNOWN;
        }
        if (HoursDays.usually(rules.get(), day).stream()
                .anyMatch(slot -> slot.state() == State.OPEN && fills(slot, halfDay))) {
            return State.OPEN;
        }
        boolean sometimes = HoursDays.usually(rules.get(), day).stream().anyMatch(slot -> fills(slot, halfDay))
                || HoursWeek.seasonal(rules.get(), day)
                        .flatMap(rule -> rule.slots().stream())
                        .anyMatch(slot -> fills(slot, halfDay));
        return sometimes ? State.UNKNOWN : State.CLOSED;
    }

    /** The half-days on which it is usually open for sure, bit 3 × day + half-day from Monday morning. */
    int openHalfDays() {
        int bits = 0;
        for (DayOfWeek day : rules.isEmpty() ? new DayOfWeek[0] : DayOfWeek.values()) {
            for (HoursSlot slot : HoursDays.usually(rules.get(), day)) {
                for (HalfDay half : HalfDay.values()) {
                    bits |= slot.state() == State.OPEN && fills(slot, half) ? bit(day, half) : 0;
                }
            }
        }
        return bits;
    }

    /** The bit of one half-day. */
    static int bit(DayOfWeek day, HalfDay half) {
        return 1 << (3 * (day.getValue() - 1) + half.ordinal());
    }

    private static boolean fills(HoursSlot slot, HalfDay halfDay) {
        return slot.minutesWithin(halfDay.from, halfDay.to) >= MEANINGFUL_MINUTES;
    }

    /** Two opening hours are equal when they say the same text for the same département. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours hours
                && text.equals(hours.text)
                && (department == null ? hours.department == null : department.equals(hours.department));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
