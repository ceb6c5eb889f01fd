package fr.passerelle.procedure.page;

import fr.passerelle.design.Fields;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.Questions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of a procedure, as it is or with what is to be corrected. */
@Component
class ProcedurePage {

    static final String PAGE = "procedure/page/procedure";

    private final Procedures procedures;
    private final Standing standing;
    private final Colleagues colleagues;
    private final Questions questions;
    private final DossierFrame frame;

    ProcedurePage(
            Procedures procedures, Standing standing, Colleagues colleagues, Questions questions, DossierFrame frame) {
        this.procedures = procedures;
        this.standing = standing;
        this.colleagues = colleagues;
        this.questions = questions;
        this.frame = frame;
    }

    Procedure required(UUID person, UUID procedure) {
        return procedures.required(person, procedure);
    }

    ModelAndView frame(ModelAndView page, Viewer viewer, UUID person) {
        return page.addObject("around", frame.of(viewer, person, "/demarches"));
    }

    ModelAndView fill(ModelAndView page, Viewer viewer, UUID person, UUID id, Fields fields) {
        Procedure procedure = required(person, id);
        return frame(page, viewer, person)
                .addObject("procedure", procedure)
                .addObject("sheet", questions.sheet(procedure.sheet()).orElse(null))
                .addObject("standing", standing.of(person, procedure))
                .addObject("household", colleagues.household(viewer, person, procedure.id()))
                .addObject("carried", colleagues.carried(viewer, procedure))
                .addObject("colleagues", colleagues.of(procedure))
                .addObject("fields", fields);
    }
}
