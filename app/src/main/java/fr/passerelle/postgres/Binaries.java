package fr.passerelle.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;
import org.springframework.util.FileSystemUtils;

/**
 * Where PostgreSQL is unpacked, once for all instances of this user; never in a folder others may write to. While it is
 * being unpacked, one process at a time: the library takes what an interrupted unpacking left for complete.
 */
final class Binaries implements AutoCloseable {

    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path directory;
    private final FileChannel lock;

    private Binaries(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Holds the folder until closed, that is until the server has started. */
    static Binaries hold(Path data) throws IOException {
        Path directory = directory(data);
        // The library also keeps a common folder; without this it would be the machine's temporary one.
        System.setProperty("ot.epg.working-dir", directory.toString());
        FileChannel lock =
                FileChannel.open(directory.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HERE.lock();
        Binaries held = new Binaries(directory, lock);
        if (!held.complete()) {
            lock.lock();
            held.discardInterrupted();
        }
        return held;
    }

    Path directory() {
        return directory;
    }

    private static Path directory(Path data) throws IOException {
        String cache = System.getProperty("passerelle.cache-dir");
        Path chosen = cache == null ? Path.of(System.getProperty("user.home"), ".cache", "passerelle") : Path.of(cache);
        try {
            return closed(chosen.resolve("postgres"));
        } catch (IOException e) {
            return closed(data.resolve("cache"));
        }
    }

    /** The library opens its folder to everybody: it goes into one that only its owner may enter. */
    private static Path closed(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(folder.resolve("binaries"));
    }

    private boolean complete() throws IOException {
        return !unpacked().isEmpty() && unpacked().stream().allMatch(Binaries::isComplete);
    }

    private void discardInterrupted() throws IOException {
        for (Path folder : unpacked()) {
            if (!isComplete(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private List<Path> unpacked() throws IOException {
        try (var folders = Files.newDirectoryStream(directory, "PG-*")) {
            return StreamSupport.stream(folders.spliterator(), false).toList();
        }
    }

    private static boolean isComplete(Path folder) {
        return Files.exists(folder.resolve(".exists"));
    }

    @Override
    public void close() throws IOException {
        HERE.unlock();
        lock.close();
    }
}
