package fr.passerelle.teamwork.meeting;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Secrets;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Exchanges;
import fr.passerelle.teamwork.Rooms;
import fr.passerelle.teamwork.Saying;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the team is asked about a person, and what it decides: a message in her file, for the circle that one chooses. */
@Controller
class DecideTogether {

    private static final String PATH = "/personnes/{person}/reunion";

    private final Agenda agenda;
    private final Briefs briefs;
    private final Meeting meeting;

    DecideTogether(Agenda agenda, Briefs briefs, Meeting meeting) {
        this.agenda = agenda;
        this.briefs = briefs;
        this.meeting = meeting;
    }

    /** What is asked. */
    record QuestionForm(
            @NotBlank(message = "Écrivez la question.") @Size(max = 300, message = "300 signes au plus.")
            String question) {

        QuestionForm {
            question = question == null ? "" : question.strip();
        }
    }

    /** What is decided, and who reads it. */
    record DecisionForm(
            @NotBlank(message = "Écrivez ce qui est décidé.") @Size(max = 2_000, message = "2 000 signes au plus.")
            String decision,

            @NotNull(message = "Choisissez qui le lit.") @Nullable
            Circle circle) {

        DecisionForm {
            decision = decision == null ? "" : decision.strip();
        }
    }

    @Allowed(Action.READ_EXCHANGES)
    @GetMapping(PATH)
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, agenda.of(viewer, person), Fields.blank());
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(PATH)
    ModelAndView ask(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors) {
        Agenda.Item item = agenda.of(viewer, person);
        refuseSecrets(form.question(), "question", errors);
        if (!item.on() && agenda.full(viewer)) {
            errors.rejectValue("question", "many", "Vingt personnes au plus à l’ordre du jour.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, item, Fields.of(errors));
        }
        meeting.ask(viewer, item, form.question());
        return Pages.go(Rooms.MEETING, "La question est notée.");
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(PATH + "/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        Agenda.Item item = agenda.required(viewer, person);
        Circle circle = form.circle();
        refuseSecrets(form.decision(), "decision", errors);
        if (circle != null && !meeting.circles(viewer, person).contains(circle)) {
            throw new NotFound();
        }
        if (errors.hasErrors() || circle == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, item, Fields.of(errors));
        }
        meeting.decide(viewer, item, circle, form.decision());
        return Pages.go(Rooms.MEETING, "La décision est dans les échanges du dossier.");
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(PATH + "/retrait")
    ModelAndView remove(Viewer viewer, @PathVariable UUID person) {
        meeting.remove(viewer, agenda.required(viewer, person));
        return Pages.go(Rooms.MEETING, "La personne n’est plus à l’ordre du jour.");
    }

    private static void refuseSecrets(String text, String field, BindingResult errors) {
        List<Secrets.Kind> secrets = Secrets.in(text);
        if (!secrets.isEmpty()) {
            errors.rejectValue(
                    field,
                    "secret",
                    "Cela ressemble à " + secrets.get(0).label() + "\u00a0: retirez-le, Passerelle n’en garde jamais.");
        }
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Agenda.Item item, Fields fields) {
        List<Option> circles = meeting.circles(viewer, item.person()).stream()
                .map(circle -> new Option(circle.name(), circle.label(), circle.readers()))
                .toList();
        return Pages.answer(
                status,
                "teamwork/meeting/decide",
                "brief",
                briefs.of(viewer, item),
                "circles",
                circles,
                "fields",
                fields);
    }

    /** Writes what becomes of an item of the agenda. */
    @org.springframework.stereotype.Component
    static class Meeting {

        private final Agenda agenda;
        private final Exchanges exchanges;
        private final Saying saying;
        private final Journal journal;
        private final Now now;

        Meeting(Agenda agenda, Exchanges exchanges, Saying saying, Journal journal, Now now) {
            this.agenda = agenda;
            this.exchanges = exchanges;
            this.saying = saying;
            this.journal = journal;
            this.now = now;
        }

        List<Circle> circles(Viewer viewer, UUID person) {
            return exchanges.circles(viewer, person);
        }

        void ask(Viewer viewer, Agenda.Item item, String question) {
            UUID asked = agenda.put(viewer, item.person(), question);
            journal.record(viewer.actor(), Entry.on(item.person(), "meeting.asked", asked));
        }

        void decide(Viewer viewer, Agenda.Item item, Circle circle, String decision) {
            String subject = "Réunion d’équipe du " + French.date(now.today());
            saying.open(viewer, item.person(), circle, subject, Saying.Words.of(decision));
            agenda.close(item);
            journal.record(viewer.actor(), Entry.on(item.person(), "meeting.decided", item.id()));
        }

        void remove(Viewer viewer, Agenda.Item item) {
            agenda.close(item);
            journal.record(viewer.actor(), Entry.on(item.person(), "meeting.removed", item.id()));
        }
    }
}
