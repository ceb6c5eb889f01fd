package fr.passerelle.permanence.week;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Permanences;
import fr.passerelle.permanence.Sectors;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week of the whole territory, for everybody: who receives where and when, this week or another. */
@Controller
class ShowWeek {

    private final Permanences permanences;
    private final Sectors sectors;
    private final Editions editions;
    private final Now now;

    ShowWeek(Permanences permanences, Sectors sectors, Editions editions, Now now) {
        this.permanences = permanences;
        this.sectors = sectors;
        this.editions = editions;
        this.now = now;
    }

    @Bean
    static MenuItem permanencesMenu() {
        return new MenuItem(115, "Permanences", "cal", "/permanences", Action.SEE_PLACES, false);
    }

    /**
     * What the page shows.
     *
     * @param previous a Monday, or null before this week
     * @param next a Monday, or null a year from now
     * @param edition the document last published, or null
     */
    record Sight(
            Week week,
            @Nullable LocalDate previous,
            @Nullable LocalDate next,
            boolean thisWeek,
            Editions.@Nullable Last edition,
            boolean mayKeep,
            boolean mayPublish) {}

    @Open
    @GetMapping("/permanences")
    ModelAndView show(@RequestParam @Nullable String semaine, @Nullable Viewer viewer) {
        LocalDate current = now.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate monday = asked(semaine, current);
        List<Permanence> shown = permanences.between(monday, monday.plusDays(6));
        Sight sight = new Sight(
                Week.of(monday, shown, sectors.all()),
                monday.isAfter(current) ? monday.minusWeeks(1) : null,
                monday.isBefore(current.plusWeeks(51)) ? monday.plusWeeks(1) : null,
                monday.equals(current),
                editions.last(),
                viewer != null && viewer.may(Action.MANAGE_PERMANENCES),
                viewer != null && viewer.may(Action.PUBLISH_WEEK));
        return Pages.show(
                "permanence/week/show-week",
                "words",
                new WeekWords(Frame.current().language()),
                "sight",
                sight);
    }

    /** The week of the day asked, within the year that comes; anything else is this week. */
    private static LocalDate asked(@Nullable String day, LocalDate current) {
        try {
            LocalDate monday = day == null
                    ? current
                    : LocalDate.parse(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return monday.isBefore(current) || monday.isAfter(current.plusWeeks(51)) ? current : monday;
        } catch (DateTimeException e) {
            return current;
        }
    }
}
