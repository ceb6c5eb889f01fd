package fr.passerelle.procedure.connected;

import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A line of the catalogue. */
@Component
class ConnectedExamples implements RouteExamples {

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        return Map.of("/personnes/{person}/droits/{connection}", Map.of("connection", "rsa-c2s"));
    }
}
