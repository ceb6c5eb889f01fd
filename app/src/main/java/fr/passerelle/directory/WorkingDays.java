package fr.passerelle.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts the days on which somebody answers: Monday to Friday, public holidays apart. */
public final class WorkingDays {

    private WorkingDays() {}

    /**
     * Whether offices are open that day.
     *
     * @param department null when unknown: only national holidays then count
     */
    public static boolean isOne(LocalDate day, @Nullable String department) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !FrenchCalendar.isPublicHoliday(day, department);
    }

    /** The day that comes so many working days after that one, holidays of the whole country apart. */
    public static LocalDate after(LocalDate day, int workingDays) {
        return after(day, workingDays, null);
    }

    /** The same where that département has holidays of its own. */
    public static LocalDate after(LocalDate day, int workingDays, @Nullable String department) {
        LocalDate reached = day;
        int left = workingDays;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (isOne(reached, department)) {
                left--;
            }
        }
        return reached;
    }

    /** That day if offices are open, else the first day on which they open again. */
    public static LocalDate from(LocalDate day, @Nullable String department) {
        LocalDate reached = day;
        while (!isOne(reached, department)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
