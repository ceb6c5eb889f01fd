package fr.passerelle.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final byte[] SECRET = {1, 2, 3};

    private final UUID owner = UUID.randomUUID();

    @Test
    void aSecretOpensForItsOwnerOnly() {
        Sealing sealing = new Sealing(KEY, false, "");
        String sealed = sealing.seal(owner, SECRET);
        assertThat(sealing.open(owner, sealed)).isEqualTo(SECRET);
        assertThat(sealing.seal(owner, SECRET)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealing.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyOpensNothing() {
        String sealed = new Sealing(KEY, false, "").seal(owner, SECRET);
        assertThatThrownBy(() -> new Sealing("", true, "").open(owner, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyADemonstrationStartsWithoutAKey() {
        assertThat(new Sealing("", true, "").seal(owner, SECRET)).isNotEmpty();
        assertThatThrownBy(() -> new Sealing("", false, "")).hasMessageContaining("passerelle.secret-key");
        assertThatThrownBy(() -> new Sealing("dHJvcCBjb3VydA==", true, ""))
                .hasMessageContaining("passerelle.secret-key");
    }

    @Test
    void anInstallationKeepsTheKeyItChose(@TempDir Path data) throws IOException {
        String sealed = new Sealing("", false, data.toString()).seal(owner, SECRET);
        assertThat(new Sealing("", false, data.toString()).open(owner, sealed)).isEqualTo(SECRET);
        assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
