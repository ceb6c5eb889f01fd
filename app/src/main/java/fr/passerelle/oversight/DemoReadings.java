package fr.passerelle.oversight;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.kernel.Now;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One reading of three weeks ago, and one that waits for the administrator's agreement. */
@Component
class DemoReadings implements DemoStep {

    private final JdbcClient jdbc;

    DemoReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load(DemoWorld world) {
        UUID officer = first(world, "DATA_PROTECTION_OFFICER");
        UUID administrator = first(world, "ADMINISTRATOR");
        if (officer != null && administrator != null) {
            LocalDate before = world.today().minusDays(21);
            keep(
                    world,
                    officer,
                    before,
                    "Contrôle mensuel : les ouvertures de dossiers hors des équipes.",
                    administrator);
            keep(world, officer, world.today(), "Une personne demande qui a ouvert son dossier ce mois-ci.", null);
        }
    }

    private static @Nullable UUID first(DemoWorld world, String trade) {
        return world.professionals.stream()
                .filter(each -> each.trade().equals(trade))
                .map(DemoWorld.Professional::account)
                .findFirst()
                .orElse(null);
    }

    private void keep(DemoWorld world, UUID asker, LocalDate day, String reason, @Nullable UUID agreed) {
        Timestamp asked = Timestamp.from(day.atTime(7, 0).atZone(Now.PARIS).toInstant());
        jdbc.sql("""
                        insert into oversight_reading (id, asker, from_day, to_day, reason, asked_at, decided_by, decided_at, agreed)
                        values (:id, :asker, :from, :to, :reason, :asked, :by, :decided, :agreed)
                        """)
                .param("id", world.id(day))
                .param("asker", asker)
                .param("from", Date.valueOf(day.minusDays(30)))
                .param("to", Date.valueOf(day))
                .param("reason", reason)
                .param("asked", asked)
                .param("by", agreed)
                .param("decided", agreed == null ? null : asked)
                .param("agreed", agreed == null ? null : true)
                .update();
    }
}
