package fr.passerelle.mandate.represent;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Signatories;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Notes what a legal representative agreed to. It lets nobody act in the person's name: it says that help given with her is known and accepted. */
@Controller
class RecordAgreement {

    private static final String PAGE = "mandate/represent/agreement";

    private final Agreements agreements;
    private final Attachments attachments;
    private final Signatories signatories;
    private final Journal journal;
    private final Now now;

    RecordAgreement(Agreements agreements, Attachments attachments, Signatories signatories, Journal journal, Now now) {
        this.agreements = agreements;
        this.attachments = attachments;
        this.signatories = signatories;
        this.journal = journal;
        this.now = now;
    }

    /** What is noted of the agreement. */
    record AgreementForm(
            @NotBlank(message = "Écrivez le nom du représentant.")
            @Size(max = 150, message = "150 caractères au plus.")
            @Nullable
            String name,

            @NotNull(message = "Dites à quel titre.") @Nullable
            Quality quality,

            @NotBlank(message = "Écrivez ce qu’il accepte.")
            @Size(max = 500, message = "500 caractères au plus.")
            @Nullable
            String agrees,

            @NotNull(message = "Écrivez le jour de l’accord.")
            @PastOrPresent(message = "Ce jour n’est pas encore venu.")
            @Nullable
            LocalDate agreedOn,

            @Nullable MultipartFile scan) {}

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/representant")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(
                Pages.show(PAGE),
                viewer,
                person,
                Fields.of(Map.of("agrees", "Que la structure fasse les démarches avec la personne, en sa présence.")));
    }

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/representant")
    ModelAndView keep(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors) {
        UUID scan = errors.hasErrors() ? null : scan(viewer, person, form, errors);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), viewer, person, Fields.of(errors));
        }
        UUID agreement = agreements.add(viewer, person, form, scan);
        journal.record(viewer.actor(), Entry.on(person, "mandate.agreement-noted", agreement));
        return Pages.go("/personnes/" + person + "/mandats/representant", "L’accord du représentant est noté.");
    }

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/representant/{agreement}/fin")
    ModelAndView end(Viewer viewer, @PathVariable UUID person, @PathVariable UUID agreement) {
        if (!agreements.end(person, viewer.organisation(), agreement)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "mandate.agreement-ended", agreement));
        return Pages.go("/personnes/" + person + "/mandats/representant", "L’accord est terminé.");
    }

    private @Nullable UUID scan(Viewer viewer, UUID person, AgreementForm form, BindingResult errors) {
        if (form.scan() == null || form.scan().isEmpty()) {
            return null;
        }
        try {
            return attachments.keep(viewer, person, form.scan()).id();
        } catch (RefusedFile refused) {
            errors.rejectValue("scan", "refused", refused.sentence());
            return null;
        }
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Fields fields) {
        return page.addObject("person", signatories.of(person))
                .addObject("agreements", agreements.of(person, viewer.organisation()))
                .addObject("qualities", Option.all(Quality.class, Quality::label))
                .addObject("today", now.today())
                .addObject("fields", fields);
    }
}
