package fr.passerelle.launch;

import fr.passerelle.postgres.Refusal;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the {@link LaunchTask} of a command, beside a running instance or alone. */
final class Tasks {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Path data;
    private final PrintStream out;

    Tasks(Class<?> application, Map<String, String> environment, Path data, PrintStream out) {
        this.application = application;
        this.environment = environment;
        this.data = data;
        this.out = out;
    }

    static String readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("Le fichier %s n’existe pas ou ne peut pas être lu.".formatted(file));
        }
        return file.toString();
    }

    static String folder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new Refusal("Le dossier %s n’existe pas ou ne peut pas être lu.".formatted(folder));
        }
        return folder.toString();
    }

    /** The work of that name that starts nothing. */
    static PlainTask plain(String name) {
        return ServiceLoader.load(PlainTask.class, Tasks.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("La commande %s n’existe pas dans cette version.".formatted(name)));
    }

    int run(String name, List<String> arguments, boolean json) {
        try (Instance.Opened opened = Instance.join(data, environment)) {
            ConfigurableApplicationContext context =
                    opened.instance().keep(new SpringStart(application, data, opened::database, name).plain());
            LaunchTask task = context.getBeanProvider(LaunchTask.class).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("La commande %s n’existe pas dans cette version.".formatted(name)));
            return task.run(arguments, json, out);
        }
    }
}
