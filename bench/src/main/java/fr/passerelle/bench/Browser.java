package fr.passerelle.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for pages one by one, with the cookie of one session. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ONCE = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private @Nullable String cookie;

    Browser(String url) {
        this.url = url;
    }

    /** A page and the hidden values of its first form. */
    record Page(int status, String body) {

        String csrf() throws IOException {
            return hidden(CSRF, "_csrf");
        }

        String once() throws IOException {
            return hidden(ONCE, "_once");
        }

        private String hidden(Pattern pattern, String name) throws IOException {
            Matcher found = pattern.matcher(body);
            if (!found.find()) {
                throw new IOException("No " + name + " in a page that answered " + status);
            }
            return found.group(1);
        }
    }

    Page get(String path) throws IOException, InterruptedException {
        return page(send(request(path).GET().build()));
    }

    /** The answer as it travels: compressed when the server does so. */
    HttpResponse<byte[]> raw(String path) throws IOException, InterruptedException {
        HttpRequest asked =
                request(path).header("Accept-Encoding", "gzip").GET().build();
        return CLIENT.send(asked, BodyHandlers.ofByteArray());
    }

    /** The answer as it comes, for those that would fill the memory. */
    InputStream open(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                .body();
    }

    Page post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, FORM, BodyPublishers.ofString(encoded(fields)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Page post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return page(send(request(path).header("Content-Type", type).POST(body).build()));
    }

    /** Sends a form; gives where it leads. */
    String follow(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
        return answer.headers()
                .firstValue("location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new IOException("a form answered " + answer.statusCode()));
    }

    /** Asks for a page as a telephone does, compressed, and only looks whether it came. */
    void show(String path) throws IOException, InterruptedException {
        int status = raw(path).statusCode();
        if (status != 200) {
            throw new IOException("a page answered " + status);
        }
    }

    /** Signs in with a demonstration account. */
    void signIn(String email, String password) throws IOException, InterruptedException {
        String csrf = get("/connexion").csrf();
        Page answer = post("/connexion", Map.of("email", email, "password", password, "_csrf", csrf));
        if (answer.status() >= 400) {
            throw new IOException("Signing in was refused with " + answer.status());
        }
    }

    /** A browser of the same instance with another session. */
    Browser with(String session) {
        Browser other = new Browser(url);
        other.cookie = session;
        return other;
    }

    String cookie() {
        return cookie == null ? "" : cookie;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        response.headers().allValues("set-cookie").stream()
                .map(header -> header.split(";", 2)[0])
                .filter(pair -> pair.startsWith("passerelle="))
                .forEach(pair -> cookie = pair);
        return response;
    }

    private static Page page(HttpResponse<String> response) {
        return new Page(response.statusCode(), response.body());
    }
}
