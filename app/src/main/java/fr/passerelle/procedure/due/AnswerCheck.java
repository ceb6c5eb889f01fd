package fr.passerelle.procedure.due;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers in one click whether the mail was read; or begins, or stops, to ask. */
@Controller
class AnswerCheck {

    private final MailChecks checks;
    private final Procedures procedures;
    private final Journal journal;
    private final fr.passerelle.kernel.Now now;

    AnswerCheck(MailChecks checks, Procedures procedures, Journal journal, fr.passerelle.kernel.Now now) {
        this.checks = checks;
        this.procedures = procedures;
        this.journal = journal;
        this.now = now;
    }

    record CheckForm(MailChecks.@Nullable Answer reponse) {}

    record WatchForm(@Nullable Boolean demander) {}

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/courrier")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors) {
        Procedure asked = procedures.required(person, procedure);
        MailChecks.Answer answer = form.reponse();
        if (errors.hasErrors() || answer == null) {
            throw new NotFound();
        }
        LocalDate next = checks.answer(viewer, asked.id(), answer).orElseThrow(NotFound::new);
        journal.record(viewer.actor(), Entry.on(person, "procedure.mail-checked", procedure));
        return answer == MailChecks.Answer.ANSWER
                ? Pages.go(
                        "/personnes/" + person + "/demarches/" + procedure,
                        "Une réponse est là\u00a0: notez où en est la démarche.")
                : Pages.go(home(person), "C’est noté. La question reviendra le " + French.date(next) + ".");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/surveiller")
    ModelAndView watch(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @ModelAttribute("form") WatchForm form,
            BindingResult errors) {
        Procedure asked = procedures.required(person, procedure);
        if (Boolean.TRUE.equals(form.demander())) {
            if (!asked.state().withOperator()) {
                throw new NotFound();
            }
            checks.watch(asked.id(), now.today());
            journal.record(viewer.actor(), Entry.on(person, "procedure.mail-watched", procedure));
            return Pages.go(home(person), "La question sera posée à l’équipe, jusqu’à la réponse.");
        }
        checks.unwatch(asked.id());
        journal.record(viewer.actor(), Entry.on(person, "procedure.mail-unwatched", procedure));
        return Pages.go(home(person), "La question ne sera plus posée.");
    }

    private static String home(UUID person) {
        return "/personnes/" + person + ShowDues.PATH;
    }
}
