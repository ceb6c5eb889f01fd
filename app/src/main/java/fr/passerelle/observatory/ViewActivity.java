package fr.passerelle.observatory;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page « Activité ». */
@Controller
class ViewActivity {

    static final String PATH = "/activite";

    private final Sights sights;

    ViewActivity(Sights sights) {
        this.sights = sights;
    }

    @Allowed(Action.SEE_ACTIVITY)
    @GetMapping(PATH)
    ModelAndView view(Viewer viewer, Reading.Asked asked) {
        Sights.Sight sight = sights.of(asked);
        return Pages.show(
                "observatory/activity",
                "activity",
                sight.activity(),
                "drawn",
                sight.drawn(),
                "far",
                sight.far(),
                "export",
                viewer.may(Action.EXPORT_ACTIVITY));
    }

    /** Its line in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem activityMenu() {
            return new MenuItem(130, "Activité", "chart", PATH, Action.SEE_ACTIVITY, false);
        }
    }
}
