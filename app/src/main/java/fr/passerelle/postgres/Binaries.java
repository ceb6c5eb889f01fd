package fr.passerelle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where PostgreSQL is unpacked once for all instances of this user; never in a folder others may write to. */
final class Binaries {

    private Binaries() {}

    static Path directory(Path data) throws IOException {
        String cache = System.getProperty("passerelle.cache-dir");
        Path chosen = cache == null ? Path.of(System.getProperty("user.home"), ".cache", "passerelle") : Path.of(cache);
        Path directory;
        try {
            directory = Files.createDirectories(chosen.resolve("postgres"));
        } catch (IOException e) {
            directory = Files.createDirectories(data.resolve("cache"));
        }
        // The library also keeps a common folder; without this it would be the machine's temporary one.
        System.setProperty("ot.epg.working-dir", directory.toString());
        return directory;
    }
}
