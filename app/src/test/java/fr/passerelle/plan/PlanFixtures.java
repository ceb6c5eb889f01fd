package fr.passerelle.plan;

import fr.passerelle.identity.Viewer;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The plan of a person, as tests speak of it. */
record PlanFixtures(Browser browser, ScreeningFixtures given, Viewer worker, UUID person) {

    String path() {
        return "/personnes/" + person + "/plan";
    }

    MvcTestResult propose(UUID screening, String... lines) {
        List<String> form = new ArrayList<>(List.of(lines));
        form.addAll(List.of("screening", screening.toString()));
        return browser.post(worker, path() + "/proposer", form.toArray(String[]::new));
    }

    /** A workshop, unless another kind is given. */
    UUID added(String title, String... others) {
        List<String> form = new ArrayList<>(List.of(others));
        form.addAll(List.of("title", title));
        if (!form.contains("kind")) {
            form.addAll(List.of("kind", "WORKSHOP"));
        }
        browser.post(worker, path() + "/ajouter", form.toArray(String[]::new));
        return UUID.fromString(given.one(
                "select id::text from plan_action where person_id = ? order by position desc limit 1", person));
    }

    String state(UUID action) {
        return given.one("select state from plan_action where id = ?", action);
    }

    String count() {
        return given.one("select count(*)::text from plan_action where person_id = ?", person);
    }
}
