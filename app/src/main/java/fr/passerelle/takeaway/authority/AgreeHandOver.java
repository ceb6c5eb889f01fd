package fr.passerelle.takeaway.authority;

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
import fr.passerelle.people.Dossiers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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

/** The second person reads what an authority asks, its paper and its law, then agrees that it leaves or refuses. */
@Controller
class AgreeHandOver implements DaySource {

    private static final String PATH = "/protection/remises";
    private static final int LINES = 30;

    private final Requisitions requisitions;
    private final FetchOnce files;
    private final Dossiers dossiers;
    private final Journal journal;

    AgreeHandOver(Requisitions requisitions, FetchOnce files, Dossiers dossiers, Journal journal) {
        this.requisitions = requisitions;
        this.files = files;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /**
     * The answer, with words that a refusal cannot do without.
     *
     * @param persons how many persons the page showed
     */
    record AgreeForm(
            @Nullable @NotNull(message = "Choisissez une réponse.")
            SecondAnswer answer,

            @Size(max = 500, message = "500 signes au plus.")
            String words,

            @Nullable Integer persons) {

        AgreeForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Bean
    static MenuItem handOversLine() {
        return new MenuItem(195, "Accords de remise", "hand", PATH, Action.AGREE_HAND_OVER, false);
    }

    @Allowed(Action.AGREE_HAND_OVER)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer) {
        return Pages.show("takeaway/authority/hand-overs", "waiting", waiting(viewer));
    }

    @Allowed(Action.AGREE_HAND_OVER)
    @GetMapping(PATH + "/{requisition}")
    ModelAndView one(Viewer viewer, @PathVariable UUID requisition) {
        return page(HttpStatus.OK, required(viewer, requisition), Fields.blank());
    }

    @Allowed(Action.AGREE_HAND_OVER)
    @GetMapping(PATH + "/{requisition}/papier")
    ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable UUID requisition) throws IOException {
        return files.paper(viewer, required(viewer, requisition));
    }

    @Allowed(Action.AGREE_HAND_OVER)
    @PostMapping(PATH + "/{requisition}")
    ModelAndView decide(Viewer viewer, @PathVariable UUID requisition, @Valid AgreeForm form, BindingResult errors) {
        Requisition asked = required(viewer, requisition);
        boolean agreed = SecondAnswer.agrees(form.answer(), form.words(), errors);
        if (agreed && !Objects.equals(form.persons(), asked.persons())) {
            errors.reject(
                    "changed", "Une personne a été ajoutée à la demande entre-temps. Relisez-la avant de répondre.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Fields.of(errors));
        }
        if (!requisitions.decide(asked, viewer, agreed, form.words())) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of(agreed ? "requisition.agreed" : "requisition.refused", requisition));
        return Pages.go(PATH, agreed ? "Votre accord est donné." : "Votre refus est enregistré.");
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.AGREE_HAND_OVER)) {
            return List.of();
        }
        return waiting(viewer).stream()
                .limit(LINES)
                .map(each -> new DayItem(
                        DayItem.Part.DUE,
                        "Une remise à une autorité attend votre accord",
                        each.basis().label(),
                        PATH + "/" + each.id(),
                        null,
                        "hand",
                        "Répondre"))
                .toList();
    }

    /** Those of which no person shut her file to the viewer. */
    private List<Requisition> waiting(Viewer viewer) {
        return requisitions.waitingFor(viewer).stream()
                .filter(each -> requisitions.persons(each.id()).stream()
                        .map(Requisition.Person::personId)
                        .filter(Objects::nonNull)
                        .noneMatch(person -> dossiers.excluded(viewer, person)))
                .toList();
    }

    private Requisition required(Viewer viewer, UUID id) {
        return waiting(viewer).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(HttpStatus status, Requisition asked, Fields fields) {
        return Pages.answer(
                status,
                "takeaway/authority/agree",
                "fields",
                fields,
                "asked",
                asked,
                "persons",
                requisitions.persons(asked.id()),
                "answers",
                SecondAnswer.options(
                        "Remettre ce qui est demandé",
                        "Seulement ces parties, ces dates, ces personnes.",
                        "Ne rien remettre",
                        "Dites pourquoi\u00a0: c’est ce qui sera répondu."));
    }
}
