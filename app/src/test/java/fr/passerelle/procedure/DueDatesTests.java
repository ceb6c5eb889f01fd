package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Sheet.Delay;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.procedure.Recurring.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTests {

    private static final Period QUARTERLY = new Period(PeriodKind.DECLARATION, "", 3, null, null, null, null);
    private static final Period MONTHLY = new Period(PeriodKind.DECLARATION, "", 1, 28, 15, null, null);
    private static final Period YEARLY = new Period(PeriodKind.RENEWAL, "", 12, null, null, 2, 0);
    private static final Period C2S = new Period(PeriodKind.RENEWAL, "", 12, null, null, 4, 2);

    @ParameterizedTest(name = "{0} months, {1} days, {2} working days after {3} in {4}: {5}")
    @CsvSource({
        // two months after a Monday; a Saturday moves to Monday; 1 May, a Friday, to Monday 4
        "2, 0, 0, 2026-11-23, 13, 2027-01-25",
        "1, 0, 0, 2026-09-26, 13, 2026-10-26",
        "1, 0, 0, 2026-04-01, 13, 2026-05-04",
        // 31 January and one month: the last day of February, a Sunday
        "1, 0, 0, 2027-01-31, 13, 2027-03-01",
        "0, 30, 0, 2026-11-22, 13, 2026-12-22",
        // Armistice day in between, then Saint Stephen, who is kept in Strasbourg only
        "0, 0, 3, 2026-11-09, 13, 2026-11-13",
        "0, 1, 0, 2025-12-25, 13, 2025-12-26",
        "0, 1, 0, 2025-12-25, 67, 2025-12-29",
        "0, 0, 1, 2026-12-18, 974, 2026-12-21",
        "0, 0, 1, 2027-12-17, 974, 2027-12-21",
        "0, 0, 1, 2027-12-17, 13, 2027-12-20",
        // the clocks change between
        "0, 1, 0, 2026-03-28, 13, 2026-03-30",
        "0, 0, 1, 2026-10-23, 13, 2026-10-26",
    })
    void theDayOfAnAnswer(int months, int days, int working, LocalDate sent, String where, LocalDate due) {
        assertThat(Expected.after(sent, new Delay(months, days, working), where))
                .isEqualTo(due);
    }

    @Test
    void theLastDayToContestComesBeforeADayWithoutPost() {
        Delay twoMonths = new Delay(2, 0, 0);
        assertThat(Expected.limit(LocalDate.of(2026, 11, 20), twoMonths, "13")).isEqualTo("2027-01-20");
        assertThat(Expected.limit(LocalDate.of(2026, 11, 23), twoMonths, "13")).isEqualTo("2027-01-22");
        assertThat(Expected.limit(LocalDate.of(2026, 11, 20), new Delay(0, 1, 0), "13"))
                .isEqualTo("2026-11-21");
        assertThat(Expected.limit(LocalDate.of(2026, 11, 20), new Delay(0, 0, 2), "13"))
                .isEqualTo("2026-11-24");
    }

    @Test
    void aQuarterIsCountedFromTheFirstDayAndTheThirtyFirstComesBack() {
        LocalDate anchor = LocalDate.of(2026, 8, 31);
        assertThat(Recurring.from(QUARTERLY, anchor, LocalDate.of(2026, 9, 1)).closes())
                .isEqualTo("2026-11-30");
        assertThat(Recurring.after(QUARTERLY, anchor, LocalDate.of(2026, 11, 30))
                        .closes())
                .isEqualTo("2027-02-28");
        assertThat(Recurring.after(QUARTERLY, anchor, LocalDate.of(2027, 2, 28)).closes())
                .isEqualTo("2027-05-31");
    }

    @Test
    void franceTravailOpensOnThe28thAndInFebruaryOnThe26th() {
        LocalDate anchor = LocalDate.of(2026, 11, 15);
        assertThat(Recurring.from(MONTHLY, anchor, LocalDate.of(2026, 11, 16)))
                .isEqualTo(window("2026-11-28", "2026-12-15"));
        assertThat(Recurring.from(MONTHLY, anchor, LocalDate.of(2026, 12, 15)))
                .isEqualTo(window("2026-11-28", "2026-12-15"));
        assertThat(Recurring.from(MONTHLY, anchor, LocalDate.of(2027, 3, 1)))
                .isEqualTo(window("2027-02-26", "2027-03-15"));
        assertThat(Recurring.from(MONTHLY, anchor, LocalDate.of(2028, 3, 1)))
                .isEqualTo(window("2028-02-26", "2028-03-15"));
    }

    @Test
    void aRenewalIsAskedBeforeTheEndThenAYearLater() {
        LocalDate end = LocalDate.of(2027, 3, 31);
        assertThat(Recurring.from(C2S, end, LocalDate.of(2026, 11, 22))).isEqualTo(window("2026-11-30", "2027-01-31"));
        assertThat(Recurring.after(C2S, end, LocalDate.of(2027, 1, 31))).isEqualTo(window("2027-11-30", "2028-01-31"));
        assertThat(Recurring.from(YEARLY, end, LocalDate.of(2027, 4, 1))).isEqualTo(window("2028-01-31", "2028-03-31"));
    }

    @Test
    void aWindowWithOnlyALastDayOpensWithItsMonth() {
        Period taxes = new Period(PeriodKind.DECLARATION, "", 12, null, 22, null, null);
        assertThat(Recurring.from(taxes, LocalDate.of(2026, 5, 22), LocalDate.of(2026, 6, 1)))
                .isEqualTo(window("2027-05-01", "2027-05-22"));
    }

    private static Window window(String opens, String closes) {
        return new Window(LocalDate.parse(opens), LocalDate.parse(closes));
    }

    @Test
    void theCodeOfATerritoryTellsItsDepartmentOrNothing() {
        assertThat(Expected.department("13")).isEqualTo("13");
        assertThat(Expected.department("974")).isEqualTo("974");
        assertThat(Expected.department("2a")).isEqualTo("2A");
        assertThat(Expected.department("demo")).isNull();
    }

    @Test
    void withoutADepartmentOnlyTheHolidaysOfTheWholeCountryCount() {
        var delay = new fr.passerelle.catalogue.Sheet.Delay(0, 0, 2);
        java.time.LocalDate sent = java.time.LocalDate.of(2026, 12, 24);
        assertThat(Expected.after(sent, delay)).isEqualTo(java.time.LocalDate.of(2026, 12, 29));
        assertThat(fr.passerelle.directory.WorkingDays.after(sent, 2)).isEqualTo(java.time.LocalDate.of(2026, 12, 29));
        assertThat(Expected.after(sent, delay, "67")).isEqualTo(java.time.LocalDate.of(2026, 12, 29));
    }
}
