package fr.passerelle.demo.run;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Scale;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the demonstration territory when it does not exist yet; a later start finds it as people left it. */
@Component
@Order(10)
@ConditionalOnProperty(value = "passerelle.demo-territory", havingValue = "true")
class LoadDemo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
    private static final long SEED = 13_041;

    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Now now;
    private final JdbcClient jdbc;
    private final List<DemoStep> steps;

    LoadDemo(Territories territories, TransactionTemplate transaction, Now now, JdbcClient jdbc, List<DemoStep> steps) {
        this.territories = territories;
        this.transaction = transaction;
        this.now = now;
        this.jdbc = jdbc;
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean large = "S".equals(System.getProperty("passerelle.demo.scale"));
        Territory demo = new Territory("demo", "Bouches-du-Rhône (démonstration)");
        if (territories.find(demo.code()).isEmpty()) {
            territories.open(demo);
        }
        if (Territories.in(demo, this::loaded)) {
            return;
        }
        LOG.info("Préparation du territoire de démonstration…");
        DemoWorld world = new DemoWorld(SEED, now.today(), large ? Scale.S : Scale.DEMO);
        Territories.in(
                demo, () -> transaction.executeWithoutResult(status -> steps.forEach(step -> load(step, world))));
    }

    private static void load(DemoStep step, DemoWorld world) {
        long start = System.nanoTime();
        step.load(world);
        LOG.info("{} : {} ms", step.getClass().getSimpleName(), (System.nanoTime() - start) / 1_000_000);
    }

    /** All steps run in one transaction: where there is one organisation, everything is there. */
    private boolean loaded() {
        return jdbc.sql("select exists (select 1 from identity_organisation)")
                .query(Boolean.class)
                .single();
    }
}
