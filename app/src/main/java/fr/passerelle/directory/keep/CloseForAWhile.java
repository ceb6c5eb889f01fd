package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The place closes for some days: works, holidays, an illness. It stays in the directory, and says so to everybody. */
@Controller
class CloseForAWhile {

    private final KeptPlaces kept;
    private final KeepPlace page;
    private final JdbcClient jdbc;

    CloseForAWhile(KeptPlaces kept, KeepPlace page, JdbcClient jdbc) {
        this.kept = kept;
        this.page = page;
        this.jdbc = jdbc;
    }

    /** @param reason said to everybody, so without anybody's name */
    record ClosureForm(
            @NotNull(message = "Donnez le premier jour de fermeture.") @Nullable
            LocalDate from,

            @Nullable LocalDate to,

            @Size(max = 120, message = "120 caractères au plus.") @Nullable
            String reason) {}

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/fermetures")
    ModelAndView close(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("to", "before", "Le dernier jour vient avant le premier.");
        }
        if (to != null && to.isBefore(kept.today())) {
            errors.rejectValue("to", "past", "Cette fermeture est déjà finie.");
        }
        if (errors.hasErrors() || from == null) {
            return page.page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, place, Fields.of(errors));
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        jdbc.sql("""
                        insert into directory_closure (id, place_id, from_on, to_on, reason, at, account, organisation) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), place.id(), from, to, reason.isEmpty() ? null : reason, kept.present())
                .params(viewer.id(), viewer.organisation())
                .update();
        kept.note(viewer, "place.closed-for-a-while", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "La fermeture est annoncée sur la page du lieu.");
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/fermetures/{closure}/retrait")
    ModelAndView open(Viewer viewer, @PathVariable UUID id, @PathVariable UUID closure) {
        StoredPlace place = kept.require(viewer, id);
        int removed = jdbc.sql("delete from directory_closure where id = ? and place_id = ?")
                .params(closure, place.id())
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        kept.note(viewer, "place.closure-withdrawn", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "La fermeture n’est plus annoncée.");
    }
}
