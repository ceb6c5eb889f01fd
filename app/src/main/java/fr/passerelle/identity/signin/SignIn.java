package fr.passerelle.identity.signin;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page; the form itself is read by Spring Security. */
@Controller
class SignIn {

    @Open
    @GetMapping("/connexion")
    ModelAndView page(@RequestParam @Nullable String refus, @RequestParam @Nullable String fin) {
        return Pages.show("identity/signin/sign-in", "refused", refus != null, "ended", fin != null);
    }
}
