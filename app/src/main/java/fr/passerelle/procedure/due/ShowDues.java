package fr.passerelle.procedure.due;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.due.MonthSheet.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What comes for a person: a wall calendar, the list beneath, and what a right that was opened will ask for. */
@Controller
class ShowDues {

    static final String PATH = "/echeances";

    private final Dues dues;
    private final Procedures procedures;
    private final Periodic periodic;
    private final MailChecks checks;
    private final DossierFrame frame;

    ShowDues(Dues dues, Procedures procedures, Periodic periodic, MailChecks checks, DossierFrame frame) {
        this.dues = dues;
        this.procedures = procedures;
        this.periodic = periodic;
        this.checks = checks;
        this.frame = frame;
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/echeances")
    ModelAndView show(Viewer viewer, @PathVariable UUID person, @RequestParam @Nullable String mois) {
        LocalDate today = dues.today();
        List<Due> kept = dues.of(person);
        List<Procedure> all = procedures.of(person);
        List<Procedure> awaited = all.stream()
                .filter(each -> each.state().withOperator() && each.due() != null)
                .toList();
        YearMonth month = MonthSheet.asked(mois, today);
        return Pages.show("procedure/due/dues")
                .addObject("around", frame.of(viewer, person, "/demarches"))
                .addObject("dues", kept)
                .addObject("awaited", awaited)
                .addObject("past", dues.past(person, 12))
                .addObject("proposed", periodic.proposed(all, kept))
                .addObject("watched", checks.of(person))
                .addObject("counts", checks.counts(person))
                .addObject("sheet", MonthSheet.of(month, today, marks(person, kept, awaited, month)))
                .addObject("shared", dues.sharedUntil(person))
                .addObject("today", today);
    }

    private static List<Mark> marks(UUID person, List<Due> kept, List<Procedure> awaited, YearMonth month) {
        List<Mark> marks = new ArrayList<>();
        for (Due due : kept) {
            due.turns(month.atEndOfMonth())
                    .forEach(turn -> marks.add(new Mark(turn.closes(), due.title(), "#e-" + due.id(), false)));
        }
        for (Procedure procedure : awaited) {
            LocalDate day = procedure.due();
            if (day != null) {
                marks.add(new Mark(
                        day, procedure.title(), "/personnes/" + person + "/demarches/" + procedure.id(), true));
            }
        }
        return marks;
    }
}
