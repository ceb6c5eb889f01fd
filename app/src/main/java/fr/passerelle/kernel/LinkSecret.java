package fr.passerelle.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a signed link: it travels in the address, and only its hash is kept. */
public final class LinkSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private LinkSecret() {}

    /** A new secret of 192 random bits, as it stands in an address. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it: SHA-256, which suffices for a secret that nobody can guess. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
