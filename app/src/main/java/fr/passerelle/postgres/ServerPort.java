package fr.passerelle.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The port of an embedded database: chosen once for its data directory and kept, unless somebody else takes it. */
final class ServerPort {

    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int FIRST = 15_000;

    private static final int COUNT = 15_000;

    private ServerPort() {}

    /** The port to listen on, written down for the next start and for those who join. */
    static int choose(Path data) throws IOException {
        Path file = file(data);
        if (Files.exists(file)) {
            int kept = kept(data);
            if (isFree(kept)) {
                return kept;
            }
        }
        int chosen = anyFree();
        Files.writeString(file, Integer.toString(chosen));
        return chosen;
    }

    /** The port written down by the process that runs the database. */
    static int kept(Path data) throws IOException {
        try {
            return Integer.parseInt(Files.readString(file(data)).strip());
        } catch (NumberFormatException e) {
            throw new Refusal("Le fichier %s devrait contenir un numéro de port.".formatted(file(data)), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("postgres.port");
    }

    private static int anyFree() {
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < 200; attempt++) {
            int candidate = FIRST + random.nextInt(COUNT);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new Refusal("Aucun port libre pour la base de données entre %d et %d.".formatted(FIRST, FIRST + COUNT));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
