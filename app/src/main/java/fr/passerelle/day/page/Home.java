package fr.passerelle.day.page;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The root of the site leads to the day; a visitor is led to the sign-in page by the gate. */
@Controller
class Home {

    @Allowed(Action.SEE_DAY)
    @GetMapping("/")
    ModelAndView home() {
        return Pages.go("/ma-journee");
    }
}
