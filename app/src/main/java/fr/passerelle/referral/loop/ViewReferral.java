package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.ReferralState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One referral: what was said, what came back, and what to note next. */
@Controller
class ViewReferral {

    private final Referrals referrals;
    private final ReferralMails mails;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Now now;

    ViewReferral(Referrals referrals, ReferralMails mails, Dossiers dossiers, Journal journal, Now now) {
        this.referrals = referrals;
        this.mails = mails;
        this.dossiers = dossiers;
        this.journal = journal;
        this.now = now;
    }

    /** What is chosen to move a referral on. */
    record MoveForm(
            @NotNull @Nullable ReferralState state,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String words) {}

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/{id}")
    ModelAndView view(@PathVariable UUID person, @PathVariable UUID id) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        return Pages.show(
                "referral/loop/view-referral",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "referral",
                referral,
                "steps",
                referrals.steps(id),
                "today",
                now.today());
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/{id}")
    ModelAndView move(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        ReferralState next = form.state();
        if (errors.hasErrors() || next == null) {
            throw new NotFound();
        }
        referrals.move(referral, next, viewer.id(), form.words());
        journal.record(
                viewer.actor(), Entry.on(person, "referral." + next.name().toLowerCase(Locale.ROOT), id));
        return Pages.go(
                "/personnes/" + person + "/orientations/" + id,
                "C’est noté : " + next.label().toLowerCase(Locale.FRANCE) + ".");
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/{id}/relance")
    ModelAndView remind(Viewer viewer, @PathVariable UUID person, @PathVariable UUID id) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        String to = referral.mailedTo();
        if (to == null || !referral.state().open()) {
            throw new NotFound();
        }
        mails.remind(id, to, referral.senderName(), now.instant());
        referrals.reminded(referral, viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "referral.reminded", id));
        return Pages.go("/personnes/" + person + "/orientations/" + id, "Le lieu est relancé par e-mail.");
    }
}
