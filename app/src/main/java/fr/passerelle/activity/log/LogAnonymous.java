package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniments;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Noting what was done with somebody who gave no name, or with a group. */
@Controller
class LogAnonymous {

    static final String PATH = "/accompagnements/nouveau";

    private static final String PAGE = "activity/log/log-anonymous";

    private final Entries entries;
    private final Noting noting;
    private final Accompaniments accompaniments;

    LogAnonymous(Entries entries, Noting noting, Accompaniments accompaniments) {
        this.entries = entries;
        this.noting = noting;
        this.accompaniments = accompaniments;
    }

    @Allowed(Action.LOG_ANONYMOUS)
    @GetMapping(PATH)
    ModelAndView form(Viewer viewer, @RequestParam(required = false) @Nullable UUID modele) {
        return page(viewer, Fields.of(noting.blank(modele == null ? null : entries.model(viewer, modele))), false);
    }

    @Allowed(Action.LOG_ANONYMOUS)
    @PostMapping(PATH)
    ModelAndView log(Viewer viewer, @Valid AccompanimentForm form, BindingResult errors) {
        Fields fields = noting.check(form, errors);
        if (form.kind() == null) {
            fields = fields.and("kind", "Dites si c’était une personne ou un groupe.");
        }
        if (fields.hasErrors()) {
            return page(viewer, fields, true);
        }
        accompaniments.add(viewer, noting.of(form, viewer, null));
        return Pages.go(PATH, "Accompagnement noté. Vous pouvez en noter un autre.");
    }

    private ModelAndView page(Viewer viewer, Fields fields, boolean refused) {
        Object[] parameters = {
            "fields", fields,
            "choices", Choices.after(entries.usualThemes(viewer)),
            "models", entries.mineWithoutFile(viewer, 4)
        };
        return refused ? Pages.refuse(PAGE, parameters) : Pages.show(PAGE, parameters);
    }
}
