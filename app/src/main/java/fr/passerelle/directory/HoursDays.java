package fr.passerelle.directory;

import fr.passerelle.directory.HoursRule.Join;
import fr.passerelle.directory.OpeningHours.State;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies rules one after the other to say what happens on a given date, or on an ordinary weekday. */
final class HoursDays {

    private static final Comparator<HoursSlot> BY_START = Comparator.comparingInt(HoursSlot::start);

    private final List<HoursRule> rules;
    private final @Nullable String department;
    private final Map<LocalDate, List<HoursSlot>> known = new HashMap<>();

    HoursDays(List<HoursRule> rules, @Nullable String department) {
        this.rules = rules;
        this.department = department;
    }

    /** The stretches of this date that are open or unknown; everything else is closed. */
    List<HoursSlot> on(LocalDate date) {
        return known.computeIfAbsent(
                date, d -> apply(rules, rule -> rule.condition().on(d, department)));
    }

    /** The stretches of an ordinary week's day, holidays and seasonal rules left aside. */
    static List<HoursSlot> usually(List<HoursRule> rules, DayOfWeek day) {
        return apply(
                rules,
                rule -> Match.of(
                        rule.condition().isEveryWeek() && rule.condition().mayConcern(day)));
    }

    private static List<HoursSlot> apply(List<HoursRule> rules, Function<HoursRule, Match> matching) {
        List<HoursSlot> slots = new ArrayList<>();
        boolean explicitlyClosed = false;
        for (HoursRule rule : rules) {
            Match match = matching.apply(rule);
            if (match == Match.NO || (rule.join() == Join.FALLBACK && explicitlyClosed)) {
                continue;
            }
            explicitlyClosed = match == Match.YES && rule.allDay() && rule.state() == State.CLOSED;
            if (rule.state() == State.CLOSED) {
                close(slots, rule, match);
            } else {
                open(slots, rule, match);
            }
        }
        slots.sort(BY_START);
        return slots;
    }

    private static void open(List<HoursSlot> slots, HoursRule rule, Match match) {
        if (rule.join() == Join.OVERRIDE && match == Match.YES) {
            slots.clear();
        } else if (rule.join() == Join.OVERRIDE) {
            slots.replaceAll(slot -> slot.as(State.UNKNOWN));
        }
        rule.slots().forEach(slot -> slots.add(match == Match.YES ? slot : slot.as(State.UNKNOWN)));
    }

    private static void close(List<HoursSlot> slots, HoursRule rule, Match match) {
        List<HoursSlot> left = new ArrayList<>(slots);
        for (HoursSlot closed : rule.slots()) {
            // Hours this vague (« until sunset ») close nothing for sure.
            boolean sure = match == Match.YES && closed.state() == State.CLOSED;
            left = left.stream()
                    .flatMap(slot -> cut(slot, closed, sure).stream())
                    .collect(ArrayList::new, List::add, List::addAll);
        }
        slots.clear();
        slots.addAll(left);
    }

    private static List<HoursSlot> cut(HoursSlot slot, HoursSlot closed, boolean sure) {
        if (slot.minutesWithin(closed.start(), closed.end()) == 0) {
            return List.of(slot);
        }
        List<HoursSlot> parts = new ArrayList<>();
        addPart(parts, slot, slot.start(), closed.start(), slot.state());
        if (!sure) {
            addPart(
                    parts,
                    slot,
                    Math.max(slot.start(), closed.start()),
                    Math.min(slot.end(), closed.end()),
                    State.UNKNOWN);
        }
        // A whole-day closure also removes the hours after midnight of a late evening.
        if (closed.end() < HoursSlot.DAY || !sure) {
            addPart(parts, slot, closed.end(), slot.end(), slot.state());
        }
        return parts;
    }

    private static void addPart(List<HoursSlot> parts, HoursSlot whole, int start, int end, State state) {
        if (start < end) {
            parts.add(new HoursSlot(start, end, state, whole.comment()));
        }
    }
}
