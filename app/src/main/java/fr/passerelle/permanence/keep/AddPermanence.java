package fr.passerelle.permanence.keep;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Rhythm;
import fr.passerelle.permanence.Schedule;
import fr.passerelle.permanence.Slot;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A structure says that somebody of theirs receives: first where, then when and what for. */
@Controller
class AddPermanence {

    private static final String FORM = "permanence/keep/add-permanence";

    private final Kept kept;
    private final Places places;
    private final Journal journal;
    private final Now now;

    AddPermanence(Kept kept, Places places, Journal journal, Now now) {
        this.kept = kept;
        this.places = places;
        this.journal = journal;
        this.now = now;
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @GetMapping("/permanences/nouvelle")
    ModelAndView where(Viewer viewer, @RequestParam @Nullable String q) {
        boolean all = Kept.keepsAll(viewer);
        return Pages.show(
                "permanence/keep/choose-place",
                "places",
                all ? places.named(q) : places.keptBy(viewer.organisation()),
                "all",
                all,
                "q",
                q == null ? "" : q);
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @GetMapping("/permanences/nouvelle/quand")
    ModelAndView form(Viewer viewer, @RequestParam @Nullable UUID lieu) {
        Fields fields = Fields.of(Map.of(
                "structure",
                lieu == null ? viewer.organisation() : places.keeper(lieu, viewer),
                "coming",
                KeepForm.Coming.FREELY,
                "rhythms",
                List.of(Rhythm.EVERY_WEEK),
                "from",
                now.today(),
                "school",
                Schedule.SchoolHolidays.OPEN));
        return page(Pages.show(FORM), viewer, lieu, fields);
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @PostMapping("/permanences/nouvelle/quand")
    ModelAndView add(Viewer viewer, @Valid @ModelAttribute("form") KeepForm form, BindingResult errors) {
        form.check(errors);
        if (Kept.keepsAll(viewer) && form.structure() != null && !places.hasOrganisation(form.structure())) {
            errors.rejectValue("structure", "unknown", "Choisissez une structure de la liste.");
        }
        List<Slot> slots = form.slots(errors);
        if (errors.hasErrors()) {
            return page(Pages.refuse(FORM), viewer, form.lieu(), Fields.of(errors));
        }
        open(viewer, form.lieu());
        UUID id = Ids.next();
        kept.add(id, viewer, form, slots);
        journal.record(viewer.actor(), Entry.of("permanence.added", id));
        return Pages.go("/permanences/" + id, "La permanence est dans la semaine.");
    }

    private @Nullable String open(Viewer viewer, @Nullable UUID lieu) {
        if (!kept.mayReceiveAt(viewer, lieu)) {
            throw new NotFound();
        }
        return lieu == null ? null : places.name(lieu);
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, @Nullable UUID lieu, Fields fields) {
        return page.addObject("place", open(viewer, lieu))
                .addObject("lieu", lieu == null ? "" : lieu.toString())
                .addObject("structures", Kept.keepsAll(viewer) ? places.organisations() : List.of())
                .addObject("fields", fields);
    }
}
