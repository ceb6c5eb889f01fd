package fr.passerelle.space;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A tile that a helper may be given, and a page that nobody gave, as modules above add them. */
@Controller
class ProbePages {

    private final Journal journal;

    ProbePages(Journal journal) {
        this.journal = journal;
    }

    @Mine(helper = true)
    @GetMapping({"/mon-espace/essai", "/mon-espace/essai/suite", "/mon-espace/autre-essai"})
    ModelAndView page() {
        return Pages.go("/calendrier");
    }

    @Mine(helper = true)
    @PostMapping("/mon-espace/essai")
    ModelAndView send(Myself me) {
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.entered", me.person()));
        return Pages.go("/mon-espace/essai");
    }

    @Component("probeTile")
    static class Tile implements SpaceTile {

        @Override
        public int order() {
            return 1_000;
        }

        @Override
        public String icon() {
            return "doc";
        }

        @Override
        public String href() {
            return "/mon-espace/essai";
        }

        @Override
        public String title(Language language) {
            return "Page d’essai";
        }

        @Override
        public boolean forHelpers() {
            return true;
        }
    }
}
