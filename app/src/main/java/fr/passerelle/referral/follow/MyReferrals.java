package fr.passerelle.referral.follow;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.follow.FollowReferral.SayForm;
import fr.passerelle.referral.follow.FollowReferral.Says;
import fr.passerelle.space.SpaceTile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In her own space, the places where a person is expected: where, when, whom to call, and « je ne peux pas venir ». */
@Controller
class MyReferrals implements SpaceTile {

    private static final String HERE = "/mon-espace/rendez-vous";

    private final FollowedReferrals referrals;
    private final PlaceCards places;
    private final Moves moves;
    private final Journal journal;

    MyReferrals(FollowedReferrals referrals, PlaceCards places, Moves moves, Journal journal) {
        this.referrals = referrals;
        this.places = places;
        this.moves = moves;
        this.journal = journal;
    }

    /** A referral and where it leads. */
    record Going(Followed referral, PlaceCards.@Nullable Card place) {}

    @Mine(helper = true)
    @GetMapping(HERE)
    ModelAndView page(Myself me) {
        List<Going> going = referrals.of(me.person()).stream()
                .map(each -> new Going(each, places.card(each.placeId()).orElse(null)))
                .toList();
        return Pages.show("referral/follow/my-referrals", "going", going);
    }

    @Mine(helper = true)
    @PostMapping(HERE + "/{referral}")
    ModelAndView say(Myself me, @PathVariable UUID referral, @ModelAttribute("form") SayForm form) {
        Followed found = referrals.of(me.person()).stream()
                .filter(each -> each.id().equals(referral) && each.expected())
                .findFirst()
                .orElseThrow(NotFound::new);
        Says says = form.says();
        if (says == null) {
            throw new NotFound();
        }
        if (!says.name().equals(found.says())) {
            referrals.say(found, says.name());
            moves.step(found.id(), found.state(), Moves.By.PERSON, null, says.words());
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.referral-answered", referral));
        return Pages.go(HERE, words(Frame.current().language()).of("thanks." + says));
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "cal";
    }

    @Override
    public String href() {
        return HERE;
    }

    @Override
    public String title(Language language) {
        return words(language).of("mine.title");
    }

    @Override
    public Optional<String> state(UUID person, Language language) {
        long expected =
                referrals.of(person).stream().filter(Followed::expected).count();
        return expected == 0 ? Optional.empty() : Optional.of(words(language).of("mine.expected", expected));
    }

    @Override
    public boolean forHelpers() {
        return true;
    }

    private static Words words(Language language) {
        return Words.beside(MyReferrals.class, language);
    }
}
