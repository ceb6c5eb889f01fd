package fr.passerelle.screening;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A finished screening of the person, and a draft waiting to be read back. */
@Component
class ScreeningExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;
    private final Browser browser;

    ScreeningExamples(JdbcClient jdbc, Now now, @Lazy Browser browser) {
        this.jdbc = jdbc;
        this.now = now;
        this.browser = browser;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        ScreeningFixtures given = new ScreeningFixtures(jdbc, now, browser);
        UUID done = given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        browser.post(
                worker,
                "/personnes/" + person + "/reperage",
                ScreeningFixtures.form(ScreeningFixtures.OFFLINE, "step", "read", "draft", "", "version", ""));
        String draft =
                given.one("select id::text from screening_screening where person_id = ? and state = 'DRAFT'", person);
        return Map.of(
                "/personnes/{person}/reperages/{id}", Map.of("id", done.toString()),
                "/personnes/{person}/reperages/{id}/relecture", Map.of("id", draft));
    }
}
