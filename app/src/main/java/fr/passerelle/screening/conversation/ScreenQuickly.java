package fr.passerelle.screening.conversation;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Answers;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import fr.passerelle.screening.Sent;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reception's eight questions, standing, in three minutes; who takes them does not read what follows from them. */
@Controller
class ScreenQuickly {

    private static final String PAGE = "screening/conversation/quick";

    private final Screenings screenings;
    private final Instruments instruments;
    private final DossierFrame frame;
    private final Journal journal;
    private final ConversionService dates;

    ScreenQuickly(
            Screenings screenings,
            Instruments instruments,
            DossierFrame frame,
            Journal journal,
            @Qualifier("mvcConversionService") ConversionService dates) {
        this.screenings = screenings;
        this.instruments = instruments;
        this.frame = frame;
        this.journal = journal;
        this.dates = dates;
    }

    @Allowed(Action.SCREEN_QUICKLY)
    @GetMapping("/personnes/{person}/reperage/eclair")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(Pages.show(PAGE), viewer, person, Answers.none(), Fields.blank());
    }

    @Allowed(Action.SCREEN_QUICKLY)
    @PostMapping("/personnes/{person}/reperage/eclair")
    ModelAndView screen(Viewer viewer, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> form) {
        Sent sent = Sent.of(instruments.current(), form, dates, Set.of("step"));
        boolean stopped = "stop".equals(form.getFirst("step"));
        Fields fields = sent.fields();
        if (!stopped && sent.answers().chosen().isEmpty()) {
            fields = fields.and("", "Cochez au moins une réponse, ou notez que la personne ne souhaite pas continuer.");
        }
        if (fields.hasErrors()) {
            return page(Pages.refuse(PAGE), viewer, person, sent.answers(), fields);
        }
        Screening done = screenings.quick(viewer, person, sent.answers(), sent.need(), stopped);
        journal.record(
                viewer.actor(), Entry.on(person, stopped ? "screening.refused" : "screening.finished", done.id()));
        if (stopped || !viewer.may(Action.SCREEN)) {
            return Pages.go(
                    frame.of(viewer, person, "").href(),
                    stopped
                            ? "C’est noté : la personne ne souhaite pas continuer. Cela ne change rien à ses droits."
                            : "Repérage éclair enregistré. Le professionnel qui la suit en lira le résultat.");
        }
        return Pages.go("/personnes/" + person + "/reperages/" + done.id(), "Repérage éclair enregistré.");
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Answers answers, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/reperages"))
                .addObject("sheet", QuestionSheet.of(instruments.current(), answers, fields, true))
                .addObject("fields", fields);
    }
}
