package fr.passerelle.procedure.due;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.Recurring;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes what will come again for a person, from a sheet or freely, and corrects it. */
@Controller
class KeepDue {

    private static final String PAGE = "procedure/due/due";

    private final Dues dues;
    private final Periodic periodic;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Now now;

    KeepDue(Dues dues, Periodic periodic, Dossiers dossiers, Journal journal, Now now) {
        this.dues = dues;
        this.periodic = periodic;
        this.dossiers = dossiers;
        this.journal = journal;
        this.now = now;
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/echeances/ajouter")
    ModelAndView form(
            @PathVariable UUID person, @RequestParam @Nullable String fiche, @RequestParam @Nullable UUID demarche) {
        Sheet sheet = periodic.find(fiche);
        Map<String, @Nullable Object> known = new HashMap<>();
        if (sheet != null) {
            known.put("fiche", sheet.id());
            known.put("titre", sheet.title());
            known.put("jour", suggested(sheet));
        }
        known.put("demarche", periodic.hers(person, demarche));
        return page(Pages.show(PAGE), person, sheet, Fields.of(known));
    }

    /** The next day when the sheet knows it: a window of every month. */
    private @Nullable LocalDate suggested(Sheet sheet) {
        Period period = sheet.period();
        LocalDate today = now.today();
        return period == null
                        || period.kind() == PeriodKind.RENEWAL
                        || period.toDay() == null
                        || period.everyMonths() != 1
                ? null
                : Recurring.from(period, today, today).closes();
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/ajouter")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") DueForm form,
            BindingResult errors) {
        Sheet sheet = periodic.find(form.fiche());
        LocalDate today = now.today();
        form.check(errors, sheet, today);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, sheet, Fields.of(errors));
        }
        periodic.hers(person, form.demarche());
        UUID id = dues.add(viewer, person, form.noted(form.period(sheet), today));
        journal.record(viewer.actor(), Entry.on(person, "due.added", id));
        return Pages.go(
                home(person), "L’échéance est notée. Elle apparaîtra dans la journée de l’équipe dix jours avant.");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/echeances/{due}")
    ModelAndView change(@PathVariable UUID person, @PathVariable UUID due) {
        Due kept = dues.required(person, due);
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("titre", kept.title());
        known.put("rythme", Rhythm.of(kept.everyMonths()));
        known.put("jour", kept.day());
        known.put("jusqua", kept.untilOn());
        return page(Pages.show(PAGE), person, periodic.find(kept.sheet()), Fields.of(known))
                .addObject("due", kept);
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/{due}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID due,
            @Valid @ModelAttribute("form") DueForm form,
            BindingResult errors) {
        Due kept = dues.required(person, due);
        Sheet sheet = periodic.find(kept.sheet());
        LocalDate today = now.today();
        form.check(errors, sheet, today);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, sheet, Fields.of(errors)).addObject("due", kept);
        }
        if (form.version() == null || form.version() != kept.version()) {
            throw new OptimisticLockingFailureException("due date changed meanwhile");
        }
        dues.change(kept, form.noted(kept, today));
        journal.record(viewer.actor(), Entry.on(person, "due.changed", due));
        return Pages.go(home(person), "L’échéance est corrigée.");
    }

    private ModelAndView page(ModelAndView page, UUID person, @Nullable Sheet sheet, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("sheet", sheet)
                .addObject("sheets", periodic.all())
                .addObject("fields", fields);
    }

    private static String home(UUID person) {
        return "/personnes/" + person + ShowDues.PATH;
    }
}
