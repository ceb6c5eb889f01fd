package fr.passerelle.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A key that seals documents: Ed25519 (RFC 8032). What it signs is checked with the public half alone, by anybody. */
public final class SealKey {

    /** Octets of a public key. */
    public static final int PUBLIC = 32;

    /** Octets of a signature. */
    public static final int SIGNATURE = 64;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final Ed25519PrivateKeyParameters secret;

    private SealKey(byte[] seed) {
        this.secret = new Ed25519PrivateKeyParameters(seed, 0);
    }

    /** The key of that seed, 32 octets that nobody else knows. */
    public static SealKey of(byte[] seed) {
        if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException("a seed has 32 octets");
        }
        return new SealKey(seed);
    }

    /** The half that everybody may know, 32 octets. */
    public byte[] publicKey() {
        return secret.generatePublicKey().getEncoded();
    }

    /** The signature of a message, 64 octets. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** Whether that key signed that message. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC || signature.length != SIGNATURE) {
            return false;
        }
        try {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        } catch (IllegalArgumentException e) {
            return false; // 32 octets that are no point of the curve
        }
    }

    /** A public key as tools write it. */
    public static String pem(byte[] publicKey) {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, SPKI.length, publicKey.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The public keys that a text holds, written as by {@link #pem}; others are left aside. */
    public static List<byte[]> read(String text) {
        List<byte[]> keys = new ArrayList<>();
        Matcher found = PEM.matcher(text);
        while (found.find()) {
            try {
                byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
                if (encoded.length == SPKI.length + PUBLIC && Arrays.mismatch(encoded, SPKI) == SPKI.length) {
                    keys.add(Arrays.copyOfRange(encoded, SPKI.length, encoded.length));
                }
            } catch (IllegalArgumentException e) {
                // Said by whoever finds no key in the file.
            }
        }
        return keys;
    }

    /** What people compare by eye: « 3F2A 91C0 … », eight groups of four signs. */
    public static String fingerprint(byte[] publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            String hex = HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
            return hex.replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message as octets. */
    public static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
