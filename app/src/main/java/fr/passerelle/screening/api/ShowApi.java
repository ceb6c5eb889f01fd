package fr.passerelle.screening.api;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that tells programmers what they may ask without an account. */
@Controller
class ShowApi {

    @Open(french = true)
    @GetMapping("/api")
    ModelAndView show() {
        return Pages.show("screening/api/api");
    }
}
