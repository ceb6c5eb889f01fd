package fr.passerelle.sharing;

import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** For how long: always an end, a year at most. The last day counts until midnight. */
public enum Length {
    WEEK("1 semaine", Period.ofWeeks(1)),
    MONTH("1 mois", Period.ofMonths(1)),
    QUARTER("3 mois", Period.ofMonths(3)),
    SEMESTER("6 mois", Period.ofMonths(6)),
    YEAR("1 an", Period.ofYears(1));

    private final String label;
    private final Period period;

    Length(String label, Period period) {
        this.label = label;
        this.period = period;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** The midnight that ends what begins that day. */
    public Instant end(LocalDate first) {
        return first.plus(period).atStartOfDay(Now.PARIS).toInstant();
    }
}
