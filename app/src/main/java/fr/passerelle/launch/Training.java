package fr.passerelle.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One start and a few pages on throw-away data, for the JVM to remember what a start needs. */
final class Training {

    private static final List<String> PAGES = List.of("/", "/connexion", "/lieux", "/actuator/health", "/aucune-page");

    private Training() {}

    static int run(Class<?> application, Path data) {
        try (Instance instance = Instance.alone(data, Map.of())) {
            // Told to stop, it disappears at once: no cache is worth waiting for.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(instance, data)));
            ConfigurableApplicationContext context =
                    instance.keep(new SpringStart(application, data, instance::embedded, "training")
                            .with("server.port", "0")
                            .with("server.address", "127.0.0.1")
                            .with("logging.file.name", "")
                            .web());
            visit(context.getEnvironment().getRequiredProperty("local.server.port"));
        }
        FileSystemUtils.deleteRecursively(data.toFile());
        return 0;
    }

    private static void visit(String port) {
        HttpClient client = HttpClient.newHttpClient();
        for (String page : PAGES) {
            try {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                // A page that fails teaches something too.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void leave(Instance instance, Path data) {
        if (data.toFile().exists()) {
            instance.close();
            FileSystemUtils.deleteRecursively(data.toFile());
            Runtime.getRuntime().halt(1);
        }
    }
}
