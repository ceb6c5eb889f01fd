package fr.passerelle.plan.sheet;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.instrument.Words;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.screening.Instruments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Prints the person's own page of the plan, on screen or as a document; what is for the professional only stays out. */
@Controller
class PrintPlan {

    private static final int ON_ONE_PAGE = 8;

    private final PlannedActions actions;
    private final Instruments instruments;
    private final Dossiers dossiers;
    private final Paper paper;
    private final Now now;

    PrintPlan(PlannedActions actions, Instruments instruments, Dossiers dossiers, Paper paper, Now now) {
        this.actions = actions;
        this.instruments = instruments;
        this.dossiers = dossiers;
        this.paper = paper;
        this.now = now;
    }

    /**
     * A line of the sheet.
     *
     * @param told what is done, in a sentence
     * @param more who does it and when, or empty
     */
    record Line(String told, String more, boolean done) {}

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/imprimer")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "plan/sheet/page",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "lines",
                lines(person),
                "from",
                from(viewer),
                "day",
                French.date(now.today()));
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/imprimer.pdf")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable UUID person) {
        String name = dossiers.card(person).orElseThrow(NotFound::new).name();
        Map<String, Object> model =
                Map.of("name", name, "lines", lines(person), "from", from(viewer), "day", French.date(now.today()));
        return PaperResponse.inline(paper.pdf("plan/sheet/paper", model), "mon-plan.pdf");
    }

    /** What remains first, then what is already done: eight lines fill a page. */
    private List<Line> lines(UUID person) {
        Words words = instruments.current().words("falc");
        return actions.of(person).stream()
                .filter(action -> action.kind() != Kind.SOCIAL_ALERT)
                .filter(action -> action.state() != fr.passerelle.plan.ActionState.DROPPED)
                .sorted((a, b) -> Boolean.compare(b.state().open(), a.state().open()))
                .limit(ON_ONE_PAGE)
                .map(action -> line(action, words))
                .toList();
    }

    /** Words changed by hand are kept; a proposal left as it was is said in easy words. */
    private Line line(PlannedAction action, Words words) {
        String told = Optional.ofNullable(action.code())
                .filter(code -> unchanged(action))
                .flatMap(code -> words.find(easy(code)))
                .orElseGet(() -> sentence(action.title()));
        String who = action.who() == null ? "" : action.who().told();
        String day =
                action.dueOn() == null || !action.state().open() ? "" : "Pour le " + French.date(action.dueOn()) + ".";
        return new Line(told, (who + " " + day).strip(), !action.state().open());
    }

    /** The ways of accompanying have their words under the mode. */
    private static String easy(String code) {
        return switch (code) {
            case "DO_WITH" -> "mode.WITH";
            case "DO_BESIDE" -> "mode.BY_PERSON";
            default -> "next." + code;
        };
    }

    private static String sentence(String title) {
        return title.matches(".*[.!?»]") ? title : title + ".";
    }

    private boolean unchanged(PlannedAction action) {
        return instruments
                .current()
                .title(java.util.Objects.requireNonNull(action.code()))
                .filter(action.title()::equals)
                .isPresent();
    }

    private static String from(Viewer viewer) {
        return viewer.name() + ", " + viewer.organisationName();
    }
}
