package fr.passerelle.observatory;

import fr.passerelle.activity.CommuneNames;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page « Activité ». */
@Controller
class ViewActivity {

    static final String PATH = "/activite";

    private final Reading reading;
    private final Charts charts;
    private final Coverage coverage;
    private final CommuneNames names;

    ViewActivity(Reading reading, Charts charts, Coverage coverage, CommuneNames names) {
        this.reading = reading;
        this.charts = charts;
        this.coverage = coverage;
        this.names = names;
    }

    @Allowed(Action.SEE_ACTIVITY)
    @GetMapping(PATH)
    ModelAndView view(Viewer viewer, Reading.Asked asked) {
        Activity activity = reading.of(asked);
        List<String> shown = activity.communes().stream()
                .filter(line -> line.value() != null)
                .map(Reading.Line::code)
                .toList();
        return Pages.show(
                "observatory/activity",
                "activity",
                activity,
                "drawn",
                charts.of(activity),
                "far",
                coverage.withoutPlace(shown).stream().map(names::name).sorted().toList(),
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
