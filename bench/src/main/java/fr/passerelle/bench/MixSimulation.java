package fr.passerelle.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doIfEqualsOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** One hundred requests a second, each from the session of one of the workers: arrivals do not wait for answers. */
public final class MixSimulation extends Simulation {

    static final int PER_SECOND = 100;

    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("bench.url"))
            .disableFollowRedirect()
            .disableCaching()
            .shareConnections()
            .acceptHeader("text/html")
            .acceptEncodingHeader("gzip")
            .header("Cookie", "#{cookie}");

    private final ChainBuilder read = exec(http("#{name}").get("#{path}").check(status().is(200)));

    private final ChainBuilder write = exec(http("#{name}")
            .post("#{path}")
            .formParam("_csrf", "#{csrf}")
            .formParam("_once", "#{once}")
            .formParam("day", LocalDate.now(ZoneId.of("Europe/Paris")).toString())
            .formParam("duration", "30")
            .formParam("usual", "AIDE_AUX_DEMARCHES_ADMINISTRATIVES")
            .formParam("setting", "PLACE")
            .formParam("mode", "WITH")
            .check(status().is(303)));

    /** Read by the load tool, which makes the simulation. */
    public MixSimulation() {
        setUp(scenario("Professionals")
                        .feed(csv(System.getProperty("bench.requests")).queue())
                        .exec(doIfEqualsOrElse("#{write}", "true").then(write).orElse(read))
                        .injectOpen(constantUsersPerSec(PER_SECOND)
                                .during(Duration.ofSeconds(Long.getLong("bench.seconds", 30)))))
                .protocols(protocol);
    }
}
