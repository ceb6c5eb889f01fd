package fr.passerelle.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key-encryption key in a key management service that speaks as the transit engine of Vault and OpenBao do: it wraps and unwraps, and never gives the
 * key away.
 */
final class TransitKeyEncryption implements KeyEncryption {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI mount;
    private final String key;
    private final Supplier<String> token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    /** Asked again after a minute: a version made elsewhere wraps new keys soon enough. */
    private final Cache<String, Versions> versions =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    /** @param mount where the engine answers, such as {@code https://vault.example:8200/v1/transit} */
    TransitKeyEncryption(String mount, String key, Supplier<String> token) {
        this.mount = URI.create(mount.endsWith("/") ? mount : mount + "/");
        this.key = key;
        this.token = token;
    }

    private record Versions(int latest, int oldest) {}

    @Override
    public Wrapped wrap(byte[] clear, byte[] bound) {
        JsonNode data =
                ask("POST", "encrypt/" + key, Map.of("plaintext", base64(clear), "associated_data", base64(bound)));
        String text = data.path("ciphertext").asString();
        return new Wrapped("kms:" + text.split(":", 3)[1], text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] bound) throws GeneralSecurityException {
        String text = new String(wrapped.bytes(), StandardCharsets.US_ASCII);
        try {
            JsonNode data = ask("POST", "decrypt/" + key, Map.of("ciphertext", text, "associated_data", base64(bound)));
            return Base64.getDecoder().decode(data.path("plaintext").asString());
        } catch (Refused refused) {
            throw new GeneralSecurityException("the key management service refused: " + refused.getMessage());
        }
    }

    @Override
    public String current() {
        return "kms:v" + versions().latest();
    }

    @Override
    public boolean knows(String version) {
        if (!version.matches("kms:v[0-9]{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(version.substring("kms:v".length()));
        return number >= versions().oldest() && number <= versions().latest();
    }

    @Override
    public void rotate() {
        ask("POST", "keys/" + key + "/rotate", Map.of());
        versions.invalidateAll();
    }

    @Override
    public void forgetFormer() {
        ask(
                "POST",
                "keys/" + key + "/config",
                Map.of("min_decryption_version", versions().latest()));
        versions.invalidateAll();
    }

    @Override
    public String place() {
        return mount + "keys/" + key;
    }

    private Versions versions() {
        return versions.get(key, name -> {
            JsonNode data = ask("GET", "keys/" + name, null);
            return new Versions(
                    data.path("latest_version").asInt(),
                    Math.max(1, data.path("min_decryption_version").asInt(1)));
        });
    }

    /** It answered that it will not. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(int status) {
            super("status " + status, null, false, false);
        }
    }

    private JsonNode ask(String method, String path, @Nullable Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(mount.resolve(path))
                .timeout(PATIENCE)
                .header("X-Vault-Token", token.get())
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(answer.statusCode());
            }
            return answer.body().length == 0
                    ? JSON.createObjectNode()
                    : JSON.readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
