package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.due.TeamDues.Position;
import fr.passerelle.procedure.due.TeamDues.Sought;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The due list of my teams: late first, then week by week. */
@Controller
class TeamDuesPage {

    static final String PATH = "/demarches/echeances";

    private static final int LINES = 50;

    private final TeamDues dues;
    private final Now now;

    TeamDuesPage(TeamDues dues, Now now) {
        this.dues = dues;
        this.now = now;
    }

    /**
     * What the address asks for; what it asks badly is left out.
     *
     * @param moi only what I carry
     * @param apres after which line
     */
    record Filter(
            Awaited.@Nullable Kind quoi,
            @Nullable Operator operateur,
            @Nullable Boolean moi,
            @Nullable String apres) {

        /** The address of the page that follows. */
        String next(Awaited last) {
            StringBuilder address = new StringBuilder(PATH + "?");
            if (quoi != null) {
                address.append("quoi=").append(quoi).append('&');
            }
            if (operateur != null) {
                address.append("operateur=").append(operateur).append('&');
            }
            if (Boolean.TRUE.equals(moi)) {
                address.append("moi=true&");
            }
            return address.append("apres=").append(last.position()).toString();
        }
    }

    /** A week, or what is late. */
    record Week(String name, boolean late, List<Awaited> lines) {}

    @Allowed(Action.SEE_TEAM_PROCEDURES)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, @ModelAttribute("form") Filter filter, BindingResult errors) {
        LocalDate today = now.today();
        Filter asked = errors.hasErrors() ? new Filter(null, null, null, null) : filter;
        Sought sought = new Sought(
                asked.quoi(),
                asked.operateur() == null ? "" : asked.operateur().name(),
                Boolean.TRUE.equals(asked.moi()),
                LocalDate.of(9999, 12, 31));
        Position from = Position.of(asked.apres());
        List<Awaited> lines = dues.lines(viewer, sought, from, LINES + 1);
        List<Awaited> shown = lines.size() > LINES ? lines.subList(0, LINES) : lines;
        return Pages.show("procedure/due/team-dues")
                .addObject("weeks", weeks(shown, today))
                .addObject("late", dues.late(viewer, sought))
                .addObject("next", lines.size() > LINES ? asked.next(shown.get(LINES - 1)) : null)
                .addObject("begins", from.equals(Position.START))
                .addObject("narrowed", asked.quoi() != null || asked.operateur() != null || sought.mine())
                .addObject("fields", Fields.of(asked))
                .addObject("today", today);
    }

    static List<Week> weeks(List<Awaited> lines, LocalDate today) {
        List<Week> weeks = new ArrayList<>();
        String name = "";
        for (Awaited line : lines) {
            String its = name(line.dueOn(), today);
            if (!its.equals(name)) {
                weeks.add(new Week(its, line.dueOn().isBefore(today), new ArrayList<>()));
                name = its;
            }
            weeks.get(weeks.size() - 1).lines().add(line);
        }
        return weeks;
    }

    private static String name(LocalDate day, LocalDate today) {
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (day.isBefore(today)) {
            return "En retard";
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (monday.equals(thisWeek)) {
            return "Cette semaine";
        }
        return monday.equals(thisWeek.plusWeeks(1)) ? "La semaine prochaine" : "Semaine du " + French.date(monday);
    }
}
