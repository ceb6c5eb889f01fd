package fr.passerelle.messaging.sms;

import fr.passerelle.messaging.SmsGateway;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to an operator by a POST, as JSON or as a form. Its own words are never logged nor kept: they may repeat the number.
 * The identifier also travels as {@code Idempotency-Key}: an operator that knows this header never sends the same message twice.
 */
class HttpGateway implements SmsGateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final HttpClient http;

    HttpGateway(SmsSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(settings.seconds()))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public @Nullable String send(String to, String text, String id) throws Refused {
        HttpResponse<String> answer;
        try {
            answer = http.send(request(to, text, id), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("operator does not answer", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", false);
        }
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return identifier(answer.body());
        }
        boolean forGood = status / 100 == 4 && status != 401 && status != 403 && status != 408 && status != 429;
        throw new Refused("operator answers " + status, forGood);
    }

    private HttpRequest request(String to, String text, String id) {
        UnaryOperator<String> write = settings.form() ? HttpGateway::formed : HttpGateway::quoted;
        String body = fill(settings.body(), Map.of("{to}", write.apply(to), "{text}", write.apply(text), "{id}", id));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(String.valueOf(settings.url())))
                .timeout(Duration.ofSeconds(settings.seconds()))
                .header("Content-Type", settings.form() ? "application/x-www-form-urlencoded" : "application/json")
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String header = settings.header();
        if (header != null && header.contains(":")) {
            String[] parts = header.split(":", 2);
            request.header(parts[0].strip(), parts[1].strip());
        }
        return request.build();
    }

    /** Replaces in one pass: a text that contains {@code {to}} stays what it is. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int here = at;
            Map.Entry<String, String> found = values.entrySet().stream()
                    .filter(value -> template.startsWith(value.getKey(), here))
                    .findFirst()
                    .orElse(null);
            body.append(found == null ? template.substring(at, at + 1) : found.getValue());
            at += found == null ? 1 : found.getKey().length();
        }
        return body.toString();
    }

    private static String formed(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        String json = JSON.writeValueAsString(value);
        return json.substring(1, json.length() - 1);
    }

    private @Nullable String identifier(String body) {
        try {
            JsonNode found = JSON.readTree(body).findValue(settings.idField());
            return found == null ? null : found.asString();
        } catch (JacksonException e) {
            return null;
        }
    }
}
