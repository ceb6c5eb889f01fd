package fr.passerelle.permanence.keep;

import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads hours as people write them, and says in French what is wrong. */
final class TypedHours {

    /** How many lines of hours the form has. */
    static final int LINES = 5;

    private static final String FIELD = "starts";
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])(?:[:hH]([0-5]\\d)?)?");

    private TypedHours() {}

    /** « 9 », « 9 h », « 9:30 », « 9 h 30 ». */
    static Optional<LocalTime> read(@Nullable String typed) {
        Matcher hour = HOUR.matcher(typed == null ? "" : typed.replaceAll("[\\s\\u00a0]", ""));
        return hour.matches()
                ? Optional.of(LocalTime.of(
                        Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))))
                : Optional.empty();
    }

    /** The hours of a week; lines left empty say nothing. */
    static List<Slot> slots(
            @Nullable List<@Nullable DayOfWeek> days,
            @Nullable List<String> starts,
            @Nullable List<String> ends,
            BindingResult errors) {
        List<Slot> slots = new ArrayList<>();
        for (int line = 0; line < LINES && !errors.hasFieldErrors(FIELD); line++) {
            DayOfWeek day = days == null || line >= days.size() ? null : days.get(line);
            String start = at(starts, line);
            String end = at(ends, line);
            if (day != null) {
                slot(day, start, end, errors).ifPresent(slots::add);
            } else if (!start.isBlank() || !end.isBlank()) {
                errors.rejectValue(FIELD, "day", "Choisissez le jour qui va avec " + (start + " " + end).strip() + ".");
            }
        }
        if (slots.isEmpty() && !errors.hasFieldErrors(FIELD)) {
            errors.rejectValue(FIELD, "none", "Dites au moins un jour, avec ses heures.");
        }
        overlap(slots, errors);
        return slots;
    }

    /** Hours that hold within one day; the field named is told when they do not. */
    static Optional<Slot> slot(DayOfWeek day, String start, String end, BindingResult errors) {
        Optional<LocalTime> from = read(start);
        Optional<LocalTime> to = read(end);
        String name = InWords.capital(InWords.dayName(day));
        if (from.isEmpty() || to.isEmpty()) {
            errors.rejectValue(FIELD, "unclear", name + "\u00a0: écrivez deux heures, par exemple 9:00 et 12:30.");
        } else if (!to.get().isAfter(from.get())) {
            errors.rejectValue(FIELD, "order", name + "\u00a0: la fin doit venir après le début.");
        } else if (from.get().isBefore(Slot.EARLIEST) || to.get().isAfter(Slot.LATEST)) {
            errors.rejectValue(FIELD, "night", "Une permanence se tient entre 6\u00a0h et 23\u00a0h.");
        } else {
            return Optional.of(new Slot(day, from.get(), to.get()));
        }
        return Optional.empty();
    }

    private static void overlap(List<Slot> slots, BindingResult errors) {
        for (int i = 0; i < slots.size(); i++) {
            for (int j = i + 1; j < slots.size(); j++) {
                if (slots.get(i).overlaps(slots.get(j)) && !errors.hasFieldErrors(FIELD)) {
                    Slot first = slots.get(i);
                    Slot second = slots.get(j);
                    errors.rejectValue(
                            FIELD,
                            "overlap",
                            InWords.capital(InWords.dayName(first.day())) + "\u00a0: "
                                    + InWords.hours(first.start(), first.end())
                                    + " et " + InWords.hours(second.start(), second.end()) + " se chevauchent.");
                }
            }
        }
    }

    private static String at(@Nullable List<String> values, int line) {
        return values == null || line >= values.size() || values.get(line) == null ? "" : values.get(line);
    }
}
