package fr.passerelle.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The certificate that a key was destroyed.
 *
 * @param keyId which key
 * @param kek version of the key that wrapped it
 * @param objects how many objects can no longer be read
 * @param digest SHA-256 over all of this and over the wrapped key, so that a wrapped key found again in an old copy can be recognised
 */
public record DestroyedKey(UUID keyId, UUID owner, String kek, int objects, Instant destroyedAt, String digest) {

    static String digest(String territory, OwnerKeys.Kept key, int objects, Instant at) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String wrapped =
                    HexFormat.of().formatHex(sha256.digest(key.wrapped().bytes()));
            String lines = String.join(
                    "\n",
                    "passerelle key destroyed 1",
                    territory,
                    key.owner().toString(),
                    key.id().toString(),
                    key.wrapped().version(),
                    wrapped,
                    Integer.toString(objects),
                    at.toString());
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
