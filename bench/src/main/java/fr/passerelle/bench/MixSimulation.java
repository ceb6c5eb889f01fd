package fr.passerelle.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doIfEqualsOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * So many requests a second, each from the session of one of the workers: arrivals do not wait for answers. Keeps every
 * time, one line each, since the tool's own report rounds them away.
 */
public final class MixSimulation extends Simulation {

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("bench.url"))
            .disableFollowRedirect()
            .disableCaching()
            .shareConnections()
            .acceptHeader("text/html")
            .acceptEncodingHeader("gzip")
            .header("Cookie", "#{cookie}");

    private final ChainBuilder read =
            exec(http("#{name}").get("#{path}").check(responseTimeInMillis().saveAs("ms"), status().is(200)));

    private final ChainBuilder write = exec(http("#{name}")
            .post("#{path}")
            .formParam("_csrf", "#{csrf}")
            .formParam("_once", "#{once}")
            .formParam("day", LocalDate.now(ZoneId.of("Europe/Paris")).toString())
            .formParam("duration", "30")
            .formParam("usual", "AIDE_AUX_DEMARCHES_ADMINISTRATIVES")
            .formParam("setting", "PLACE")
            .formParam("mode", "WITH")
            .check(responseTimeInMillis().saveAs("ms"), status().is(303)));

    /** Read by the load tool, which makes the simulation. */
    public MixSimulation() {
        setUp(scenario("Professionals")
                        .feed(csv(System.getProperty("bench.requests")).queue())
                        .exec(doIfEqualsOrElse("#{write}", "true").then(write).orElse(read))
                        .exec(this::keep)
                        .injectOpen(constantUsersPerSec(Integer.getInteger("bench.rate", 1))
                                .during(Duration.ofSeconds(Integer.getInteger("bench.seconds", 30)))))
                .protocols(protocol);
    }

    private Session keep(Session session) {
        String milliseconds = session.contains("ms") ? Integer.toString(session.getInt("ms")) : "";
        answers.add(session.getString("name") + ";" + milliseconds + ";" + !session.isFailed());
        return session;
    }

    /** Writes what was kept. */
    @Override
    public void after() {
        try {
            Files.write(Path.of(System.getProperty("bench.answers")), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
