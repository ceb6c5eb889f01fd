package fr.passerelle.procedure.readback;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.Answers;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.Questions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What is read to the person: each question, and what she answers. */
@Component
class Summary {

    private final Procedures procedures;
    private final Questions questions;
    private final Answers answers;
    private final Dossiers dossiers;
    private final Paper paper;

    Summary(Procedures procedures, Questions questions, Answers answers, Dossiers dossiers, Paper paper) {
        this.procedures = procedures;
        this.questions = questions;
        this.answers = answers;
        this.dossiers = dossiers;
        this.paper = paper;
    }

    /** A question and its answer. */
    record Said(String question, String answer) {}

    /** A procedure that has not left yet: afterwards there is nothing to confirm. */
    Procedure before(UUID person, UUID procedure) {
        Procedure read = procedures.required(person, procedure);
        if (read.state() != ProcedureState.TO_PREPARE && read.state() != ProcedureState.READY) {
            throw new NotFound();
        }
        return read;
    }

    ModelAndView fill(ModelAndView page, UUID person, Procedure procedure, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("procedure", procedure)
                .addObject("said", said(procedure))
                .addObject("fields", fields);
    }

    ResponseEntity<byte[]> paper(Viewer viewer, UUID person, Procedure procedure) {
        Map<String, Object> model = Map.of(
                "name",
                dossiers.card(person).orElseThrow(NotFound::new).name(),
                "procedure",
                procedure,
                "said",
                said(procedure),
                "from",
                viewer.name() + ", " + viewer.organisationName());
        return PaperResponse.inline(paper.pdf("procedure/readback/paper", model), "a-relire.pdf");
    }

    private List<Said> said(Procedure procedure) {
        Map<String, String> kept = answers.of(procedure.id());
        return questions.of(procedure.sheet()).stream()
                .filter(question -> kept.containsKey(question.key()))
                .map(question -> new Said(question.label(), told(question, kept.getOrDefault(question.key(), ""))))
                .toList();
    }

    private static String told(Sheet.Answer question, String answer) {
        return question.kind() == Sheet.AnswerKind.AMOUNT ? answer + "\u00a0€" : answer;
    }
}
