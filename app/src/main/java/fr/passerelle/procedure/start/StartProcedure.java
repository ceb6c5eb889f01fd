package fr.passerelle.procedure.start;

import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierAct;
import fr.passerelle.procedure.FreeWords;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins a procedure: one chooses a sheet, or none, then how it is done and for whom. */
@Controller
class StartProcedure {

    private static final String PATH = "/demarches/commencer";

    private final Sheets sheets;
    private final Beginnings beginnings;
    private final Choices choices;
    private final Access access;
    private final Journal journal;

    StartProcedure(Sheets sheets, Beginnings beginnings, Choices choices, Access access, Journal journal) {
        this.sheets = sheets;
        this.beginnings = beginnings;
        this.choices = choices;
        this.access = access;
        this.journal = journal;
    }

    @Bean
    static DossierAct startAct() {
        return new DossierAct(20, "Commencer une démarche", "proc", PATH, Action.FOLLOW_PROCEDURES, false);
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}" + PATH)
    ModelAndView form(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String fiche,
            @RequestParam(required = false) @Nullable UUID action,
            @RequestParam(required = false) @Nullable String libre) {
        if (fiche == null && libre == null) {
            return choices.sheets(viewer, person, sheets.all(), action);
        }
        Sheet sheet = fiche == null ? null : sheets.find(fiche).orElseThrow(NotFound::new);
        return choices.page(Pages.show(Choices.PAGE), viewer, person, sheet, choices.proposed(person, action));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}" + PATH)
    ModelAndView start(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult errors) {
        String id = FreeWords.tidy(form.sheet());
        Sheet sheet = id == null ? null : sheets.find(id).orElseThrow(NotFound::new);
        Fields fields = form.checked(Fields.of(errors), sheet != null);
        if (fields.hasErrors()) {
            return choices.page(Pages.refuse(Choices.PAGE), viewer, person, sheet, fields);
        }
        List<UUID> people = new ArrayList<>(List.of(person));
        form.others().stream().filter(other -> !other.equals(person)).forEach(people::add);
        people.forEach(each -> access.require(viewer, Action.FOLLOW_PROCEDURES, each));
        UUID begun = beginnings.begin(viewer, people, form, sheet, sheet == null ? 0 : sheets.version(sheet.id()));
        if (form.action() != null) {
            choices.begun(viewer, person, form.action(), journal);
        }
        return Pages.go("/personnes/" + person + "/demarches/" + begun, "Démarche commencée.");
    }
}
