package fr.passerelle.directory.correct;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Corrections;
import fr.passerelle.directory.Corrections.Correction;
import fr.passerelle.directory.Fact;
import fr.passerelle.directory.FactWords;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people corrected and what the source says since, side by side: the correction is kept or the source is taken, several at once if wanted. */
@Controller
class DecideDifferences {

    private static final String PATH = "/administration/lieux/differences";
    private static final int SHOWN = 100;

    private final Corrections corrections;
    private final PlaceStore places;
    private final Journal journal;

    DecideDifferences(Corrections corrections, PlaceStore places, Journal journal) {
        this.corrections = corrections;
        this.places = places;
        this.journal = journal;
    }

    enum Decision {
        KEEP,
        TAKE
    }

    record DecisionForm(
            @NotEmpty(message = "Cochez au moins une différence.") @Nullable
            List<@NotNull UUID> chosen,

            @NotNull(message = "Dites s’il faut garder la correction ou reprendre la source.") @Nullable
            Decision decision) {}

    /** A difference, in words. */
    record Difference(
            UUID id,
            UUID place,
            String placeName,
            String source,
            Fact fact,
            String corrected,
            Instant correctedAt,
            String said) {

        static Difference of(Correction correction, StoredPlace place) {
            return new Difference(
                    correction.id(),
                    place.id(),
                    place.place().name(),
                    place.source(),
                    correction.fact(),
                    FactWords.of(correction.fact(), correction.value()),
                    correction.at(),
                    FactWords.of(correction.fact(), Objects.requireNonNull(correction.proposed())));
        }
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView list() {
        return page(HttpStatus.OK, Fields.blank());
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH)
    ModelAndView decide(Viewer viewer, @Valid @ModelAttribute("form") DecisionForm form, BindingResult errors) {
        if (errors.hasErrors() || form.chosen() == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        List<Correction> waiting = form.chosen().stream()
                .distinct()
                .flatMap(id -> corrections.disputed(id).stream())
                .toList();
        if (waiting.isEmpty()) {
            errors.rejectValue("chosen", "decided", "Quelqu’un d’autre vient de décider. Voici ce qui reste.");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        for (Correction correction : waiting) {
            if (form.decision() == Decision.TAKE) {
                corrections.take(correction, viewer);
            } else {
                corrections.keep(correction);
            }
            journal.record(
                    viewer.actor(),
                    Entry.of(
                            form.decision() == Decision.TAKE ? "place.source-taken" : "place.correction-kept",
                            correction.place()));
        }
        return Pages.go(
                PATH,
                French.count(waiting.size(), "différence décidée", "différences décidées")
                        + (form.decision() == Decision.TAKE
                                ? "\u00a0: la page dit ce que dit la source."
                                : "\u00a0: la correction reste."));
    }

    private ModelAndView page(HttpStatus status, Fields fields) {
        List<Difference> differences = corrections.disputed(SHOWN).stream()
                .flatMap(correction ->
                        places.find(correction.place()).map(place -> Difference.of(correction, place)).stream())
                .toList();
        return Pages.answer(
                status,
                "directory/correct/differences",
                "differences",
                differences,
                "more",
                differences.size() == SHOWN,
                "fields",
                fields);
    }
}
