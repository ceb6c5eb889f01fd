package fr.passerelle.mandate.take;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.Matter;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.mandate.TakingTrades;
import fr.passerelle.people.DossierAct;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Chooses with the person what a mandate will allow, and for how long. */
@Controller
class TakeMandate {

    private static final String PAGE = "mandate/take/take";

    private final Drafts drafts;
    private final KeptMandates kept;
    private final Sheets sheets;
    private final Journal journal;
    private final Who who;

    TakeMandate(Drafts drafts, KeptMandates kept, Sheets sheets, Journal journal, Who who) {
        this.drafts = drafts;
        this.kept = kept;
        this.sheets = sheets;
        this.journal = journal;
        this.who = who;
    }

    /** Who gives, and who may take. */
    @Component
    record Who(Signatories signatories, TakingTrades trades, Now now) {}

    @Bean
    static DossierAct mandateAct() {
        return new DossierAct(40, "Prendre un mandat", "sign", "/mandats/nouveau", Action.TAKE_MANDATE, false);
    }

    /**
     * The empty form, or the form as an earlier mandate filled it.
     *
     * @param demarche a procedure under way, with its name in {@code pour}: the mandate may then end with it
     * @param fiche a sheet to propose
     * @param depuis a mandate to give again
     */
    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/nouveau")
    ModelAndView form(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam @Nullable UUID demarche,
            @RequestParam @Nullable String pour,
            @RequestParam @Nullable String fiche,
            @RequestParam @Nullable UUID depuis) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", who.signatories().of(person).language());
        values.put("duration", demarche == null ? MandateDuration.MONTH : MandateDuration.PROCEDURE);
        values.put("demarche", demarche == null ? "" : demarche);
        values.put("pour", pour == null ? "" : pour.substring(0, Math.min(150, pour.length())));
        values.put("sheets", fiche == null ? List.of() : List.of(fiche));
        if (depuis != null) {
            again(kept.find(person, viewer.organisation(), depuis).orElseThrow(NotFound::new), values);
        }
        return page(Pages.show(PAGE), viewer, person, Fields.of(values));
    }

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/nouveau")
    ModelAndView take(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") TakeForm form,
            BindingResult errors) {
        List<Matter> matters = form.matters(sheets);
        if (matters.isEmpty()) {
            errors.rejectValue("families", "none", "Cochez au moins un domaine ou une démarche.");
        }
        Fields fields = Fields.of(errors);
        ModelAndView page = page(Pages.refuse(PAGE), viewer, person, fields);
        if (page.getModel().get("hindrance") != null
                || !Boolean.TRUE.equals(page.getModel().get("mayTake"))) {
            return page;
        }
        if (fields.hasErrors()) {
            return page;
        }
        UUID mandate = drafts.add(viewer, person, form, matters);
        journal.record(viewer.actor(), Entry.on(person, "mandate.drafted", mandate));
        return Pages.go("/personnes/" + person + "/mandats/" + mandate + "/expliquer");
    }

    private static void again(Mandate earlier, Map<String, Object> values) {
        values.put("language", earlier.language());
        values.put("duration", earlier.duration());
        values.put(
                "families",
                earlier.authorisations().stream()
                        .map(each -> each.matter().family())
                        .filter(java.util.Objects::nonNull)
                        .toList());
        values.put(
                "sheets",
                earlier.authorisations().stream()
                        .map(each -> each.matter().sheet())
                        .filter(java.util.Objects::nonNull)
                        .toList());
        earlier.authorisations().stream()
                .map(fr.passerelle.mandate.Authorisation::matter)
                .filter(matter -> matter.procedure() != null)
                .findFirst()
                .ifPresent(matter -> {
                    values.put("demarche", String.valueOf(matter.procedure()));
                    values.put("pour", matter.title());
                });
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Fields fields) {
        Signatories.Signatory signatory = who.signatories().of(person);
        return page.addObject("person", signatory)
                .addObject("hindrance", signatory.hindrance(who.now().today()))
                .addObject("mayTake", who.trades().allow(viewer))
                .addObject("trades", who.trades().of(viewer.organisation()).trades())
                .addObject("sheets", sheets.all())
                .addObject("languages", List.of(Language.values()))
                .addObject("fields", fields);
    }
}
