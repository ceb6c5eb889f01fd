package fr.passerelle.procedure.team;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.ProcedureState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list « Démarches de mon équipe ». */
@Controller
class TeamProcedures {

    private static final String PATH = "/demarches";
    private static final int SIZE = 30;

    private final Waits waits;
    private final Pieces pieces;
    private final Now now;

    TeamProcedures(Waits waits, Pieces pieces, Now now) {
        this.waits = waits;
        this.pieces = pieces;
        this.now = now;
    }

    @Bean
    static MenuItem proceduresMenu() {
        return new MenuItem(35, "Démarches", "proc", PATH, Action.SEE_TEAM_PROCEDURES, false);
    }

    @Allowed(Action.SEE_TEAM_PROCEDURES)
    @GetMapping(PATH)
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String operateur,
            @RequestParam(defaultValue = "") String retard,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "1") int page) {
        Waits.Asked asked = new Waits.Asked(
                value(ProcedureState.class, etat), value(Operator.class, operateur), retard.equals("oui"), whose(qui));
        Pager pager = Pager.at(page, SIZE, waits.count(viewer, asked), href(asked));
        List<Waits.Line> lines = waits.lines(viewer, asked, SIZE, pager.offset());
        Map<String, Object> values = new HashMap<>();
        values.put("etat", etat);
        values.put("operateur", operateur);
        values.put("retard", retard);
        values.put("qui", qui);
        return Pages.show(
                "procedure/team/team-procedures",
                "lines",
                lines,
                "complete",
                pieces.completeness(lines.stream().map(Waits.Line::procedure).toList()),
                "pager",
                pager,
                "many",
                pager.total() >= Waits.COUNTED,
                "fields",
                Fields.of(values),
                "today",
                now.today());
    }

    private static Waits.Whose whose(String qui) {
        return switch (qui) {
            case "moi" -> Waits.Whose.MINE;
            case "sans" -> Waits.Whose.NOBODY;
            default -> Waits.Whose.ALL;
        };
    }

    private static String href(Waits.Asked asked) {
        String whose = asked.whose() == Waits.Whose.ALL ? "" : asked.whose() == Waits.Whose.MINE ? "moi" : "sans";
        return PATH + "?etat=" + (asked.state() == null ? "" : asked.state().name()) + "&operateur="
                + (asked.operator() == null ? "" : asked.operator().name()) + "&retard=" + (asked.late() ? "oui" : "")
                + "&qui=" + whose;
    }

    /** A value that one may choose; anything else filters nothing. */
    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String asked) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(asked.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
