package fr.passerelle.launch;

import fr.passerelle.launch.Passerelle.ServerOptions;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the product's pages until it is told to stop. */
final class Serving {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;

    Serving(Class<?> application, Map<String, String> environment, PrintStream out) {
        this.application = application;
        this.environment = environment;
        this.out = out;
    }

    int serve(Kind kind, Path data, ServerOptions server) {
        try (Instance instance = Instance.alone(data, environment)) {
            requireFree(server);
            kind.claim(data);
            boolean demo = kind == Kind.DEMONSTRATION;
            out.println(demo ? "Démarrage de la démonstration…" : "Démarrage de Passerelle…");
            Supplier<DatabaseAccess> database = database(instance, demo);
            ConfigurableApplicationContext context =
                    instance.keep(new SpringStart(application, data, database, "passerelle")
                            .with("passerelle.demo-territory", Boolean.toString(demo))
                            .with("server.port", Integer.toString(server.port))
                            .with("server.address", server.address)
                            .unlessSet("passerelle.public-url", "http://" + host(server) + ":" + server.port)
                            .unlessSet("server.forward-headers-strategy", demo ? "none" : "native")
                            .unlessSet("logging.threshold.console", demo ? "OFF" : "INFO")
                            .web());
            sayReady(context, server, data);
            StartupCache.prepare(instance);
            instance.awaitClose();
            return 0;
        }
    }

    /**
     * In a demonstration PostgreSQL starts while Spring reads its configuration. For real it is there first: of one that does not answer we speak, and Spring
     * has nothing to add in English.
     */
    private static Supplier<DatabaseAccess> database(Instance instance, boolean demo) {
        if (demo) {
            return CompletableFuture.supplyAsync(instance::embedded)::join;
        }
        DatabaseAccess ready = instance.database();
        return () -> ready;
    }

    private void sayReady(ConfigurableApplicationContext context, ServerOptions server, Path data) {
        String port = context.getEnvironment().getProperty("local.server.port", Integer.toString(server.port));
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        out.printf(Locale.FRENCH, """
                Passerelle est prête (en %.1f s) : http://%s:%s/
                Données : %s
                Pour arrêter : Ctrl + C
                """, seconds, host(server), port, data);
    }

    /** The name under which somebody on this machine reaches the server. */
    private static String host(ServerOptions server) {
        boolean here = server.address.startsWith("127.") || server.address.equals("0.0.0.0");
        return here ? "localhost" : server.address;
    }

    private static void requireFree(ServerOptions server) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(server.address), server.port));
        } catch (BindException e) {
            throw busy(server.port);
        } catch (IOException e) {
            throw new Refusal("L’adresse %s n’est pas utilisable : %s".formatted(server.address, e.getMessage()), e);
        }
    }

    static Refusal busy(int port) {
        return new Refusal("""
                Le port %d est déjà utilisé par un autre programme (ou une autre instance de Passerelle).
                Choisissez-en un autre, par exemple : --port %d""".formatted(port, port + 1));
    }
}
