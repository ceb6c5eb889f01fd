package fr.passerelle.screening;

import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Answers;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A finished screening of the canary, and one begun. */
@Component
class ScreeningExamples implements RouteExamples {

    private final Screenings screenings;

    ScreeningExamples(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        String done = screenings
                .quick(worker, person, Answers.none().with("Q3", "DAILY"), Need.NONE, false)
                .id()
                .toString();
        String draft =
                screenings.start(worker, person, Taking.CONVERSATION).id().toString();
        return Map.of(
                "/personnes/{person}/reperages/{id}", Map.of("id", done),
                "/personnes/{person}/reperages/{id}/mode", Map.of("id", done),
                "/personnes/{person}/reperages/{id}/assistance-durable", Map.of("id", done),
                "/personnes/{person}/reperages/{id}/relecture", Map.of("id", draft));
    }
}
