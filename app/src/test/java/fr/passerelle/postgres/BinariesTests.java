package fr.passerelle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    @TempDir
    Path cache;

    @BeforeEach
    void useThisCache() {
        System.setProperty("passerelle.cache-dir", cache.toString());
    }

    @AfterEach
    void useTheUsualCache() {
        System.clearProperty("passerelle.cache-dir");
    }

    @Test
    void unpacksAgainWhatWasCutShort() throws IOException {
        Path half = Files.createDirectories(cache.resolve("postgres/binaries/PG-1/bin"));
        Files.writeString(half.resolve("initdb"), "half");
        try (Binaries binaries = Binaries.hold(cache)) {
            assertThat(binaries.directory().resolve("PG-1")).doesNotExist();
        }
    }

    @Test
    void keepsWhatIsWhole() throws IOException {
        Files.createDirectories(cache.resolve("postgres/binaries/PG-1/bin"));
        Files.writeString(cache.resolve("postgres/binaries/PG-1/.exists"), "");
        try (Binaries binaries = Binaries.hold(cache)) {
            assertThat(binaries.directory().resolve("PG-1/bin")).exists();
        }
    }

    @Test
    void staysBesideTheDataWhereThereIsNoPlaceForACache() throws IOException {
        Files.writeString(cache.resolve("file"), "");
        System.setProperty("passerelle.cache-dir", cache.resolve("file").toString());
        try (Binaries binaries = Binaries.hold(cache)) {
            assertThat(binaries.directory())
                    .isEqualTo(cache.resolve("cache/binaries"))
                    .isDirectory();
        }
    }

    @Test
    void letsNobodyElseNearThePrograms() throws IOException {
        try (Binaries binaries = Binaries.hold(cache)) {
            Path guarded = binaries.directory().getParent();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(guarded)))
                    .isEqualTo("rwx------");
        }
    }
}
