package fr.passerelle.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process at a time on a data directory; the system releases it however the process ends. */
public final class DataLock implements AutoCloseable {

    private static final String FILE = "passerelle.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory.
     *
     * @return nothing when another process, or another part of this one, has it
     */
    public static Optional<DataLock> take(Path directory) {
        try {
            FileChannel channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return Optional.of(new DataLock(channel));
        } catch (IOException e) {
            throw new Refusal(
                    "Le dossier de données %s ne peut pas être verrouillé : %s".formatted(directory, e.getMessage()),
                    e);
        }
    }

    /** Says who has the directory, for the one who cannot have it. */
    public static Refusal taken(Path directory) {
        String process;
        try {
            process = " (processus " + Files.readString(directory.resolve(FILE)).strip() + ")";
        } catch (IOException e) {
            process = "";
        }
        return new Refusal("""
                Une autre instance de Passerelle utilise déjà le dossier de données %s%s.
                Arrêtez-la, ou choisissez un autre dossier avec --data DOSSIER.""".formatted(directory, process));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Refusal("Le verrou du dossier de données n’a pas pu être rendu.", e);
        }
    }
}
