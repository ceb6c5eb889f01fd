package fr.passerelle.sharing.offer;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.sharing.Basis;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.Consents;
import fr.passerelle.sharing.SharingCodes;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prepares with the person what she shares with another structure, shows what she shares, takes it back in one gesture. */
@Controller
class ShareDossier {

    private final Consents consents;
    private final Shares shares;
    private final DossierFrame frame;
    private final Journal journal;
    private final Clock clock;

    ShareDossier(Consents consents, Shares shares, DossierFrame frame, Journal journal, Clock clock) {
        this.consents = consents;
        this.shares = shares;
        this.frame = frame;
        this.journal = journal;
        this.clock = clock;
    }

    /** The time, and whether a code waits. */
    @Component
    record Clock(Now now, SharingCodes codes) {}

    @Allowed(Action.SHARE_DOSSIER)
    @GetMapping("/personnes/{person}/partage")
    ModelAndView list(Viewer viewer, @PathVariable UUID person) {
        Instant at = clock.now().instant();
        List<Consent> all = consents.of(person);
        return Pages.show(
                "sharing/offer/shares",
                "around",
                frame.of(viewer, person, "/partage"),
                "held",
                all.stream().filter(each -> each.holds(at)).toList(),
                "prepared",
                all.stream()
                        .filter(each -> each.prepared()
                                && each.withdrawnAt() == null
                                && each.terms().endsAt().isAfter(at))
                        .toList(),
                "ended",
                all.stream().filter(each -> !each.prepared() && !each.holds(at)).toList(),
                "taken",
                shares.taken(person),
                "code",
                clock.codes().waits(person));
    }

    @Allowed(Action.SHARE_DOSSIER)
    @GetMapping("/personnes/{person}/partage/nouveau")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.of(Choices.USUAL));
    }

    @Allowed(Action.SHARE_DOSSIER)
    @PostMapping("/personnes/{person}/partage/nouveau")
    ModelAndView prepare(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors) {
        form.checkBasis(errors);
        if (form.toward() == null) {
            errors.rejectValue("toward", "none", "Choisissez\u00a0: une structure, ou un seul professionnel.");
        }
        Consent.Recipient recipient = errors.hasErrors() ? null : shares.recipient(person, form, errors);
        if (errors.hasErrors() || recipient == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        Basis basis = Objects.requireNonNull(form.basis());
        Language language = Objects.requireNonNullElse(form.language(), Language.FALC);
        UUID consent = consents.prepare(person, recipient, form.terms(basis, clock.now()), language, viewer.id());
        if (basis == Basis.CONSENT) {
            journal.record(viewer.actor(), Entry.on(person, "consent.prepared", consent));
            return Pages.go("/personnes/" + person + "/partage/" + consent);
        }
        consents.give(person, consent, Consent.Given.LAW, null);
        journal.record(
                viewer.actor(), Entry.on(person, "consent.given", consent).because(form.why()));
        return Pages.go("/personnes/" + person + "/partage", recipient.name() + " peut ouvrir ce dossier.");
    }

    @Allowed(Action.SHARE_DOSSIER)
    @PostMapping("/personnes/{person}/partage/{consent}/retirer")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID person, @PathVariable UUID consent) {
        Consent found = consents.required(person, consent);
        if (!consents.withdraw(person, consent, viewer.id())) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "consent.withdrawn", consent));
        return Pages.go(
                "/personnes/" + person + "/partage",
                found.prepared()
                        ? "C’est effacé\u00a0: rien n’a été partagé."
                        : "C’est retiré\u00a0: " + found.who() + " ne voit plus rien.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "sharing/offer/share",
                "around",
                frame.of(viewer, person, "/partage"),
                "fields",
                fields,
                "choices",
                Choices.all());
    }
}
