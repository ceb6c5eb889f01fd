package fr.passerelle.referral.follow;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.referral.Moves;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person reads where her referral stands, and says whether she will come. Says nothing that her sheet does not say. */
@Controller
class FollowReferral {

    private static final String ASK = "referral/follow/ask-code";

    private final FollowedReferrals referrals;
    private final PlaceCards places;
    private final Moves moves;
    private final Journal journal;
    private final Guesses guesses;

    FollowReferral(FollowedReferrals referrals, PlaceCards places, Moves moves, Journal journal, Guesses guesses) {
        this.referrals = referrals;
        this.places = places;
        this.moves = moves;
        this.journal = journal;
        this.guesses = guesses;
    }

    /** Whether she will come. */
    enum Says {
        COMING("J’y serai"),
        NOT_COMING("Je ne peux pas venir");

        private final String words;

        Says(String words) {
            this.words = words;
        }

        /** What the referent reads. */
        String words() {
            return words;
        }
    }

    record SayForm(@Nullable Says says) {}

    /** Where the code is typed; a code that cannot be one is refused without being looked for. */
    @Open
    @GetMapping("/t/{territory}/suivi")
    ModelAndView ask(@PathVariable String territory, @RequestParam @Nullable String code) {
        if (code == null) {
            return Pages.show(ASK, "fields", Fields.blank());
        }
        String read = PersonCodes.read(code);
        return read == null ? unknown(HttpStatus.UNPROCESSABLE_CONTENT, "unknown") : go(territory, read);
    }

    @Open
    @GetMapping("/t/{territory}/suivi/{code}")
    ModelAndView follow(@PathVariable String code, HttpServletRequest request) {
        if (!guesses.mayStill(request.getRemoteAddr())) {
            return unknown(HttpStatus.TOO_MANY_REQUESTS, "too-many");
        }
        Optional<Followed> found = referrals.behind(code);
        if (found.isEmpty()) {
            guesses.wrong(request.getRemoteAddr());
            return unknown(HttpStatus.NOT_FOUND, "unknown");
        }
        Followed referral = found.get();
        return Pages.show(
                "referral/follow/follow-referral",
                "referral",
                referral,
                "place",
                places.card(referral.placeId()).orElse(null));
    }

    @Open
    @PostMapping("/t/{territory}/suivi/{code}")
    ModelAndView say(
            @PathVariable String territory,
            @PathVariable String code,
            @ModelAttribute("form") SayForm form,
            HttpServletRequest request) {
        Optional<Followed> found =
                guesses.mayStill(request.getRemoteAddr()) ? referrals.behind(code) : Optional.empty();
        Says says = form.says();
        if (found.isEmpty() || says == null || !found.get().expected()) {
            guesses.wrong(request.getRemoteAddr());
            throw new NotFound();
        }
        Followed referral = found.get();
        if (!says.name().equals(referral.says())) {
            referrals.say(referral, says.name());
            moves.step(referral.id(), referral.state(), Moves.By.PERSON, null, says.words());
        }
        journal.record(Actor.SYSTEM, Entry.on(referral.personId(), "referral.person-said", referral.id()));
        return Pages.go("/t/" + territory + "/suivi/" + code, words().of("thanks." + says));
    }

    private static ModelAndView go(String territory, String code) {
        return Pages.go("/t/" + territory + "/suivi/" + code);
    }

    private static ModelAndView unknown(HttpStatus status, String why) {
        return Pages.answer(status, ASK, "fields", Fields.of(Map.of()).and("code", words().of(why)));
    }

    private static Words words() {
        return Words.beside(FollowReferral.class, Frame.current().language());
    }
}
