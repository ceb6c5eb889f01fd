package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.SharedReferrals;
import fr.passerelle.referral.ShutPlaces;
import fr.passerelle.referral.loop.Referrals.Referral;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows, before anything leaves, exactly what the place will read; then sends it, corrects it or erases it. */
@Controller
class SendReferral {

    private final Referrals referrals;
    private final SharedReferrals shared;
    private final Replacement replacement;
    private final ReferralMails mails;
    private final Shown shown;

    SendReferral(
            Referrals referrals, SharedReferrals shared, Replacement replacement, ReferralMails mails, Shown shown) {
        this.referrals = referrals;
        this.shared = shared;
        this.replacement = replacement;
        this.mails = mails;
        this.shown = shown;
    }

    /** The person of a page, and the journal that what is done on it is written in. */
    @org.springframework.stereotype.Component
    record Shown(Dossiers dossiers, Journal journal, ShutPlaces places) {

        Dossiers.Card person(UUID person) {
            return dossiers.card(person).orElseThrow(NotFound::new);
        }
    }

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/{id}/apercu")
    ModelAndView preview(@PathVariable UUID person, @PathVariable UUID id) {
        Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        if (referral.state() != ReferralState.DRAFT) {
            return Pages.go("/personnes/" + person + "/orientations/" + id);
        }
        return page(HttpStatus.OK, referral);
    }

    private ModelAndView page(HttpStatus status, Referral referral) {
        return Pages.answer(
                status,
                "referral/loop/send-referral",
                "person",
                shown.person(referral.personId()),
                "referral",
                referral,
                "shared",
                shared.of(referral.id()).orElseThrow(NotFound::new),
                "shut",
                shut(referral) ? ShutPlaces.REFUSAL : null);
    }

    private boolean shut(Referral referral) {
        return shown.places().shut(referral.personId(), referral.placeId(), referral.mailedTo());
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/{id}/apercu")
    ModelAndView send(Viewer viewer, @PathVariable UUID person, @PathVariable UUID id) {
        Referral draft = draft(person, id);
        if (shut(draft)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, draft);
        }
        referrals.send(draft, viewer.id());
        String to = draft.mailedTo();
        if (to != null) {
            mails.announce(id, to, viewer.name() + " (" + viewer.organisationName() + ")");
        }
        shown.journal().record(viewer.actor(), Entry.on(person, "referral.sent", id));
        replacement.close(viewer, person, id);
        return Pages.go("/personnes/" + person + "/orientations/" + id, "Orientation envoyée au lieu.");
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/{id}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID id) {
        Referral draft = draft(person, id);
        referrals.erase(person, draft.id());
        shown.journal().record(viewer.actor(), Entry.on(person, "referral.draft-erased", id));
        return Pages.go("/personnes/" + person, "Brouillon effacé. Rien n’est parti.");
    }

    private Referral draft(UUID person, UUID id) {
        return referrals
                .find(person, id)
                .filter(referral -> referral.state() == ReferralState.DRAFT)
                .orElseThrow(NotFound::new);
    }
}
