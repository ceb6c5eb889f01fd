package fr.passerelle.launch;

import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Starts the Spring application on a database that is there, or will be when it is asked for; its log goes to a file of the data directory. */
final class SpringStart {

    private final Class<?> application;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Supplier<DatabaseAccess> database;
    private final Path log;

    /** @param database asked for once Spring needs it: whoever starts it need not be done before */
    SpringStart(Class<?> application, Path data, Supplier<DatabaseAccess> database, String name) {
        this.application = application;
        this.database = SingletonSupplier.of(database);
        this.log = data.resolve("logs").resolve(name + ".log");
        settings.put("passerelle.data-dir", data.toString());
        settings.put("passerelle.demo", Boolean.toString(Kind.of(data) == Kind.DEMONSTRATION));
        defaults.put("spring.application.name", "passerelle");
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        defaults.put("logging.file.name", log.toString());
        defaults.put("logging.threshold.console", "OFF");
    }

    /** Settings that nothing overrides. */
    SpringStart with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Settings for which the environment has the last word. */
    SpringStart unlessSet(String name, String value) {
        defaults.put(name, value);
        return this;
    }

    /** With pages and everything that goes with them. */
    ConfigurableApplicationContext web() {
        return run(new SpringApplication(application));
    }

    /** For one task: no page answers, nothing works in the background, nothing is done because a start was asked for. */
    ConfigurableApplicationContext plain() {
        // A web context that does not listen: the same beans as ever, whatever they need from one another.
        settings.put("db-scheduler.enabled", "false");
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            context.getBeanFactory().registerSingleton(Deaf.class.getName(), new Deaf());
            context.addBeanFactoryPostProcessor(SpringStart::removeRunners);
        });
        return run(spring);
    }

    private static void removeRunners(ConfigurableListableBeanFactory beans) {
        for (Class<?> kind : List.of(ApplicationRunner.class, CommandLineRunner.class)) {
            for (String runner : beans.getBeanNamesForType(kind, true, false)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(runner);
            }
        }
    }

    private ConfigurableApplicationContext run(SpringApplication spring) {
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(defaults);
        spring.addInitializers(
                context -> context.getEnvironment().getPropertySources().addFirst(new DatabaseProperties(database)));
        try {
            return spring.run(arguments());
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** As arguments, which come before any other source; they stay inside this process. */
    private String[] arguments() {
        return settings.entrySet().stream()
                .map(setting ->
                        "--" + setting.getKey() + "=" + setting.getValue().replace("${", "\\${"))
                .toArray(String[]::new);
    }

    private Refusal refusal(RuntimeException failure) {
        Throwable cause = failure;
        while (true) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof PortInUseException busy) {
                return Serving.busy(busy.getPort());
            }
            if (cause.getCause() == null) {
                return new Refusal(
                        "Passerelle n’a pas pu démarrer : %s\nDétails : %s".formatted(cause.getMessage(), log),
                        failure);
            }
            cause = cause.getCause();
        }
    }

    /** Has the last word on the port: none. */
    private static final class Deaf implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

        @Override
        public void customize(ConfigurableWebServerFactory factory) {
            factory.setPort(-1);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** Whoever reads one of these waits for the database. */
    private static final class DatabaseProperties extends EnumerablePropertySource<Supplier<DatabaseAccess>> {

        private static final Map<String, Function<DatabaseAccess, String>> KNOWN = Map.of(
                "passerelle.db.url", DatabaseAccess::url,
                "passerelle.db.owner.user", access -> access.owner().user(),
                "passerelle.db.owner.password", access -> access.owner().password(),
                "passerelle.db.app.user", access -> access.app().user(),
                "passerelle.db.app.password", access -> access.app().password());

        DatabaseProperties(Supplier<DatabaseAccess> database) {
            super("database", database);
        }

        @Override
        public String[] getPropertyNames() {
            return KNOWN.keySet().toArray(String[]::new);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            Function<DatabaseAccess, String> known = KNOWN.get(name);
            return known == null ? null : known.apply(getSource().get()).replace("${", "\\${");
        }
    }
}
