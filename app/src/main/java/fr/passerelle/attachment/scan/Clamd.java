package fr.passerelle.attachment.scan;

import fr.passerelle.attachment.MalwareScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ClamAV daemon, asked by its command INSTREAM over TCP or a Unix socket. It may close the line as soon as a file is too large for it. */
final class Clamd implements MalwareScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 64 << 10;
    private static final int LONGEST_ANSWER = 4_096;

    private final String place;
    private final Duration patience;

    /** @param place {@code host:port}, or the path of a socket */
    Clamd(String place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public Verdict scan(byte[] bytes) {
        Executor late = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        try (SocketChannel channel = SocketChannel.open(
                address() instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            // A channel has no time limit of its own: closed when patience ends, whatever it was waiting for.
            late.execute(() -> close(channel));
            channel.connect(address());
            return verdict(ask(channel, bytes));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the antivirus does not answer at {}: {}", place, e.toString());
            return Verdict.SILENT;
        }
    }

    private SocketAddress address() {
        if (place.startsWith("/")) {
            return UnixDomainSocketAddress.of(place);
        }
        int colon = place.lastIndexOf(':');
        return new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
    }

    private static String ask(SocketChannel channel, byte[] bytes) throws IOException {
        try {
            write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            for (int from = 0; from < bytes.length; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - from);
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
                write(channel, ByteBuffer.wrap(bytes, from, length));
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
        } catch (IOException closedEarly) {
            // It says why before it closes, if it can.
            String answer = read(channel);
            if (answer.isEmpty()) {
                throw closedEarly;
            }
            return answer;
        }
        return read(channel);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (channel.read(buffer.clear()) >= 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(buffer.array(), 0, buffer.position());
            if (answer.size() > 0 && answer.toByteArray()[answer.size() - 1] == 0) {
                break;
            }
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            LOG.warn(
                    "the antivirus found {}",
                    answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
            return Verdict.MALWARE;
        }
        LOG.warn("the antivirus answered: {}", answer);
        return answer.contains("size limit exceeded") ? Verdict.TOO_LARGE : Verdict.SILENT;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("already closed", e);
        }
    }
}
