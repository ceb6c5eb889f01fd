package fr.passerelle.directory.correct;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Corrections;
import fr.passerelle.directory.Fact;
import fr.passerelle.directory.Keepers;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The place's own people, or those who keep the directory, put its page right. */
@Controller
class CorrectPlace {

    private static final String PAGE = "directory/correct/correct-place";

    private final PlaceStore places;
    private final Keepers keepers;
    private final Corrections corrections;
    private final Communes communes;
    private final Journal journal;

    CorrectPlace(PlaceStore places, Keepers keepers, Corrections corrections, Communes communes, Journal journal) {
        this.places = places;
        this.keepers = keepers;
        this.corrections = corrections;
        this.communes = communes;
        this.journal = journal;
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/corriger")
    ModelAndView form(Viewer viewer, @PathVariable UUID id) {
        StoredPlace place = kept(viewer, id);
        return page(HttpStatus.OK, place, Fields.of(PlaceForm.of(place, corrections.version(place.id()))));
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/corriger")
    ModelAndView correct(
            Viewer viewer, @PathVariable UUID id, @Valid @ModelAttribute("form") PlaceForm form, BindingResult errors) {
        StoredPlace place = kept(viewer, id);
        Map<Fact, Map<String, @Nullable Object>> facts = new TypedPlace(place, form, communes, errors).facts();
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, Fields.of(errors));
        }
        if (!Objects.equals(form.version(), corrections.version(place.id()))) {
            throw new OptimisticLockingFailureException("place changed meanwhile");
        }
        List<Fact> changed =
                corrections.correct(id, facts, viewer, form.reason().isEmpty() ? null : form.reason());
        journal.record(viewer.actor(), Entry.of("place.corrected", id));
        return Pages.go("/lieux/" + id, thanks(changed));
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/corriger/source")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, @RequestParam Fact fact) {
        kept(viewer, id);
        if (!corrections.withdraw(id, fact, viewer)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of("place.correction-withdrawn", id));
        return Pages.go("/lieux/" + id + "/corriger", "La page redit ce que dit sa source.");
    }

    private StoredPlace kept(Viewer viewer, UUID id) {
        return places.find(id).filter(place -> keepers.mayKeep(viewer, id)).orElseThrow(NotFound::new);
    }

    private ModelAndView page(HttpStatus status, StoredPlace place, Fields fields) {
        return Pages.answer(status, PAGE, "place", place, "corrections", corrections.of(place.id()), "fields", fields);
    }

    private static String thanks(List<Fact> changed) {
        return changed.isEmpty()
                ? "Rien n’a changé\u00a0: la page disait déjà cela."
                : "Merci. La page est corrigée\u00a0: "
                        + French.list(changed.stream()
                                .map(fact -> fact.label().toLowerCase(Locale.FRENCH))
                                .toList())
                        + ".";
    }
}
