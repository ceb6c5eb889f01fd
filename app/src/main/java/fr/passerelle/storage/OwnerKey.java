package fr.passerelle.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What encrypts the objects of one owner: AES-256-GCM with a random nonce each time (Tink), and a secret that marks equal bytes. Few objects are ever
 * encrypted under one key, so that two nonces never meet.
 */
final class OwnerKey {

    private static final int MARK = 32;
    private static final String HMAC = "HmacSHA256";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final byte[] marking;
    private final KeysetHandle keyset;
    private final Aead aead;

    private OwnerKey(byte[] marking, KeysetHandle keyset) throws GeneralSecurityException {
        this.marking = marking;
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static OwnerKey make() {
        try {
            byte[] marking = new byte[MARK];
            new SecureRandom().nextBytes(marking);
            return new OwnerKey(marking, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static OwnerKey read(byte[] bytes) throws GeneralSecurityException {
        return new OwnerKey(
                Arrays.copyOf(bytes, MARK),
                TinkProtoKeysetFormat.parseKeyset(
                        Arrays.copyOfRange(bytes, MARK, bytes.length), InsecureSecretKeyAccess.get()));
    }

    /** In clear, to be wrapped at once. */
    byte[] bytes() {
        try {
            byte[] serialized = TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            return ByteBuffer.allocate(MARK + serialized.length)
                    .put(marking)
                    .put(serialized)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] encrypt(byte[] clear, byte[] bound) {
        try {
            return aead.encrypt(clear, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        return aead.decrypt(sealed, bound);
    }

    /** The same for the same bytes; for another owner, another one. */
    byte[] mark(byte[] clear) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(marking, HMAC));
            return mac.doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
