package fr.passerelle.permanence.publish;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.permanence.publish.Editions.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One click makes the orientation document of the week; what was given out can always be found again. */
@Controller
class PublishWeek {

    private static final String PATH = "/permanences/versions";
    private static final String PAGE = "permanence/publish/publish-week";

    private final Editions editions;
    private final Draft draft;
    private final Journal journal;
    private final Now now;

    PublishWeek(Editions editions, Draft draft, Journal journal, Now now) {
        this.editions = editions;
        this.draft = draft;
        this.journal = journal;
        this.now = now;
    }

    record PublishForm(
            @NotNull(message = "Dites jusqu’à quel jour le document est valable.") @Nullable
            LocalDate validUntil) {}

    @Allowed(Action.PUBLISH_WEEK)
    @GetMapping(PATH)
    ModelAndView all() {
        return page(Pages.show(PAGE), Fields.of(Map.of("validUntil", now.today().plusMonths(3))));
    }

    @Allowed(Action.PUBLISH_WEEK)
    @PostMapping(PATH)
    ModelAndView publish(Viewer viewer, @Valid @ModelAttribute("form") PublishForm form, BindingResult errors) {
        LocalDate until = form.validUntil();
        if (until != null && !until.isAfter(now.today())) {
            errors.rejectValue("validUntil", "past", "Choisissez un jour à venir.");
        } else if (until != null && until.isAfter(now.today().plusYears(1))) {
            errors.rejectValue("validUntil", "far", "Un an au plus\u00a0: après, les horaires auront changé.");
        }
        if (draft.isEmpty()) {
            errors.reject("empty", "Il n’y a encore aucune permanence à publier.");
        }
        if (errors.hasErrors() || until == null) {
            return page(Pages.refuse(PAGE), Fields.of(errors));
        }
        Edition edition = draft.edition(editions.next(), until);
        editions.keep(edition, viewer);
        journal.record(viewer.actor(), Entry.of("week.published", null));
        return Pages.go(PATH, "La version " + edition.number() + " est publiée.");
    }

    @Open(french = true)
    @GetMapping("/permanences/document.pdf")
    ResponseEntity<byte[]> document() {
        return PaperResponse.inline(editions.last(Shape.A4), Shape.A4.fileName());
    }

    @Open(french = true)
    @GetMapping("/permanences/depliant.pdf")
    ResponseEntity<byte[]> leaflet() {
        return PaperResponse.inline(editions.last(Shape.A3), Shape.A3.fileName());
    }

    @Open(french = true)
    @GetMapping(PATH + "/{number}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable int number) {
        return PaperResponse.inline(editions.one(number, Shape.A4), Shape.A4.fileName());
    }

    @Open(french = true)
    @GetMapping(PATH + "/{number}/depliant.pdf")
    ResponseEntity<byte[]> leaflet(@PathVariable int number) {
        return PaperResponse.inline(editions.one(number, Shape.A3), Shape.A3.fileName());
    }

    private ModelAndView page(ModelAndView page, Fields fields) {
        return page.addObject("editions", editions.all())
                .addObject("permanences", draft.size())
                .addObject("fields", fields);
    }
}
