package fr.passerelle.law.erase;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.oversight.SecondAnswer;
import fr.passerelle.paper.PaperResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second person agrees to erase somebody, or refuses and says why; the certificate of what was done. */
@Controller
class DecideErasures implements DaySource {

    private static final String PATH = "/protection/effacements";

    private final Erasures erasures;
    private final Certificates certificates;
    private final Journal journal;

    DecideErasures(Erasures erasures, Certificates certificates, Journal journal) {
        this.erasures = erasures;
        this.certificates = certificates;
        this.journal = journal;
    }

    /** The answer, with words that a refusal cannot do without. */
    record DecideForm(
            @Nullable @NotNull(message = "Choisissez une réponse.")
            SecondAnswer answer,

            @Size(max = 500, message = "500 signes au plus.")
            String words) {

        DecideForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Bean
    static MenuItem erasuresLine() {
        return new MenuItem(194, "Effacements", "trash", PATH, Action.AGREE_ERASURE, false);
    }

    @Allowed(Action.AGREE_ERASURE)
    @GetMapping("/protection/effacements")
    ModelAndView list(Viewer viewer) {
        return Pages.show("law/erase/erasures", "waiting", erasures.waitingFor(viewer), "decided", erasures.decided());
    }

    @Allowed(Action.AGREE_ERASURE)
    @GetMapping("/protection/effacements/{erasure}")
    ModelAndView one(Viewer viewer, @PathVariable UUID erasure) {
        return page(HttpStatus.OK, waiting(viewer, erasure), Fields.blank());
    }

    @Allowed(Action.AGREE_ERASURE)
    @PostMapping("/protection/effacements/{erasure}")
    ModelAndView decide(Viewer viewer, @PathVariable UUID erasure, @Valid DecideForm form, BindingResult errors) {
        Erasure asked = waiting(viewer, erasure);
        UUID person = Objects.requireNonNull(asked.personId());
        boolean agreed = SecondAnswer.agrees(form.answer(), form.words(), errors);
        if (agreed) {
            erasures.holding(person)
                    .forEach(words -> errors.reject("held", "Ce dossier ne peut pas être effacé. " + words));
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Fields.of(errors));
        }
        boolean done =
                agreed ? erasures.erase(asked, viewer, form.words()) : erasures.refuse(asked, viewer, form.words());
        if (!done) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, agreed ? "person.erased" : "erasure.refused", erasure));
        return Pages.go(
                PATH, agreed ? "Le dossier est effacé. Le certificat est prêt." : "Votre refus est enregistré.");
    }

    @Allowed(Action.AGREE_ERASURE)
    @GetMapping("/protection/effacements/{erasure}/certificat.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable UUID erasure) {
        Erasure done = erasures.done(erasure).orElseThrow(NotFound::new);
        return PaperResponse.download(certificates.pdf(done), "certificat-d-effacement.pdf");
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.AGREE_ERASURE)) {
            return List.of();
        }
        return erasures.waitingFor(viewer).stream()
                .limit(30)
                .map(each -> new DayItem(
                        DayItem.Part.DUE,
                        "Un effacement attend votre accord",
                        each.cause().label(),
                        PATH + "/" + each.id(),
                        null,
                        "trash",
                        "Répondre"))
                .toList();
    }

    private Erasure waiting(Viewer viewer, UUID id) {
        return erasures.waitingFor(viewer).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(HttpStatus status, Erasure erasure, Fields fields) {
        return Pages.answer(
                status,
                "law/erase/erasure",
                "fields",
                fields,
                "erasure",
                erasure,
                "holding",
                erasures.holding(Objects.requireNonNull(erasure.personId())),
                "answers",
                SecondAnswer.options(
                        "Effacer pour de bon",
                        "Tout de suite, sans retour possible.",
                        "Ne pas effacer",
                        "Dites pourquoi : la personne qui propose le lira."));
    }
}
