package fr.passerelle.procedure.page;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedurePanel;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows a procedure: where it stands, what is missing, what may come next. */
@Controller
class ViewProcedure {

    private final ProcedurePage page;

    private final List<ProcedurePanel> panels;

    ViewProcedure(ProcedurePage page, List<ProcedurePanel> panels) {
        this.page = page;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(ProcedurePanel::order))
                .toList();
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}")
    ModelAndView view(Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure) {
        Procedure shown = page.required(person, procedure);
        return page.fill(Pages.show(ProcedurePage.PAGE), viewer, person, procedure, Fields.blank())
                .addObject(
                        "panels",
                        panels.stream()
                                .flatMap(panel -> panel.panel(person, shown).stream())
                                .toList());
    }
}
