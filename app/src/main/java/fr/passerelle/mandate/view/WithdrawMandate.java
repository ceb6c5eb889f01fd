package fr.passerelle.mandate.view;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.Revocation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdraws a mandate, or some of what it allows, on the person's word or the professional's; it holds no more at once. */
@Controller
class WithdrawMandate {

    private final KeptMandates kept;
    private final MandatePage page;
    private final Journal journal;
    private final Now now;

    WithdrawMandate(KeptMandates kept, MandatePage page, Journal journal, Now now) {
        this.kept = kept;
        this.page = page;
        this.journal = journal;
        this.now = now;
    }

    /** Who puts an end to it. */
    enum By {
        PERSON,
        PROFESSIONAL
    }

    /**
     * What is withdrawn.
     *
     * @param authorisations those to end, while several hold
     */
    record WithdrawForm(
            @Nullable List<UUID> authorisations,

            @NotNull(message = "Dites qui met fin au mandat.") @Nullable
            By by,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String words) {}

    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/{mandate}/retirer")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID mandate,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors) {
        Mandate found = kept.find(person, viewer.organisation(), mandate)
                .filter(each -> !each.draft())
                .orElseThrow(NotFound::new);
        List<UUID> chosen = form.authorisations() == null ? List.of() : form.authorisations();
        String words = form.words() == null || form.words().isBlank()
                ? null
                : form.words().strip();
        By by = form.by();
        if (chosen.isEmpty()) {
            errors.rejectValue("authorisations", "none", "Cochez ce qui est retiré.");
        }
        if (by == By.PROFESSIONAL && words == null) {
            errors.rejectValue("words", "none", "Écrivez pourquoi\u00a0: la personne le lira.");
        }
        if (errors.hasErrors() || by == null) {
            return page.fill(Pages.refuse(MandatePage.TEMPLATE), found, Fields.of(errors));
        }
        List<Authorisation> ended = kept.lockedOf(mandate).stream()
                .filter(each -> chosen.contains(each.id()) && each.holds(now.instant()))
                .toList();
        if (ended.size() < chosen.size()) {
            throw new OptimisticLockingFailureException("withdrawn or ended meanwhile");
        }
        Revocation why = by == By.PERSON ? Revocation.PERSON : Revocation.PROFESSIONAL;
        ended.forEach(each -> kept.revoke(each, why, words, viewer.id()));
        journal.record(viewer.actor(), Entry.on(person, "mandate.withdrawn", mandate));
        return Pages.go(
                "/personnes/" + person + "/mandats/" + mandate,
                "C’est retiré. Donnez l’attestation à la personne si elle la veut.");
    }
}
