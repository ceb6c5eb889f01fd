package fr.passerelle.launch;

import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the Spring application on a database that is ready; its log goes to a file of the data directory. */
final class SpringStart {

    private final Class<?> application;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Path log;

    SpringStart(Class<?> application, Path data, DatabaseAccess database, String name) {
        this.application = application;
        this.log = data.resolve("logs").resolve(name + ".log");
        settings.put("passerelle.data-dir", data.toString());
        settings.put("passerelle.db.url", database.url());
        settings.put("passerelle.db.owner.user", database.owner().user());
        settings.put("passerelle.db.owner.password", database.owner().password());
        settings.put("passerelle.db.app.user", database.app().user());
        settings.put("passerelle.db.app.password", database.app().password());
        settings.put("passerelle.demo", "false");
        defaults.put("spring.application.name", "passerelle");
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("spring.threads.virtual.enabled", "true");
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

    ConfigurableApplicationContext web() {
        return start(WebApplicationType.SERVLET);
    }

    /** Without web server and without background work: for one task. */
    ConfigurableApplicationContext plain() {
        settings.put("db-scheduler.enabled", "false");
        return start(WebApplicationType.NONE);
    }

    private ConfigurableApplicationContext start(WebApplicationType type) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(defaults);
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
}
