package fr.passerelle.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A worker who notes anonymous accompaniments over HTTP as fast as the answers come, each with its once-only key. */
final class Writer {

    private static final String FORM = "/accompagnements/nouveau";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern THEME = Pattern.compile("name=\"administrative\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    private final RunningDemo demo;
    private final String account;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Set<String> acknowledged = new HashSet<>();
    private Optional<Sent> unanswered = Optional.empty();
    private String token = "";
    private String theme = "";
    private int number;

    Writer(RunningDemo demo, String account) {
        this.demo = demo;
        this.account = account;
        signIn();
    }

    /** A form that left, with the words by which it is found again and its once-only key. */
    record Sent(String words, UUID once) {}

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The last form, if the answer never came. */
    Optional<Sent> unanswered() {
        return unanswered;
    }

    /** Writes one after the other until the server no longer answers. */
    void writeUntilRefused(String words) {
        unanswered = Optional.empty();
        while (true) {
            number++;
            Sent sent = new Sent("%s, %s %d".formatted(words, account, number), UUID.randomUUID());
            try {
                expectKept(sent, post(sent));
            } catch (IOException e) {
                unanswered = Optional.of(sent);
                return;
            }
        }
    }

    /** What a browser does when one presses the button again: the same form, the same key. */
    void sendAgain(Sent sent) {
        try {
            expectKept(sent, post(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expectKept(Sent sent, HttpResponse<String> answer) throws IOException {
        boolean signedOut = answer.headers().firstValue("Location").orElse("").contains("/connexion");
        if (answer.statusCode() == SEE_OTHER && !signedOut) {
            acknowledged.add(sent.words());
        } else if (answer.statusCode() >= 500) {
            // The server is being killed, or its database already is: nothing was promised.
            throw new IOException("answer " + answer.statusCode());
        } else {
            throw new IllegalStateException("answer %d to %s%n%s".formatted(answer.statusCode(), sent, answer.body()));
        }
    }

    private HttpResponse<String> post(Sent sent) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token);
        form.put("_once", sent.once().toString());
        form.put("kind", "INDIVIDUAL");
        form.put("day", LocalDate.now().toString());
        form.put("duration", "15");
        form.put("administrative", theme);
        form.put("setting", "PLACE");
        form.put("procedure", sent.words());
        return send(FORM, form);
    }

    private void signIn() {
        try {
            token = first(CSRF, get("/connexion"));
            Map<String, String> form = new LinkedHashMap<>();
            form.put("_csrf", token);
            form.put("_once", UUID.randomUUID().toString());
            form.put("email", account + "@demo.example");
            form.put("password", SignedIn.PASSWORD);
            form.put("shared", "no");
            send("/connexion", form);
            String page = get(FORM);
            token = first(CSRF, page);
            theme = first(THEME, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return found.group(1);
    }

    private String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(demo.url(path)))).body();
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(demo.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
