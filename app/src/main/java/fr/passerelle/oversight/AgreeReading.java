package fr.passerelle.oversight;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second person agrees that another reads the journal, or refuses and says why. */
@Controller
class AgreeReading {

    private final Readings readings;
    private final Journal journal;
    private final Now now;

    AgreeReading(Readings readings, Journal journal, Now now) {
        this.readings = readings;
        this.journal = journal;
        this.now = now;
    }

    /** The answer, with words that a refusal cannot do without. */
    record AgreeForm(
            @Nullable @NotNull(message = "Choisissez une réponse.")
            SecondAnswer answer,

            @Size(max = 500, message = "500 signes au plus.")
            String words) {

        AgreeForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Allowed(Action.AGREE_JOURNAL)
    @GetMapping("/journal/accords")
    ModelAndView list(Viewer viewer) {
        return Pages.show(
                "oversight/agreements",
                "waiting",
                readings.waitingFor(viewer),
                "answered",
                readings.answered(),
                "now",
                now.instant());
    }

    @Allowed(Action.AGREE_JOURNAL)
    @GetMapping("/journal/accords/{reading}")
    ModelAndView one(Viewer viewer, @PathVariable UUID reading) {
        return page(HttpStatus.OK, viewer, reading, Fields.blank());
    }

    @Allowed(Action.AGREE_JOURNAL)
    @PostMapping("/journal/accords/{reading}")
    ModelAndView answer(Viewer viewer, @PathVariable UUID reading, @Valid AgreeForm form, BindingResult errors) {
        boolean agreed = SecondAnswer.agrees(form.answer(), form.words(), errors);
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, reading, Fields.of(errors));
        }
        if (!readings.answer(reading, viewer, agreed, form.words())) {
            throw new NotFound();
        }
        Entry entry = Entry.of(agreed ? "journal.agreed" : "journal.refused", reading);
        journal.record(viewer.actor(), form.words().isEmpty() ? entry : entry.because(form.words()));
        return Pages.go(
                "/journal/accords",
                agreed ? "Votre accord est donné, pour 24 heures." : "Votre refus est enregistré, avec son motif.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID id, Fields fields) {
        Reading reading = readings.waitingFor(viewer).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Pages.answer(
                status,
                "oversight/agreement",
                "fields",
                fields,
                "reading",
                reading,
                "answers",
                SecondAnswer.options(
                        "Je suis d’accord",
                        "Le journal est lisible pendant 24 heures, sur ces jours seulement.",
                        "Je refuse",
                        "Dites pourquoi : la personne qui demande le lira."));
    }

    @Bean
    static MenuItem agreementsLine() {
        return new MenuItem(191, "Accords de lecture", "hand", "/journal/accords", Action.AGREE_JOURNAL, false);
    }
}
