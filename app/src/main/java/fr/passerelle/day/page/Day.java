package fr.passerelle.day.page;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The day of a viewer.
 *
 * @param parts every part with what waits in it, late first
 */
record Day(Viewer viewer, LocalDate today, Map<Part, List<DayItem>> parts) {

    /** « Mardi 24 novembre ». */
    String title() {
        String day = French.weekday(today);
        return Character.toUpperCase(day.charAt(0)) + day.substring(1);
    }

    /** The first name. */
    String firstName() {
        return viewer.name().split(" ", 2)[0];
    }

    /** What waits, in one sentence. */
    String lead() {
        long waiting = parts.values().stream().mapToLong(List::size).sum();
        if (waiting == 0) {
            return "Rien n’attend pour l’instant.";
        }
        long late =
                parts.values().stream().flatMap(List::stream).filter(this::late).count();
        String verb = waiting < 2 ? " attend" : " attendent";
        String words = French.count(waiting, "chose", "choses") + verb;
        return late == 0 ? words + "." : words + ", dont " + French.number(late) + " en retard.";
    }

    boolean nothing() {
        return parts.values().stream().allMatch(List::isEmpty);
    }

    List<DayItem> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    boolean late(DayItem item) {
        return item.due() != null && item.due().isBefore(today);
    }

    /** The kind of the tag of its date. */
    String tag(DayItem item) {
        return late(item) ? "late" : today.equals(item.due()) ? "now" : "";
    }

    /** Its date as people say it: « Hier », « Aujourd’hui », « Jeudi 26 novembre ». */
    String when(DayItem item) {
        LocalDate due = java.util.Objects.requireNonNullElse(item.due(), today);
        long away = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(today, due));
        String words = away <= 1 || due.isBefore(today) ? French.relative(due, today) : French.shortDate(due, today);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    boolean mayRegister() {
        return viewer.may(Action.REGISTER_PERSON);
    }

    boolean mayNote() {
        return viewer.may(Action.LOG_ANONYMOUS);
    }

    boolean maySeePlaces() {
        return viewer.may(Action.SEE_PLACES);
    }
}
