package fr.passerelle.screening.self;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.PersonSummary;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Said;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person looks over her answers, finishes, reads what comes next, and gives the device back. */
@Controller
class FinishAlone {

    private final Handovers handovers;
    private final Screenings screenings;
    private final Instruments instruments;
    private final Journal journal;
    private final Now now;

    FinishAlone(Handovers handovers, Screenings screenings, Instruments instruments, Journal journal, Now now) {
        this.handovers = handovers;
        this.screenings = screenings;
        this.instruments = instruments;
        this.journal = journal;
        this.now = now;
    }

    @Open
    @GetMapping("/t/{territory}/reperage/{token}/relire")
    ModelAndView check(@PathVariable String territory, @PathVariable String token) {
        Screening draft = handovers.behind(token).screening();
        if (draft.state() != Screening.State.DRAFT) {
            return Pages.go(here(territory, token) + "/fin");
        }
        Instrument instrument = instruments.of(draft.instrument());
        Tongue tongue = Tongue.of(instrument);
        return Pages.show(
                "screening/self/check",
                "said",
                Said.all(instrument, draft.answers(), tongue.items()),
                "tongue",
                tongue,
                "here",
                here(territory, token));
    }

    @Open
    @PostMapping("/t/{territory}/reperage/{token}/relire")
    ModelAndView finish(@PathVariable String territory, @PathVariable String token) {
        Screening draft = handovers.behind(token).screening();
        if (draft.state() != Screening.State.DRAFT) {
            throw new NotFound();
        }
        screenings.finish(draft);
        journal.record(Actor.SYSTEM, Entry.on(draft.person(), "screening.finished", draft.id()));
        return Pages.go(here(territory, token) + "/fin");
    }

    @Open
    @GetMapping("/t/{territory}/reperage/{token}/fin")
    ModelAndView summary(@PathVariable String territory, @PathVariable String token) {
        Handovers.Lent lent = handovers.behind(token);
        if (lent.screening().state() == Screening.State.DRAFT) {
            return Pages.go(here(territory, token));
        }
        Instrument instrument = instruments.of(lent.screening().instrument());
        Tongue tongue = Tongue.of(instrument);
        return Pages.show(
                "screening/self/summary",
                "firstName",
                lent.firstName(),
                "summary",
                PersonSummary.of(instrument, lent.screening().evaluated(instrument, now.today()), tongue.items()),
                "tongue",
                tongue,
                "here",
                here(territory, token));
    }

    @Open
    @PostMapping("/t/{territory}/reperage/{token}/rendre")
    ModelAndView giveBack(@PathVariable String token) {
        Screening screening = handovers.behind(token).screening();
        handovers.end(token);
        journal.record(Actor.SYSTEM, Entry.on(screening.person(), "screening.device-returned", screening.id()));
        return Pages.show("screening/self/given-back", "tongue", Tongue.of(instruments.of(screening.instrument())));
    }

    private static String here(String territory, String token) {
        return "/t/" + territory + "/reperage/" + token;
    }
}
