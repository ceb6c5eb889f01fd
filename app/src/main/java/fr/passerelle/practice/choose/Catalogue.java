package fr.passerelle.practice.choose;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Exercises;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public catalogue of exercises: by need first, then by gesture or by body. No account. */
@Controller
class Catalogue {

    private static final String PATH = "/s-entrainer";

    private final Exercises exercises;

    Catalogue(Exercises exercises) {
        this.exercises = exercises;
    }

    @Bean
    static MenuItem practiceLine() {
        return new MenuItem(113, "S’entraîner", "hand", PATH, Action.SEE_CATALOGUE, false);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView show(
            @Nullable Viewer viewer, @RequestParam @Nullable String geste, @RequestParam @Nullable String site) {
        Tongue tongue = exercises.tongue(Frame.current().language());
        List<Exercise> found = exercises.library().exercises().stream()
                .filter(exercise -> geste == null || exercise.gestures().contains(geste))
                .filter(exercise -> site == null
                        || exercise.site().equals(site)
                        || exercise.screens().stream().anyMatch(screen -> site.equals(screen.site())))
                .toList();
        Map<Exercise.Family, List<Exercise>> shelves = found.stream()
                .filter(exercise -> exercise.audience() == Exercise.Audience.EVERYBODY)
                .collect(Collectors.groupingBy(Exercise::family));
        return Pages.show(
                "practice/choose/catalogue",
                "shelves",
                shelves,
                "trade",
                found.stream()
                        .filter(exercise -> exercise.audience() == Exercise.Audience.PROFESSIONALS)
                        .toList(),
                "library",
                exercises.library(),
                "gestures",
                Gestures.labels(),
                "geste",
                geste,
                "site",
                site,
                "tongue",
                tongue,
                "leads",
                viewer != null && viewer.may(Action.LEAD_PRACTICE));
    }
}
