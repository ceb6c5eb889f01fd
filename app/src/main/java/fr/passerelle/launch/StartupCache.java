package fr.passerelle.launch;

import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The cache from which a JVM starts faster next time, made once in the background, at the lowest priority, after a first start without it: an AOT
 * cache since JDK 25, before it an archive of classes, written by a second run from the list of the first (JDK 17.0.15 crashed when it wrote the
 * archive at the end of the first, and when it wrote lambdas into it). Nothing depends on it.
 */
final class StartupCache {

    /** Set by the launcher to the file to make, when it is missing. */
    static final String PROPERTY = "passerelle.startup-cache";

    private StartupCache() {}

    static void prepare(Instance instance) {
        String wanted = System.getProperty(PROPERTY, "");
        if (!wanted.isBlank()) {
            Path cache = Path.of(wanted);
            Thread trainer = new Thread(() -> train(instance, cache), "startup-cache");
            trainer.setDaemon(true);
            trainer.start();
        }
    }

    private static void train(Instance instance, Path cache) {
        Path part = beside(cache, ".part");
        Path classes = beside(cache, ".classes");
        try {
            Path data = Files.createTempDirectory("passerelle-training");
            try {
                boolean made = Runtime.version().feature() >= 25
                        ? succeeds(instance, training("-XX:AOTCacheOutput=" + part, data))
                        : succeeds(instance, training("-XX:DumpLoadedClassList=" + classes, data))
                                && succeeds(instance, writing(withoutLambdas(classes), part));
                if (made && Files.exists(part)) {
                    Files.move(part, cache, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                Files.deleteIfExists(classes);
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException | Refusal e) {
            // Without the cache the next start is as slow as this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path beside(Path cache, String suffix) {
        return cache.resolveSibling(cache.getFileName() + suffix);
    }

    private static boolean succeeds(Instance instance, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        instance.keep(process::destroy);
        return process.waitFor() == 0;
    }

    private static List<String> training(String option, Path data) {
        List<String> command = sameJava();
        command.add(option);
        String main = main();
        command.addAll(main.endsWith(".jar") ? List.of("-jar", main) : List.of("-cp", classPath(), main));
        command.addAll(List.of("train", "--data", data.toString()));
        return command;
    }

    private static Path withoutLambdas(Path classes) throws IOException {
        List<String> lines = Files.readAllLines(classes);
        lines.removeIf(line -> line.startsWith("@lambda-proxy"));
        return Files.write(classes, lines);
    }

    private static List<String> writing(Path classes, Path archive) {
        List<String> command = sameJava();
        command.addAll(
                List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive));
        command.addAll(List.of("-cp", main().endsWith(".jar") ? main() : classPath()));
        return command;
    }

    /** This JVM, with the options it got. */
    private static List<String> sameJava() {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-D" + PROPERTY))
                .forEach(command::add);
        return command;
    }

    private static String main() {
        return System.getProperty("sun.java.command", "").split(" ", 2)[0];
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
