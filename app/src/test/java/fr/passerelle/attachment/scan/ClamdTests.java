package fr.passerelle.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.attachment.MalwareScanner.Verdict;
import fr.passerelle.postgres.Refusal;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks the protocol of clamd and fails when told to; {@link RealClamdTests} asks clamd. */
class ClamdTests {

    static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);
    private static final int LIMIT = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServerSocket server;

    ClamdTests() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void tellsWhatTheDaemonFound() {
        answer(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD")
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK");
        assertThat(clamd().scan(new byte[300_000])).isEqualTo(Verdict.CLEAN);
        assertThat(clamd().scan(EICAR)).isEqualTo(Verdict.MALWARE);
        assertThat(clamd().scan(new byte[2 * LIMIT])).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void anythingElseIsSilence() throws IOException {
        answer(bytes -> "stream: Can't allocate memory ERROR");
        assertThat(clamd().scan(new byte[10])).isEqualTo(Verdict.SILENT);
        server.close();
        assertThat(clamd().scan(new byte[10])).as("nobody there").isEqualTo(Verdict.SILENT);
        assertThat(new Clamd("/nowhere/clamd.ctl", PATIENCE).scan(new byte[10])).isEqualTo(Verdict.SILENT);
        assertThat(new Clamd("a-machine-that-is-not.invalid:3310", PATIENCE).scan(new byte[10]))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void aDaemonThatNeverAnswersIsNotWaitedForLong() {
        // It accepts the connection, as the system does for it, and says nothing.
        long start = System.nanoTime();
        assertThat(clamd().scan(new byte[10])).isEqualTo(Verdict.SILENT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSettingThatNamesNoPlaceIsRefused() {
        assertThat(new ScanConfiguration().clamd("/run/clamav/clamd.ctl", 5)).isNotNull();
        for (String place : new String[] {"clamd", "machine:", "http://x:1/"}) {
            assertThatThrownBy(() -> new ScanConfiguration().clamd(place, 5))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("passerelle.clamd");
        }
    }

    private Clamd clamd() {
        return new Clamd("127.0.0.1:" + server.getLocalPort(), PATIENCE);
    }

    private void answer(Function<byte[], String> daemon) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket line = server.accept()) {
                    line.getOutputStream()
                            .write((listen(new DataInputStream(line.getInputStream()), daemon) + "\0")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The next one, or the end.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static String listen(DataInputStream in, Function<byte[], String> daemon) throws IOException {
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
            if (file.size() > LIMIT) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return daemon.apply(file.toByteArray());
    }
}
