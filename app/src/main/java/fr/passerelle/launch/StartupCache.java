package fr.passerelle.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The cache from which a JVM starts faster next time (AOT cache, since JDK 25), made once by a training run in the
 * background, at the lowest priority, after a first start without it. Nothing depends on it. Older JVMs go without:
 * class data sharing made JDK 17.0.15 crash while it wrote its archive.
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
        Path part = cache.resolveSibling(cache.getFileName() + ".part");
        try {
            Path data = Files.createTempDirectory("passerelle-training");
            Process training = new ProcessBuilder(command(part, data))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            instance.keep(training::destroy);
            if (training.waitFor() == 0 && Files.exists(part)) {
                Files.move(part, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            // Without the cache the next start is as slow as this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path cache, Path data) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-D" + PROPERTY))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        String main = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        command.addAll(main.endsWith(".jar") ? List.of("-jar", main) : List.of("-cp", classPath(), main));
        command.addAll(List.of("train", "--data", data.toString()));
        return command;
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
