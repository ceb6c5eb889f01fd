package fr.passerelle.permanence.keep;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Slot;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changes what is usual, or takes the permanence out of the week for good. */
@Controller
class EditPermanence {

    private static final String FORM = "permanence/keep/edit-permanence";

    private final Kept kept;
    private final JdbcClient jdbc;
    private final Journal journal;

    EditPermanence(Kept kept, JdbcClient jdbc, Journal journal) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @GetMapping("/permanences/{id}/modifier")
    ModelAndView form(Viewer viewer, @PathVariable UUID id) {
        Permanence known = kept.one(viewer, id);
        return Pages.show(FORM, "permanence", known, "fields", Fields.of(KeepForm.of(known)));
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @PostMapping("/permanences/{id}/modifier")
    ModelAndView change(
            Viewer viewer, @PathVariable UUID id, @Valid @ModelAttribute("form") KeepForm form, BindingResult errors) {
        Permanence known = kept.one(viewer, id);
        form.check(errors);
        List<Slot> slots = form.slots(errors);
        if (!errors.hasErrors() && !kept.change(known, viewer, form, slots)) {
            errors.reject(
                    "stale",
                    "Quelqu’un vient de modifier cette permanence. Rouvrez-la pour voir ce qui a changé, puis recommencez.");
        }
        if (errors.hasErrors()) {
            return Pages.refuse(FORM, "permanence", known, "fields", Fields.of(errors));
        }
        journal.record(viewer.actor(), Entry.of("permanence.changed", id));
        return Pages.go("/permanences/" + id, "La permanence est à jour.");
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @PostMapping("/permanences/{id}/retrait")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID id) {
        Permanence known = kept.one(viewer, id);
        kept.touch(known.id(), viewer);
        jdbc.sql("update permanence_permanence set withdrawn_at = changed_at where id = ?")
                .param(known.id())
                .update();
        journal.record(viewer.actor(), Entry.of("permanence.withdrawn", id));
        return Pages.go("/permanences/tenir", "La permanence n’est plus dans la semaine.");
    }
}
