package fr.passerelle.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.MalwareScanner.Verdict;
import fr.passerelle.testing.Beside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against clamd itself, with one signature: that of the file that every antivirus must find. {@code ./passerelle test} installs it where it can. */
class RealClamdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private int port;
    private Beside daemon;

    @BeforeEach
    void start() throws IOException {
        Path program = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "clamd n’est pas installé");
        port = Beside.freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("essai.ndb"),
                "Essai-Eicar:0:*:" + HexFormat.of().formatHex(ClamdTests.EICAR) + "\n");
        Path settings = Files.write(
                folder.resolve("clamd.conf"),
                List.of(
                        "Foreground yes",
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "LocalSocket " + folder.resolve("clamd.ctl"),
                        "DatabaseDirectory " + signatures,
                        "StreamMaxLength 1M"));
        daemon =
                Beside.start(folder.resolve("clamd.log"), port, List.of(program.toString(), "-c", settings.toString()));
    }

    @AfterEach
    void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @Test
    void findsWhatItMustByNetworkAndBySocket() {
        for (String place :
                List.of("127.0.0.1:" + port, folder.resolve("clamd.ctl").toString())) {
            Clamd clamd = new Clamd(place, PATIENCE);
            assertThat(clamd.scan(ClamdTests.EICAR)).as(place).isEqualTo(Verdict.MALWARE);
            assertThat(clamd.scan(new byte[300_000])).as(place).isEqualTo(Verdict.CLEAN);
            assertThat(clamd.scan(new byte[3 << 20]))
                    .as("above StreamMaxLength")
                    .isEqualTo(Verdict.TOO_LARGE);
        }
    }

    @Test
    void aDaemonThatWentIsSilence() {
        Clamd clamd = new Clamd("127.0.0.1:" + port, PATIENCE);
        assertThat(clamd.scan(new byte[10])).isEqualTo(Verdict.CLEAN);
        daemon.close();
        assertThat(clamd.scan(new byte[10])).isEqualTo(Verdict.SILENT);
    }
}
