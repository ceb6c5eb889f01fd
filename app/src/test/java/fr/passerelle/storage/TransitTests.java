package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.storage.KeyEncryption.Wrapped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key management service, over real HTTP: a small one that answers as the transit engine of Vault does. */
class TransitTests {

    private static final byte[] KEY = {1, 2, 3, 4};
    private static final byte[] HERS = {9};

    private final List<byte[]> versions = new ArrayList<>(List.of(Random.randBytes(32)));
    private final HttpServer server;
    private final KeyEncryption encryption;
    private int oldest = 1;

    TransitTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/transit/", this::answer);
        server.start();
        encryption = service("un-jeton");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void wrapsAndOpensAndNeverForSomebodyElse() throws GeneralSecurityException {
        Wrapped wrapped = encryption.wrap(KEY, HERS);
        assertThat(wrapped.version()).isEqualTo("kms:v1").isEqualTo(encryption.current());
        assertThat(encryption.unwrap(wrapped, HERS)).isEqualTo(KEY);
        assertThatThrownBy(() -> encryption.unwrap(wrapped, new byte[] {8}))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(encryption.knows("kms:v1")).isTrue();
        assertThat(encryption.knows("kms:v2")).isFalse();
        assertThat(encryption.knows("file:0011223344556677")).isFalse();
    }

    @Test
    void turnsAndForgets() throws GeneralSecurityException {
        Wrapped former = encryption.wrap(KEY, HERS);
        encryption.rotate();
        assertThat(encryption.current()).isEqualTo("kms:v2");
        assertThat(encryption.unwrap(former, HERS)).isEqualTo(KEY);
        Wrapped later = encryption.wrap(KEY, HERS);
        assertThat(later.version()).isEqualTo("kms:v2");
        encryption.forgetFormer();
        assertThatThrownBy(() -> encryption.unwrap(former, HERS)).isInstanceOf(GeneralSecurityException.class);
        assertThat(encryption.unwrap(later, HERS)).isEqualTo(KEY);
        assertThat(encryption.knows("kms:v1")).isFalse();
    }

    @Test
    void aServiceThatRefusesOrIsAwayIsAnError() {
        KeyEncryption stranger = service("autre");
        assertThatThrownBy(() -> stranger.wrap(KEY, HERS)).hasMessageContaining("403");
        server.stop(0);
        assertThatThrownBy(() -> encryption.wrap(KEY, HERS)).isInstanceOf(java.io.UncheckedIOException.class);
    }

    private KeyEncryption service(String token) {
        return new TransitKeyEncryption(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/transit", "documents", () -> token);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!"un-jeton".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            reply(exchange, 403, Map.of());
            return;
        }
        JsonNode asked = body.length == 0
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
        try {
            reply(exchange, 200, done(exchange.getRequestURI().getPath(), asked));
        } catch (GeneralSecurityException e) {
            reply(exchange, 400, Map.of());
        }
    }

    private Map<String, ?> done(String path, JsonNode asked) throws GeneralSecurityException {
        byte[] bound = Base64.getDecoder().decode(asked.path("associated_data").asString(""));
        switch (path.substring("/v1/transit/".length())) {
            case "encrypt/documents" -> {
                byte[] clear =
                        Base64.getDecoder().decode(asked.path("plaintext").asString());
                byte[] sealed = new AesGcmJce(versions.get(versions.size() - 1)).encrypt(clear, bound);
                return Map.of(
                        "ciphertext",
                        "vault:v" + versions.size() + ":" + Base64.getEncoder().encodeToString(sealed));
            }
            case "decrypt/documents" -> {
                String[] parts = asked.path("ciphertext").asString().split(":");
                int version = Integer.parseInt(parts[1].substring(1));
                if (version < oldest) {
                    throw new GeneralSecurityException("too old");
                }
                byte[] clear = new AesGcmJce(versions.get(version - 1))
                        .decrypt(Base64.getDecoder().decode(parts[2]), bound);
                return Map.of("plaintext", Base64.getEncoder().encodeToString(clear));
            }
            case "keys/documents/rotate" -> versions.add(Random.randBytes(32));
            case "keys/documents/config" ->
                oldest = asked.path("min_decryption_version").asInt();
            default -> {}
        }
        return Map.of("latest_version", versions.size(), "min_decryption_version", oldest);
    }

    private static void reply(HttpExchange exchange, int status, Map<String, ?> data) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(Map.of("data", data));
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
