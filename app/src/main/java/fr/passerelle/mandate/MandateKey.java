package fr.passerelle.mandate;

import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.paper.SealKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals what is signed here. Its public half is published, and written beside the data for {@code ./passerelle verify-mandate}. Earlier
 * ones stay in that file, so that a change of secret makes no proof worthless; never in the database, where whoever alters a proof could add one.
 */
@Component
public class MandateKey {

    /** The file of public keys in the data directory; the launcher reads it too. */
    private static final String FILE = "mandats-cle-publique.pem";

    private final SealKey key;
    private final List<byte[]> published;

    MandateKey(PurposeKeys keys, @Value("${passerelle.data-dir:}") String data) {
        this.key = SealKey.of(keys.key("passerelle/mandate/seal/1"));
        this.published = data.isBlank()
                ? List.of(key.publicKey())
                : publish(Path.of(data).resolve(FILE));
    }

    /** The key to seal with. */
    public SealKey key() {
        return key;
    }

    /** Every public key that sealed something here, the present one first. */
    public List<byte[]> published() {
        return published;
    }

    /** Whether what is kept is what was sealed here. */
    public boolean authentic(String document, byte[] seal) {
        return published.stream().anyMatch(each -> SealKey.verify(each, SealKey.bytes(document), seal));
    }

    private List<byte[]> publish(Path file) {
        try {
            List<byte[]> known = Files.exists(file) ? SealKey.read(Files.readString(file)) : List.of();
            List<byte[]> all = Stream.concat(
                            Stream.of(key.publicKey()),
                            known.stream().filter(each -> !Arrays.equals(each, key.publicKey())))
                    .toList();
            if (all.size() > known.size()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, all.stream().map(SealKey::pem).collect(Collectors.joining()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
