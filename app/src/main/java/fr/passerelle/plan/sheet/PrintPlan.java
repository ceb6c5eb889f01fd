package fr.passerelle.plan.sheet;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.plan.SheetLinks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Prints the person's own page of the plan, on screen or as a document; what is for the professional only stays out. */
@Controller
class PrintPlan {

    private final SheetLines lines;
    private final List<SheetLinks> links;
    private final Dossiers dossiers;
    private final Paper paper;
    private final Now now;

    PrintPlan(SheetLines lines, List<SheetLinks> links, Dossiers dossiers, Paper paper, Now now) {
        this.lines = lines;
        this.links = links;
        this.dossiers = dossiers;
        this.paper = paper;
        this.now = now;
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/imprimer")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        List<SheetLinks.Link> opening = links(person);
        return Pages.show(
                "plan/sheet/page",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "lines",
                lines.of(person, opening.size()),
                "links",
                opening,
                "from",
                from(viewer),
                "day",
                French.date(now.today()));
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/imprimer.pdf")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable UUID person) {
        List<SheetLinks.Link> opening = links(person);
        Map<String, Object> model = Map.of(
                "name",
                dossiers.card(person).orElseThrow(NotFound::new).name(),
                "lines",
                lines.of(person, opening.size()),
                "links",
                opening,
                "from",
                from(viewer),
                "day",
                French.date(now.today()));
        return PaperResponse.inline(paper.pdf("plan/sheet/paper", model), "mon-plan.pdf");
    }

    private List<SheetLinks.Link> links(UUID person) {
        return links.stream().flatMap(each -> each.of(person).stream()).toList();
    }

    private static String from(Viewer viewer) {
        return viewer.name() + ", " + viewer.organisationName();
    }
}
