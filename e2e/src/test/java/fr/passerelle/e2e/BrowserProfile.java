package fr.passerelle.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a browser has left on the disk of the computer. */
final class BrowserProfile {

    private BrowserProfile() {}

    /** The files that hold one of these words, in either of the encodings that browsers write; several programs' worth of files, all of them read. */
    static List<String> telling(Path profile, List<String> secrets) {
        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    if (bytes.contains(as(secret, StandardCharsets.UTF_8))
                            || bytes.contains(as(secret, StandardCharsets.UTF_16LE))) {
                        told.add(profile.relativize(file) + " says " + secret);
                    }
                }
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String as(String secret, Charset written) {
        return new String(secret.getBytes(written), StandardCharsets.ISO_8859_1);
    }
}
