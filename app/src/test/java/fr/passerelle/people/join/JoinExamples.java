package fr.passerelle.people.join;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A second file that may be of the same person. */
@Component
class JoinExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final House house;

    JoinExamples(JdbcClient jdbc, House house) {
        this.jdbc = jdbc;
        this.house = house;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID other = APerson.unique().followedBy(worker).in(house, jdbc);
        return Map.of("/personnes/{person}/doublons/{other}", Map.of("other", other.toString()));
    }
}
