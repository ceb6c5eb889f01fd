package fr.passerelle.directory;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Public and school holidays of France, by département where they differ. */
public final class FrenchCalendar {

    private static final HolidayManager PUBLIC =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private static final Map<String, Set<LocalDate>> PUBLIC_BY_YEAR = new ConcurrentHashMap<>();
    private static final Set<String> WITH_LOCAL_LAW = Set.of("57", "67", "68");

    /** Abolition of slavery, a public holiday overseas: Code du travail, art. L. 3422-2. */
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27));

    private static final SchoolYears SCHOOL = SchoolYears.load();

    private FrenchCalendar() {}

    /**
     * Whether nobody works that day.
     *
     * @param department null when unknown: only national holidays then count
     */
    public static boolean isPublicHoliday(LocalDate date, @Nullable String department) {
        String law = department != null && WITH_LOCAL_LAW.contains(department) ? department : "";
        return PUBLIC_BY_YEAR
                        .computeIfAbsent(date.getYear() + law, key -> holidays(date.getYear(), law))
                        .contains(date)
                || (department != null && MonthDay.from(date).equals(ABOLITION.get(department)));
    }

    /** MAYBE outside the published calendars, in Corsica and overseas, or when zones differ and the place's is unknown. */
    public static Match schoolHoliday(LocalDate date, @Nullable String department) {
        if (date.isBefore(SCHOOL.knownFrom) || date.isAfter(SCHOOL.knownUntil)) {
            return Match.MAYBE;
        }
        List<Boolean> answers = SCHOOL.zones.values().stream()
                .filter(zone -> department == null || zone.departments.contains(department))
                .map(zone -> within(zone.holidays, date) || within(SCHOOL.everywhere, date))
                .distinct()
                .toList();
        return answers.size() == 1 ? Match.of(answers.get(0)) : Match.MAYBE;
    }

    private static Set<LocalDate> holidays(int year, String department) {
        return PUBLIC.getHolidays(Year.of(year), department).stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean within(List<List<LocalDate>> periods, LocalDate date) {
        return periods.stream().anyMatch(period -> !date.isBefore(period.get(0)) && !date.isAfter(period.get(1)));
    }

    private record Zone(Set<String> departments, List<List<LocalDate>> holidays) {}

    private record SchoolYears(
            LocalDate knownFrom, LocalDate knownUntil, List<List<LocalDate>> everywhere, Map<String, Zone> zones) {

        static SchoolYears load() {
            String file = "/fr/passerelle/directory/school-holidays.yaml";
            try (InputStream yaml = Objects.requireNonNull(FrenchCalendar.class.getResourceAsStream(file), file)) {
                return new YAMLMapper().readValue(yaml, SchoolYears.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
