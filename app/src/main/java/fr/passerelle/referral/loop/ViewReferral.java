package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.ClosingReason;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.Outcome;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.ShutPlaces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
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

    private static final String PAGE = "referral/loop/view-referral";
    private static final Set<ReferralState> BY_PROFESSIONAL = Set.of(
            ReferralState.CAME,
            ReferralState.DID_NOT_COME,
            ReferralState.RESULT,
            ReferralState.CLOSED,
            ReferralState.CANCELLED);

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
            @Nullable ReferralState state,
            @Nullable Outcome outcome,
            @Nullable ClosingReason closing,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String words) {

        Moves.@Nullable To move() {
            if (state == null || !BY_PROFESSIONAL.contains(state)) {
                return null;
            }
            return switch (state) {
                case RESULT -> outcome == null ? null : Moves.To.result(outcome);
                case CLOSED -> closing == null ? null : Moves.To.closed(closing, words);
                default -> Moves.To.state(state);
            };
        }
    }

    @Allowed(value = Action.REFER, shows = true)
    @GetMapping("/personnes/{person}/orientations/{id}")
    ModelAndView view(@PathVariable UUID person, @PathVariable UUID id) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        if (referral.state() == ReferralState.DRAFT) {
            return Pages.go("/personnes/" + person + "/orientations/" + id + "/apercu");
        }
        return page(Pages.show(PAGE), referral, Fields.blank());
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
        if (next == null || !BY_PROFESSIONAL.contains(next) || referral.state() == ReferralState.DRAFT) {
            throw new NotFound();
        }
        if (next == ReferralState.RESULT && form.outcome() == null) {
            errors.rejectValue("outcome", "none", "Choisissez ce que cela a donné.");
        }
        if (next == ReferralState.CLOSED && form.closing() == null) {
            errors.rejectValue("closing", "none", "Choisissez pourquoi vous la fermez.");
        }
        Moves.To to = form.move();
        if (errors.hasErrors() || to == null) {
            return page(Pages.refuse(PAGE), referral, Fields.of(errors));
        }
        referrals.move(referral, to, viewer.id());
        tellThePlace(referral, next);
        journal.record(
                viewer.actor(), Entry.on(person, "referral." + next.name().toLowerCase(Locale.ROOT), id));
        return Pages.go(
                "/personnes/" + person + "/orientations/" + id,
                next == ReferralState.CANCELLED
                        ? "Orientation retirée. Le lien du lieu ne s’ouvre plus."
                        : "C’est noté\u00a0: " + next.label().toLowerCase(Locale.FRANCE) + ".");
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/{id}/relance")
    ModelAndView remind(Viewer viewer, @PathVariable UUID person, @PathVariable UUID id) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        String to = referral.mailedTo();
        if (mails.shut(referral)) {
            return page(Pages.refuse(PAGE), referral, Fields.blank().and("", ShutPlaces.REFUSAL));
        }
        if (to == null || !referral.state().unanswered() || !referrals.reminded(referral, viewer.id())) {
            throw new NotFound();
        }
        mails.remind(id, to, referral.senderName(), now.instant());
        journal.record(viewer.actor(), Entry.on(person, "referral.reminded", id));
        return Pages.go("/personnes/" + person + "/orientations/" + id, "Le lieu est relancé par e-mail.");
    }

    /** A place that may still expect the person must know that she will not come; it is not told of a closing that follows its own answer. */
    private void tellThePlace(Referrals.Referral referral, ReferralState next) {
        if (next == ReferralState.CANCELLED
                || next == ReferralState.CLOSED && referral.state().concernsPlace()) {
            mails.withdrawn(referral);
        }
    }

    private ModelAndView page(ModelAndView page, Referrals.Referral referral, Fields fields) {
        return page.addObject("person", dossiers.card(referral.personId()).orElseThrow(NotFound::new))
                .addObject("referral", referral)
                .addObject("steps", referrals.steps(referral.id()))
                .addObject("second", referrals.replacing(referral).orElse(null))
                .addObject("shut", mails.shut(referral))
                .addObject("today", now.today())
                .addObject("fields", fields);
    }
}
