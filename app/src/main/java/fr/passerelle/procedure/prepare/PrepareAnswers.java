package fr.passerelle.procedure.prepare;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.procedure.Answers;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.Questions;
import fr.passerelle.procedure.Steps;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers to give, in the order of the form: kept as a draft as far as they go, checked one by one. */
@Controller
class PrepareAnswers {

    private static final String PAGE = "procedure/prepare/prepare";

    private final Procedures procedures;
    private final Questions questions;
    private final Answers answers;
    private final Steps steps;
    private final Journal journal;

    PrepareAnswers(Procedures procedures, Questions questions, Answers answers, Steps steps, Journal journal) {
        this.procedures = procedures;
        this.questions = questions;
        this.answers = answers;
        this.steps = steps;
        this.journal = journal;
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/preparer")
    ModelAndView form(@PathVariable UUID person, @PathVariable UUID procedure) {
        Procedure read = procedures.required(person, procedure);
        Map<String, String> kept = answers.of(procedure);
        Map<String, Object> values = new HashMap<>();
        kept.forEach((key, value) -> values.put(Typed.PREFIX + key, value));
        return show(Pages.show(PAGE), person, read, kept, Fields.of(values));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/preparer")
    ModelAndView keep(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @RequestParam MultiValueMap<String, String> sent) {
        Procedure read = procedures.required(person, procedure);
        Map<String, String> before = answers.of(procedure);
        Typed typed = Typed.of(questions.of(read.sheet()), before, sent);
        if (typed.fields().hasErrors()) {
            return show(Pages.refuse(PAGE), person, read, before, typed.fields());
        }
        if (typed.version() == null || typed.version() != read.answersVersion()) {
            throw new OptimisticLockingFailureException("answers changed meanwhile");
        }
        answers.keep(read, typed.answers());
        if (!before.equals(typed.answers())) {
            steps.add(viewer, read, Steps.Kind.PREPARED, null);
        }
        steps.spent(viewer, person, read, typed.time());
        journal.record(viewer.actor(), Entry.on(person, "procedure.prepared", procedure));
        return Pages.go("/personnes/" + person + "/demarches/" + procedure, "Réponses gardées.");
    }

    private ModelAndView show(
            ModelAndView page, UUID person, Procedure procedure, Map<String, String> kept, Fields fields) {
        boolean before = procedure.state() == ProcedureState.TO_PREPARE || procedure.state() == ProcedureState.READY;
        return page.addObject("person", person)
                .addObject("procedure", procedure)
                .addObject("questions", questions.of(procedure.sheet()))
                .addObject("kept", kept)
                .addObject("editable", before)
                .addObject("fields", fields);
    }
}
