package fr.passerelle.referral.answer;

import fr.passerelle.audit.Actor;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.SignedLinks;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of the place, behind its signed link: two taps, read and answer. The first tap opens the request, so that a mail scanner that follows
 * links neither reads anything about the person nor marks it as read; asking for the page changes nothing at all.
 */
@Controller
class AnswerReferral {

    private static final String PAGE = "referral/answer/answer";
    private static final String PLAIN = "referral/answer/plain";
    static final Set<ReferralState> BY_PLACE = Set.of(
            ReferralState.ACCEPTED,
            ReferralState.DECLINED,
            ReferralState.CAME,
            ReferralState.DID_NOT_COME,
            ReferralState.RESULT);

    private final AskedReferrals referrals;
    private final SignedLinks links;
    private final Messages messages;
    private final Now now;

    AnswerReferral(AskedReferrals referrals, SignedLinks links, Messages messages, Now now) {
        this.referrals = referrals;
        this.links = links;
        this.messages = messages;
        this.now = now;
    }

    @Open
    @GetMapping("/t/{territory}/orientations/{token}")
    ModelAndView show(@PathVariable String token) {
        SignedLinks.Link link = links.find(token).orElseThrow(NotFound::new);
        Asked asked = referrals.get(link.referral());
        if (referrals.shut(asked)) {
            return useless();
        }
        if (!links.alive(link)) {
            return plain(HttpStatus.GONE, "expired", true);
        }
        return page(token, asked, Fields.blank());
    }

    @Open
    @PostMapping("/t/{territory}/orientations/{token}")
    ModelAndView answer(
            @PathVariable String territory,
            @PathVariable String token,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        SignedLinks.Link link = links.find(token).orElseThrow(NotFound::new);
        Asked asked = referrals.get(link.referral());
        if (referrals.shut(asked)) {
            return useless();
        }
        if (!links.alive(link)) {
            return plain(HttpStatus.GONE, "expired", true);
        }
        ReferralState next = form.state();
        if (next == null || asked.shared() == null) {
            return asked.shared() == null ? page(token, asked, Fields.blank()) : absent();
        }
        String here = "/t/" + territory + "/orientations/" + token;
        if (next == ReferralState.READ) {
            return open(token, asked, here);
        }
        if (!BY_PLACE.contains(next)) {
            return absent();
        }
        form.check(errors, words(), now.today());
        if (errors.hasErrors()) {
            return page(token, asked, Fields.of(errors));
        }
        if (!asked.state().mayBecome(next) || !links.use(token, next.name())) {
            return plain(HttpStatus.CONFLICT, "answered", true);
        }
        referrals.move(asked, form.move(), Actor.SYSTEM, null);
        return Pages.go(here, words().of("thanks"));
    }

    /** The same words whether a link leaves or not: whoever holds an old link learns nothing of what became of the referral. */
    @Open
    @PostMapping("/t/{territory}/orientations/{token}/nouveau-lien")
    ModelAndView renew(@PathVariable String token) {
        SignedLinks.Link link = links.find(token).orElseThrow(NotFound::new);
        Asked asked = referrals.get(link.referral());
        if (referrals.shut(asked)) {
            return useless();
        }
        String to = asked.mailedTo();
        if (to != null && asked.shared() != null && links.mayRenew(asked.id())) {
            String address = links.issue(asked.id());
            messages.post(new Mail(
                    "referral:" + asked.id() + ":renewed:" + now.instant().toEpochMilli(),
                    to,
                    "Votre nouveau lien",
                    """
                    Bonjour,

                    Voici le nouveau lien que votre équipe a demandé pour répondre à une orientation :

                    %s

                    Il est réservé à votre équipe et marche pendant 8 jours.

                    Passerelle
                    """.formatted(address)));
        }
        referrals.record(asked, "link-asked", Actor.SYSTEM);
        return plain(HttpStatus.OK, "renewed", false);
    }

    private ModelAndView open(String token, Asked asked, String here) {
        links.use(token, "READ");
        if (asked.state() == ReferralState.SENT) {
            referrals.move(asked, Moves.To.state(ReferralState.READ), Actor.SYSTEM, null);
        } else {
            referrals.record(asked, "read", Actor.SYSTEM);
        }
        return Pages.go(here);
    }

    private ModelAndView page(String token, Asked asked, Fields fields) {
        if (asked.state() == ReferralState.CANCELLED) {
            return plain(HttpStatus.GONE, "withdrawn", false);
        }
        if (asked.shared() == null) {
            return plain(HttpStatus.OK, "over", false);
        }
        boolean opened = links.used(token, "READ");
        return fields.hasErrors()
                ? Pages.refuse(PAGE, "asked", asked, "opened", opened, "fields", fields)
                : Pages.show(PAGE, "asked", asked, "opened", opened, "fields", fields);
    }

    /** Of a person who shut them out: the same answer to everything, and nothing is kept. */
    private static ModelAndView useless() {
        return plain(HttpStatus.GONE, "useless", false);
    }

    private static ModelAndView plain(HttpStatus status, String which, boolean renewable) {
        return Pages.answer(status, PLAIN, "which", which, "renewable", renewable);
    }

    private static ModelAndView absent() {
        throw new NotFound();
    }

    private static Words words() {
        return Words.beside(AnswerReferral.class, Frame.current().language());
    }
}
