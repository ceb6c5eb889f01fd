package fr.passerelle.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts the days on which somebody answers: Monday to Friday, public holidays of the whole country apart. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day that comes so many working days after that one. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        int left = workingDays;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                    && !FrenchCalendar.isPublicHoliday(reached, null)) {
                left--;
            }
        }
        return reached;
    }
}
