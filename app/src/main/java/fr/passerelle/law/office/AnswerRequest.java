package fr.passerelle.law.office;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.people.Dossiers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What persons ask, with its clock; answers, and takes two more months where the law lets one. */
@Controller
class AnswerRequest {

    private static final String HOME = "/protection";

    private final Requests requests;
    private final Dossiers dossiers;
    private static final int SIZE = 50;

    private final Breaches breaches;
    private final Journal journal;
    private final Now now;

    AnswerRequest(Requests requests, Breaches breaches, Journal journal, Now now, Dossiers dossiers) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.breaches = breaches;
        this.journal = journal;
        this.now = now;
    }

    /** What the officer can do. */
    enum Step {
        DONE("C’est fait", "La personne a eu ce qu’elle demandait."),
        REFUSED("Refuser", "Avec le motif, et les voies de recours : la CNIL, le juge."),
        EXTEND(
                "Prendre deux mois de plus",
                "Une seule fois, avant la fin du premier mois, en disant pourquoi à la personne.");

        private final String label;
        private final String hint;

        Step(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        Option option(Request asked) {
            return this == DONE && asked.kind() == Request.Kind.COMPLAINT
                    ? new Option(name(), "Répondre", "La personne lira votre réponse dans son espace.")
                    : new Option(name(), label, hint);
        }
    }

    /** The step, with the words that the person is told. */
    record AnswerForm(
            @NotNull(message = "Choisissez une réponse.") @Nullable
            Step step,

            @Size(
                    min = 10,
                    max = 2000,
                    message = "Écrivez ce qui est dit à la personne : 10 signes au moins, 2 000 au plus.")
            String words) {

        AnswerForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Bean
    static MenuItem officeLine() {
        return new MenuItem(192, "Protection des données", "shield", HOME, Action.KEEP_DATA_LAW, false);
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection")
    ModelAndView home(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, requests.countOpen(viewer), HOME);
        return Pages.show(
                "law/office/home",
                "open",
                requests.open(viewer, pager),
                "pager",
                pager,
                "answered",
                open(viewer, requests.answered()),
                "breaches",
                breaches.open(),
                "now",
                now.instant(),
                "today",
                now.today());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/demandes/{request}")
    ModelAndView one(Viewer viewer, @PathVariable UUID request) {
        return page(HttpStatus.OK, waiting(viewer, request), Fields.blank());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping("/protection/demandes/{request}")
    ModelAndView answer(Viewer viewer, @PathVariable UUID request, @Valid AnswerForm form, BindingResult errors) {
        Request asked = waiting(viewer, request);
        Step step = form.step();
        if (step == Step.EXTEND && asked.extendedOn() != null) {
            errors.rejectValue("step", "rule", "Le délai a déjà été prolongé une fois.");
        } else if (step == Step.EXTEND && now.today().isAfter(asked.dueOn())) {
            errors.rejectValue("step", "rule", "Le premier mois est passé : il est trop tard pour prolonger.");
        } else if (step == Step.DONE && asked.kind() == Request.Kind.ERASURE && asked.personId() != null) {
            errors.rejectValue(
                    "step",
                    "rule",
                    "Le dossier est encore là. L’équipe propose l’effacement, une seconde personne confirme : la demande se ferme alors seule.");
        }
        if (errors.hasErrors() || step == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Fields.of(errors));
        }
        boolean done = step == Step.EXTEND
                ? requests.extend(asked, form.words())
                : requests.answer(request, Request.Outcome.valueOf(step.name()), form.words(), viewer.id());
        if (!done) {
            throw new NotFound();
        }
        String verb = step == Step.EXTEND ? "request.extended" : "request.answered";
        journal.record(viewer.actor(), new Entry(verb, asked.personId(), request, null));
        return Pages.go(
                HOME, step == Step.EXTEND ? "Le délai est prolongé de deux mois." : "La réponse est enregistrée.");
    }

    private List<Request> open(Viewer viewer, List<Request> asked) {
        return dossiers.open(viewer, asked, Request::personId);
    }

    private Request waiting(Viewer viewer, UUID id) {
        return open(viewer, requests.find(id).stream().toList()).stream()
                .filter(each -> each.closedAt() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(HttpStatus status, Request request, Fields fields) {
        return Pages.answer(
                status,
                "law/office/answer-request",
                "fields",
                fields,
                "request",
                request,
                "steps",
                Arrays.stream(Step.values()).map(step -> step.option(request)).toList(),
                "today",
                now.today());
    }
}
