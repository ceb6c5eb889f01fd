package fr.passerelle.referral.answer;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.referral.DeclineReason;
import fr.passerelle.referral.ReferralState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of the place. A first click opens the request, so that a mail scanner that follows links neither reads anything about the person nor
 * marks it as read.
 */
@Controller
class AnswerReferral {

    private static final String PAGE = "referral/answer/answer";
    private static final Set<ReferralState> BY_PLACE = Set.of(
            ReferralState.READ,
            ReferralState.ACCEPTED,
            ReferralState.DECLINED,
            ReferralState.CAME,
            ReferralState.DID_NOT_COME);

    private final AskedReferrals referrals;
    private final Journal journal;

    AnswerReferral(AskedReferrals referrals, Journal journal) {
        this.referrals = referrals;
        this.journal = journal;
    }

    /** What the place answers. */
    record AnswerForm(
            @Nullable ReferralState state,
            @Nullable DeclineReason why,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String words) {}

    @Open
    @GetMapping("/t/{territory}/orientations/{token}")
    ModelAndView show(@PathVariable String token) {
        return Pages.show(PAGE, "asked", referrals.behind(token), "fields", Fields.blank());
    }

    @Open
    @PostMapping("/t/{territory}/orientations/{token}")
    ModelAndView answer(
            @PathVariable String territory,
            @PathVariable String token,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        Asked asked = referrals.behind(token);
        ReferralState next = form.state();
        if (next == null || !BY_PLACE.contains(next)) {
            throw new NotFound();
        }
        if (next == ReferralState.DECLINED && form.why() == null) {
            errors.rejectValue("why", "none", words().of("choose-reason"));
        }
        if (errors.hasErrors()) {
            return Pages.refuse(PAGE, "asked", asked, "fields", Fields.of(errors));
        }
        boolean declines = next == ReferralState.DECLINED;
        referrals.move(asked, next, declines ? form.why() : null, declines ? form.words() : null);
        journal.record(
                Actor.SYSTEM,
                Entry.on(asked.personId(), "referral." + next.name().toLowerCase(Locale.ROOT), asked.id()));
        String here = "/t/" + territory + "/orientations/" + token;
        return next == ReferralState.READ ? Pages.go(here) : Pages.go(here, words().of("thanks"));
    }

    private static Words words() {
        return Words.beside(AnswerReferral.class, Frame.current().language());
    }
}
