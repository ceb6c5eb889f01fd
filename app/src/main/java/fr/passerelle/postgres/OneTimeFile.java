package fr.passerelle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Hands a password to a program that only takes it from a file; the caller deletes the file. */
final class OneTimeFile {

    private OneTimeFile() {}

    static Path holding(Path directory, String password) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path file = Files.createTempFile(directory, "once", ".txt", onlyOwner);
        return Files.writeString(file, password);
    }
}
