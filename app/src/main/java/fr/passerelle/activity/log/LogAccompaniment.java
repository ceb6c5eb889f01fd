package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniments;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Noting in a file what was done with the person. */
@Controller
class LogAccompaniment {

    private static final String PAGE = "activity/log/log-accompaniment";

    private final Entries entries;
    private final NextSteps steps;
    private final Noting noting;
    private final Accompaniments accompaniments;
    private final DossierFrame dossiers;

    LogAccompaniment(
            Entries entries, NextSteps steps, Noting noting, Accompaniments accompaniments, DossierFrame dossiers) {
        this.entries = entries;
        this.steps = steps;
        this.noting = noting;
        this.accompaniments = accompaniments;
        this.dossiers = dossiers;
    }

    @Allowed(Action.LOG_ACCOMPANIMENT)
    @GetMapping("/personnes/{person}/accompagnements/nouveau")
    ModelAndView form(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable UUID modele,
            @RequestParam(required = false) @Nullable UUID suite) {
        Map<String, Object> values = noting.blank(modele == null ? null : entries.model(viewer, modele));
        if (suite != null) {
            values.put("follows", suite);
            values.put("procedure", steps.words(person, suite));
        }
        return Pages.show(
                PAGE, "fields", Fields.of(values), "around", around(viewer, person), "choices", choices(viewer));
    }

    @Allowed(Action.LOG_ACCOMPANIMENT)
    @PostMapping("/personnes/{person}/accompagnements/nouveau")
    ModelAndView log(Viewer viewer, @PathVariable UUID person, @Valid AccompanimentForm form, BindingResult errors) {
        Fields fields = noting.check(form, errors);
        if (fields.hasErrors()) {
            return Pages.refuse(PAGE, "fields", fields, "around", around(viewer, person), "choices", choices(viewer));
        }
        accompaniments.add(viewer, noting.of(form, viewer, person));
        if (form.follows() != null) {
            steps.close(person, form.follows());
        }
        return Pages.go("/personnes/" + person, "Accompagnement noté.");
    }

    private DossierFrame.Around around(Viewer viewer, UUID person) {
        return dossiers.of(viewer, person, "/accompagnements");
    }

    private Choices choices(Viewer viewer) {
        return Choices.after(entries.usualThemes(viewer));
    }
}
