package fr.passerelle.referral.loop;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Several people of one home are several referrals: each agrees for herself, and each is followed on her own. */
@Controller
class ReferAnother {

    private final Referrals referrals;

    ReferAnother(Referrals referrals) {
        this.referrals = referrals;
    }

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/{id}/autre-personne")
    ModelAndView choose(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID id, @RequestParam @Nullable String q) {
        Referrals.Referral referral = referrals.find(person, id).orElseThrow(NotFound::new);
        String text = q == null ? "" : q.substring(0, Math.min(q.length(), 100));
        return Pages.show(
                "referral/loop/refer-another",
                "referral",
                referral,
                "q",
                text,
                "found",
                text.isBlank() ? null : referrals.followed(viewer, person, text));
    }
}
