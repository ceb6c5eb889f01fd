package fr.passerelle.mandate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was signed, whole, as it is sealed and kept: the proof is this and nothing else. Written once as JSON, then only read.
 *
 * @param format of this record, so that later versions read earlier ones
 * @param territory its code
 * @param textVersion the day of the text that was signed
 * @param language the language in which it was also shown
 * @param duration the name of a {@link MandateDuration}
 * @param signing the name of a {@link Signing}
 * @param signedOn the day written on the paper or lived at the screen
 * @param signedAt the instant from which it holds, in UTC
 * @param signedAtParis the same as clocks in Paris showed it
 * @param drawing SHA-256 of the drawn signature, in hexadecimal, or null
 * @param scan SHA-256 of the signed paper, in hexadecimal, or null
 */
@JsonPropertyOrder({"format", "mandate"})
public record SignedDocument(
        int format,
        UUID mandate,
        String territory,
        Party person,
        Structure structure,
        Worker professional,
        String textVersion,
        String language,
        String duration,
        List<Given> authorisations,
        String signing,
        @Nullable Witness witness,
        LocalDate signedOn,
        Instant signedAt,
        String signedAtParis,
        @Nullable String drawing,
        @Nullable String scan,
        String title,
        List<MandateText.Part> text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The person who gives the mandate. */
    public record Party(UUID id, String name, @Nullable LocalDate birthDate) {}

    /** The structure that receives it. */
    public record Structure(UUID id, String name, @Nullable String siret) {}

    /** The professional who was there. */
    public record Worker(UUID id, String name, String trade) {}

    /** Who saw the person agree, when she cannot sign. */
    public record Witness(String name, String quality) {}

    /** One thing that is allowed, until that midnight in Paris. */
    public record Given(UUID id, String key, String title, Instant endsAt) {}

    /** As it is kept and sealed. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** A document as it was kept. */
    public static SignedDocument read(String json) {
        return JSON.readValue(json, SignedDocument.class);
    }

    /** What an act carries of the mandate. */
    public static byte[] hash(String json) {
        return sha256(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal, or null of nothing. */
    public static @Nullable String fingerprint(byte @Nullable [] content) {
        return content == null ? null : HexFormat.of().formatHex(sha256(content));
    }

    /** Whether that authorisation is one that was signed here, word for word. */
    boolean allows(Authorisation authorisation) {
        return mandate.equals(authorisation.mandate())
                && signedAt.equals(authorisation.startsAt())
                && authorisations.stream()
                        .anyMatch(given -> given.id().equals(authorisation.id())
                                && given.key().equals(authorisation.matter().key())
                                && given.endsAt().equals(Objects.requireNonNull(authorisation.endsAt())));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
