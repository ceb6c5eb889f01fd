package fr.passerelle.space.details;

import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.space.SpaceTile;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes informations »: the three doors to what she may change. */
@Controller
class ChoosePages {

    static final String PATH = "/mon-espace/informations";

    @Mine
    @GetMapping(PATH)
    ModelAndView page() {
        return Pages.show("space/details/details");
    }

    /** Its tile. */
    @Component
    static class Tile implements SpaceTile {

        @Override
        public int order() {
            return 80;
        }

        @Override
        public String icon() {
            return "person";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return Words.beside(ChoosePages.class, language).of("tile");
        }
    }
}
