package fr.passerelle.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The jar of the application, opened beside this program: nothing of it is needed to compile. */
final class Unpacked {

    private Unpacked() {}

    /** Its classes and libraries, apart from those of this program. */
    static URLClassLoader classes(Path jar, Path work) throws IOException, InterruptedException {
        Path folder = work.resolve("application");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("extract.log").toFile())
                .start();
        if (java.waitFor() != 0) {
            throw new IOException("The application's jar could not be unpacked: " + jar);
        }
        return new URLClassLoader(
                new URL[] {folder.resolve(jar.getFileName()).toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
