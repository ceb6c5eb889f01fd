package fr.passerelle.procedure.dossier;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The procedures of a person, what is open first. */
@Controller
class ListProcedures {

    private static final String PATH = "/demarches";
    private static final int SIZE = 50;

    private final Procedures procedures;
    private final Pieces pieces;
    private final DossierFrame frame;
    private final Now now;

    ListProcedures(Procedures procedures, Pieces pieces, DossierFrame frame, Now now) {
        this.procedures = procedures;
        this.pieces = pieces;
        this.frame = frame;
        this.now = now;
    }

    @Bean
    static DossierTab proceduresTab() {
        return new DossierTab(35, "Démarches", null, PATH, Action.FOLLOW_PROCEDURES);
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches")
    ModelAndView list(Viewer viewer, @PathVariable UUID person, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, procedures.count(person), "/personnes/" + person + PATH);
        List<Procedure> shown = procedures.of(person, SIZE, pager.offset());
        return Pages.show(
                "procedure/dossier/procedures",
                "around",
                frame.of(viewer, person, PATH),
                "procedures",
                shown,
                "complete",
                pieces.completeness(shown),
                "pager",
                pager,
                "today",
                now.today());
    }
}
