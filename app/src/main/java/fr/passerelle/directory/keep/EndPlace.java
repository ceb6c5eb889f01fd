package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The place has closed for good. Its page stays, says so, and leads to the one that replaces it; no search finds it any more. */
@Controller
class EndPlace {

    private static final Pattern PLACE = Pattern.compile(
            "(?:.*/lieux/)?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}).*");

    private final KeptPlaces kept;
    private final JdbcClient jdbc;

    EndPlace(KeptPlaces kept, JdbcClient jdbc) {
        this.kept = kept;
        this.jdbc = jdbc;
    }

    /** @param replacement the address of the page of the place that replaces it, as copied from the browser */
    record EndForm(
            @Nullable LocalDate on,

            @Size(max = 300, message = "300 caractères au plus.")
            String replacement) {

        EndForm {
            replacement = Objects.requireNonNullElse(replacement, "").strip();
        }
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir/fin")
    ModelAndView form(Viewer viewer, @PathVariable UUID id) {
        return page(HttpStatus.OK, kept.require(viewer, id), Fields.blank());
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/fin")
    ModelAndView end(
            Viewer viewer, @PathVariable UUID id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        Optional<UUID> replacement = replacement(form, place, errors);
        if (form.on() == null && !errors.hasFieldErrors("on")) {
            errors.rejectValue("on", "none", "Donnez le dernier jour du lieu.");
        }
        if (form.on() != null && form.on().isAfter(kept.today())) {
            errors.rejectValue("on", "future", "Ce jour est à venir\u00a0: annoncez plutôt une fermeture.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, Fields.of(errors));
        }
        jdbc.sql(
                        "update directory_place set ended_on = ?, replaced_by = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(form.on(), replacement.orElse(null), kept.present(), place.id())
                .update();
        kept.note(viewer, "place.ended", place.id());
        return Pages.go("/lieux/" + place.id(), "La page dit maintenant que ce lieu a fermé.");
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping("/lieux/{id}/tenir/fin/retour")
    ModelAndView reopen(Viewer viewer, @PathVariable UUID id) {
        int reopened = jdbc.sql("""
                        update directory_place set ended_on = null, replaced_by = null, changed_at = ?, version = version + 1 where id = ? and ended_on is not null
                        """).params(kept.present(), id).update();
        if (reopened == 0) {
            throw new NotFound();
        }
        kept.note(viewer, "place.reopened", id);
        return Pages.go("/lieux/" + id, "Le lieu est de nouveau dans l’annuaire.");
    }

    private Optional<UUID> replacement(EndForm form, StoredPlace place, BindingResult errors) {
        if (form.replacement().isEmpty()) {
            return Optional.empty();
        }
        Matcher address = PLACE.matcher(form.replacement());
        Optional<UUID> found = address.matches()
                ? jdbc.sql("""
                        select coalesce(linked_to, id) from directory_place where id = ? and gone_at is null and ended_on is null
                        """)
                        .param(UUID.fromString(address.group(1)))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
        if (found.isEmpty() || found.get().equals(place.id())) {
            errors.rejectValue(
                    "replacement",
                    "unknown",
                    "Copiez ici l’adresse de la page du lieu qui le remplace, ou laissez vide.");
        }
        return found;
    }

    private static ModelAndView page(HttpStatus status, StoredPlace place, Fields fields) {
        return Pages.answer(status, "directory/keep/end-place", "place", place, "fields", fields);
    }
}
