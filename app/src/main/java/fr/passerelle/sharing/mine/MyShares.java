package fr.passerelle.sharing.mine;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.Consents;
import fr.passerelle.sharing.SharingCodes;
import fr.passerelle.space.SpaceTile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who may see her file beyond those who follow her; she takes it back herself. */
@Controller
class MyShares implements SpaceTile {

    static final String PATH = "/mon-espace/partage";

    private final Consents consents;
    private final SharingCodes codes;
    private final Journal journal;
    private final Now now;

    MyShares(Consents consents, SharingCodes codes, Journal journal, Now now) {
        this.consents = consents;
        this.codes = codes;
        this.journal = journal;
        this.now = now;
    }

    static Words words() {
        return Words.beside(MyShares.class, Frame.current().language());
    }

    @Mine
    @GetMapping(PATH)
    ModelAndView show(Myself me) {
        return Pages.show("sharing/mine/my-shares", "held", held(me.person()), "code", codes.waits(me.person()));
    }

    @Mine
    @PostMapping(PATH + "/{consent}/retirer")
    ModelAndView withdraw(Myself me, @PathVariable UUID consent) {
        if (!consents.withdraw(me.person(), consent, null)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.consent-withdrawn", consent));
        return Pages.go(PATH, words().of("withdrawn"));
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String icon() {
        return "lock";
    }

    @Override
    public String href() {
        return PATH;
    }

    @Override
    public String title(Language language) {
        return Words.beside(MyShares.class, language).of("tile");
    }

    @Override
    public Optional<String> state(UUID person, Language language) {
        int shared = held(person).size();
        Words words = Words.beside(MyShares.class, language);
        return Optional.of(
                shared == 0
                        ? words.of("state.none")
                        : shared == 1 ? words.of("state.one") : words.of("state.some", shared));
    }

    private List<Consent> held(UUID person) {
        Instant at = now.instant();
        return consents.of(person).stream().filter(each -> each.holds(at)).toList();
    }
}
