package fr.passerelle.permanence.gaps;

import fr.passerelle.permanence.HalfDay;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Sectors.Sector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a usual week covers of a sector. Only somebody whom one can go to see covers anything; a rhythm other than every week covers a half-day
 * sometimes.
 *
 * @param held the permanences of the sector
 * @param unmet searches that found nothing there lately
 */
record Coverage(Sector sector, List<Permanence> held, Unmet unmet) {

    /** Monday to Friday: nobody misses a permanence on Sunday. */
    static final List<DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).filter(day -> day.getValue() <= 5).toList();

    /** How often somebody receives. */
    enum Cover {
        NEVER,
        SOMETIMES,
        EVERY_WEEK
    }

    /** Searches that found nothing: how many, and mostly for what. */
    record Unmet(long times, String mostly) {}

    static Coverage of(Sector sector, List<Permanence> permanences, LocalDate today, Unmet unmet) {
        return new Coverage(
                sector,
                permanences.stream()
                        .filter(Permanence::shown)
                        .filter(each ->
                                each.spot() != null && sector.has(each.spot().insee()))
                        .filter(each -> each.schedule().until() == null
                                || !each.schedule().until().isBefore(today))
                        .toList(),
                unmet);
    }

    Cover at(DayOfWeek day, HalfDay half) {
        List<Permanence> there = there(day, half);
        if (there.isEmpty()) {
            return Cover.NEVER;
        }
        return there.stream().anyMatch(each -> each.schedule().weekly()) ? Cover.EVERY_WEEK : Cover.SOMETIMES;
    }

    List<Permanence> there(DayOfWeek day, HalfDay half) {
        return held.stream()
                .filter(each -> each.schedule().slots().stream()
                        .anyMatch(slot -> slot.day() == day && half.has(slot.start(), slot.end())))
                .toList();
    }

    /** « lundi matin », « mercredi toute la journée »: when nobody ever receives. */
    List<String> empty() {
        return when(Cover.NEVER);
    }

    /** The same, for the half-days that some weeks only have somebody. */
    List<String> thin() {
        return when(Cover.SOMETIMES);
    }

    private List<String> when(Cover cover) {
        List<String> said = new ArrayList<>();
        for (DayOfWeek day : DAYS) {
            List<HalfDay> halves = Arrays.stream(HalfDay.values())
                    .filter(half -> at(day, half) == cover)
                    .toList();
            String name = InWords.dayName(day);
            if (halves.size() == 2) {
                said.add(name + " toute la journée");
            } else if (halves.size() == 1) {
                said.add(name + (halves.get(0) == HalfDay.MORNING ? " matin" : " après-midi"));
            }
        }
        return said;
    }

    /** Those who already receive there, and could be asked. */
    List<String> organisations() {
        return held.stream()
                .map(Permanence::organisationName)
                .distinct()
                .sorted()
                .toList();
    }
}
