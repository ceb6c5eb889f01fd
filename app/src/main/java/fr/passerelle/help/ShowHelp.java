package fr.passerelle.help;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help, accessibility and privacy, for everybody and without an account. */
@Controller
class ShowHelp {

    private static final String PAGE = "help/help";

    @Open
    @GetMapping("/aide")
    ModelAndView help() {
        return Pages.show(PAGE, "topic", "help", "parts", 4);
    }

    @Open
    @GetMapping("/accessibilite")
    ModelAndView accessibility() {
        return Pages.show(PAGE, "topic", "accessibility", "parts", 3);
    }

    @Open
    @GetMapping("/confidentialite")
    ModelAndView privacy() {
        return Pages.show(PAGE, "topic", "privacy", "parts", 4);
    }
}
