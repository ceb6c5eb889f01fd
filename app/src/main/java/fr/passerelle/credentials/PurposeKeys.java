package fr.passerelle.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keys for other purposes, drawn from the one secret of the installation: nothing more to keep, and none tells anything of the others. */
@Component
public class PurposeKeys {

    private final SecretKeySpec secret;

    PurposeKeys(
            @Value("${passerelle.secret-key:}") String base64,
            @Value("${passerelle.demo:false}") boolean demo,
            @Value("${passerelle.data-dir:}") String data) {
        this.secret = new SecretKeySpec(InstallationKey.of(base64, demo, data), "HmacSHA256");
    }

    /** The key for that purpose, 32 octets; always the same as long as the secret is. */
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
