package fr.passerelle.directory.twins;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Twins;
import fr.passerelle.directory.Twins.Decision;
import fr.passerelle.directory.Twins.Pair;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator looks at two places that may be one, says what they are, and may take it back. */
@Controller
class DecideTwins {

    private static final String PATH = "/administration/lieux/doublons";
    private static final int SHOWN = 50;

    private final Twins twins;
    private final Journal journal;

    DecideTwins(Twins twins, Journal journal) {
        this.twins = twins;
        this.journal = journal;
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show(
                "directory/twins/twins",
                "waiting",
                twins.waiting(SHOWN),
                "decided",
                twins.decided(SHOWN),
                "shown",
                SHOWN);
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH)
    ModelAndView look(Viewer viewer) {
        int found = twins.propose(null).size();
        journal.record(viewer.actor(), Entry.of("twins.searched", viewer.organisation()));
        return Pages.go(
                PATH,
                found == 0
                        ? "Aucune nouvelle paire\u00a0: tout est déjà ici."
                        : French.count(found, "nouvelle paire trouvée.", "nouvelles paires trouvées."));
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/{pair}")
    ModelAndView one(@PathVariable UUID pair) {
        Pair found = known(pair);
        return Pages.show("directory/twins/twin", "pair", found, "facts", twins.compare(found));
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{pair}")
    ModelAndView decide(Viewer viewer, @PathVariable UUID pair, @RequestParam Decision decision) {
        Pair found = known(pair);
        twins.decide(found, decision, viewer);
        journal.record(viewer.actor(), Entry.of("twins." + decision.name().toLowerCase(Locale.ROOT), pair));
        return Pages.go(
                PATH,
                switch (decision) {
                    case SAME -> "C’est noté\u00a0: une seule page pour les deux. Vous pouvez revenir en arrière.";
                    case DIFFERENT -> "C’est noté\u00a0: ce sont deux lieux.";
                    case UNSURE -> "La paire reste à décider.";
                });
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{pair}/retour")
    ModelAndView takeBack(Viewer viewer, @PathVariable UUID pair) {
        Pair found = known(pair);
        if (found.decision() == null) {
            throw new NotFound();
        }
        twins.decide(found, null, viewer);
        journal.record(viewer.actor(), Entry.of("twins.taken-back", pair));
        return Pages.go(PATH, "La décision est retirée\u00a0: chaque lieu a de nouveau sa page.");
    }

    private Pair known(UUID pair) {
        return twins.find(pair).orElseThrow(NotFound::new);
    }
}
