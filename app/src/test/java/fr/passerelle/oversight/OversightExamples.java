package fr.passerelle.oversight;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A reading of the journal that waits for anybody's answer. */
@Component
class OversightExamples implements RouteExamples {

    private final Readings readings;
    private final Now now;

    OversightExamples(Readings readings, Now now) {
        this.readings = readings;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        var form = new AskReading.AskForm(now.today(), now.today(), "Contrôle mensuel des ouvertures");
        return Map.of("*", Map.of("reading", readings.ask(worker, form).toString()));
    }
}
