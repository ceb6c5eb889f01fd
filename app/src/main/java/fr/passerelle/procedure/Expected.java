package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.directory.WorkingDays;
import java.time.LocalDate;

/** The day on which an operator should have answered. */
public final class Expected {

    private Expected() {}

    /** The end of a delay that begins that day. */
    public static LocalDate after(LocalDate day, Sheet.Delay delay) {
        return delay.workingDays() > 0
                ? WorkingDays.after(day, delay.workingDays())
                : day.plusMonths(delay.months()).plusDays(delay.days());
    }
}
