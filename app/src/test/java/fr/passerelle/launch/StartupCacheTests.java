package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTests {

    @TempDir
    Path folder;

    @Test
    void isMadeByTheFirstStartUsedByTheNextAndNeverInTheWay() throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        try (LaunchedProcess process = start("-Dpasserelle.startup-cache=" + cache)) {
            process.ready();
            await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(cache));
            assertThat(process.stop()).isEqualTo(143);
        }
        String use = (Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache;
        try (LaunchedProcess process = start(use, "-Xlog:class+load:file=" + folder.resolve("classes.log"))) {
            assertThat(LaunchedProcess.get(process.ready())).isEqualTo("[]");
            assertThat(Files.readString(folder.resolve("classes.log")))
                    .containsPattern("fr.passerelle.launch.Serving source: shared objects file");
        }
        Files.writeString(cache, "stale");
        try (LaunchedProcess process = start(use)) {
            assertThat(LaunchedProcess.get(process.ready())).isEqualTo("[]");
        }
    }

    @Test
    void leavesNothingBehindWhenTheInstanceStopsBeforeItIsMade() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path cache = folder.resolve("cache");
        try (LaunchedProcess process = start("-Dpasserelle.startup-cache=" + cache, "-Djava.io.tmpdir=" + temporary)) {
            process.ready();
            await().until(() -> left(temporary).stream().anyMatch(name -> name.startsWith("passerelle-training")));
            process.stop();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> left(temporary).stream().noneMatch(name -> name.startsWith("passerelle-training")));
        assertThat(cache).doesNotExist();
    }

    private LaunchedProcess start(String... jvm) throws IOException {
        return LaunchedProcess.run(
                List.of(jvm),
                Map.of(),
                classPath(),
                "start",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    /** A cache only knows classes that come from jars. */
    private String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : LaunchedProcess.CLASS_PATH.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(path.getFileName() + ".jar");
                if (!Files.exists(jar)) {
                    pack(path, jar);
                }
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path directory, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                var files = Files.walk(directory)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(directory.relativize(one).toString()));
                Files.copy(one, out);
            }
        }
    }

    private static List<String> left(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
