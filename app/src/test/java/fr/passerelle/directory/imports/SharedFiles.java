package fr.passerelle.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files that stay out of the product: « shared/data » beside the project, or -Dpasserelle.shared=…/shared. */
final class SharedFiles {

    private SharedFiles() {}

    static byte[] read(String name) {
        Path file = find().resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "Skipped: " + name + " is not in shared/data on this machine");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find() {
        String asked = System.getProperty("passerelle.shared");
        if (asked != null) {
            return Path.of(asked, "data");
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/data") : folder.resolve("shared/data");
    }
}
