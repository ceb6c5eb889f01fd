package fr.passerelle.procedure.page;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Steps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a procedure over to a colleague of the team, with a word; who receives it is told in her day. */
@Controller
class HandOver {

    private final ProcedurePage page;
    private final Colleagues colleagues;
    private final Carrying carrying;
    private final Steps steps;
    private final Journal journal;

    HandOver(ProcedurePage page, Colleagues colleagues, Carrying carrying, Steps steps, Journal journal) {
        this.page = page;
        this.colleagues = colleagues;
        this.carrying = carrying;
        this.steps = steps;
        this.journal = journal;
    }

    /** To whom, and what to know. */
    record HandForm(
            @NotNull(message = "Choisissez à qui la confier.") @Nullable
            UUID colleague,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String handWords,

            @Nullable Long version) {}

    /** The version that was read. */
    record SeenForm(@Nullable Long version) {}

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/confier")
    ModelAndView hand(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @Valid @ModelAttribute("form") HandForm form,
            BindingResult errors) {
        Procedure read = page.required(person, procedure);
        UUID to = form.colleague();
        String secret = FreeWords.problem(form.handWords());
        if (secret != null) {
            errors.rejectValue("handWords", "secret", secret);
        }
        if (to != null
                && colleagues.of(read).stream()
                        .noneMatch(option -> option.value().equals(to.toString()))) {
            errors.rejectValue(
                    "colleague",
                    "gone",
                    "Cette personne n’est pas dans l’équipe aujourd’hui, ou ne voit pas ce dossier.");
        }
        if (errors.hasErrors() || to == null) {
            return page.fill(Pages.refuse(ProcedurePage.PAGE), viewer, person, procedure, Fields.of(errors));
        }
        String words = FreeWords.tidy(form.handWords());
        carrying.hand(viewer, read, to, words, form.version());
        steps.add(viewer, read, Steps.Kind.HANDED_OVER, words);
        journal.record(viewer.actor(), Entry.on(person, "procedure.handed-over", procedure));
        return Pages.go(
                "/personnes/" + person + "/demarches/" + procedure,
                to.equals(viewer.id()) ? "Vous portez cette démarche." : "Démarche confiée.");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/confier/lu")
    ModelAndView seen(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @ModelAttribute("form") SeenForm form) {
        Procedure read = page.required(person, procedure);
        carrying.seen(viewer, read, form.version());
        journal.record(viewer.actor(), Entry.on(person, "procedure.taken", procedure));
        return Pages.go("/personnes/" + person + "/demarches/" + procedure, "C’est noté.");
    }
}
