package fr.passerelle.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An operator of text messages on this machine, which takes what it is sent, or refuses as a test wishes. */
public class SmsOperator implements BeforeEachCallback, AfterEachCallback {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        bodies.clear();
        keys.clear();
        status = 200;
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    /** Answers again. */
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 3026), 0);
        server.createContext("/messages", this::take);
        server.start();
    }

    /** Answers no more. */
    public void stop() {
        server.stop(0);
    }

    /** Answers with that status from now on. */
    public void answers(int with) {
        status = with;
    }

    /** The requests that were taken. */
    public List<String> bodies() {
        return bodies;
    }

    /** Their idempotency keys. */
    public List<String> keys() {
        return keys;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (status == 200) {
            bodies.add(body);
            keys.add(key);
        }
        byte[] answer = ("{\"result\":{\"id\":\"op-" + key + "\"}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
