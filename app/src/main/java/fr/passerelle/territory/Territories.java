package fr.passerelle.territory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.kernel.Now;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The territories of this installation, and the one in which the present thread works. */
@Component
public class Territories {

    private static final ThreadLocal<@Nullable Territory> CURRENT = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Migrations migrations;

    Territories(JdbcClient jdbc, Migrations migrations) {
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    /** The territory of this thread, or null outside of any. */
    public static @Nullable Territory current() {
        return CURRENT.get();
    }

    /** The territory of this thread; an error where there is none. */
    public static Territory required() {
        Territory territory = CURRENT.get();
        if (territory == null) {
            throw new IllegalStateException("no territory is set");
        }
        return territory;
    }

    /** Works inside a territory and leaves it afterwards, whatever happens. */
    public static <T> T in(Territory territory, Callable<T> work) {
        Territory before = CURRENT.get();
        if (TransactionSynchronizationManager.isActualTransactionActive() && !territory.equals(before)) {
            throw new IllegalStateException("a transaction cannot change territory");
        }
        CURRENT.set(territory);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            restore(before);
        }
    }

    /** Works inside a territory and leaves it afterwards, whatever happens. */
    public static void in(Territory territory, Runnable work) {
        in(territory, () -> {
            work.run();
            return true;
        });
    }

    private static void restore(@Nullable Territory before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** Every territory, by code. */
    public List<Territory> all() {
        return jdbc.sql("select code, name from platform.territory order by code")
                .query(Territory.class)
                .list();
    }

    /** The territory of that code, if there is one. */
    public Optional<Territory> find(String code) {
        return jdbc.sql("select code, name from platform.territory where code = ?")
                .param(code)
                .query(Territory.class)
                .optional();
    }

    /** The territory that answers at a host name for visitors without an account; else the first one. */
    public Optional<Territory> forHost(String host) {
        return jdbc.sql("""
                        select code, name from platform.territory
                        order by (host = ?) desc nulls last, created_at
                        limit 1
                        """).param(host).query(Territory.class).optional();
    }

    /** Takes what was deleted out of the files of those tables; each is locked for as long as it takes to write it again. */
    public void compact(Territory territory, List<String> tables) {
        migrations.compact(territory, tables);
    }

    /**
     * A task done once a day in each territory in turn. What fails in one does not keep it from the others; it is then told as the failure of the
     * task. Never between two and three, an hour that comes twice or not at all when clocks change.
     *
     * @param name of the task, such as {@code forget-mandates}
     * @param time on the clocks of Paris
     */
    public RecurringTask<Void> daily(String name, LocalTime time, Runnable work) {
        return Tasks.recurring(name, Schedules.daily(Now.PARIS, time)).execute((instance, context) -> everywhere(work));
    }

    private void everywhere(Runnable work) {
        IllegalStateException failure = null;
        for (Territory territory : all()) {
            try {
                in(territory, work);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = new IllegalStateException("failed in territory " + territory.code(), e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Opens a new territory: its schema, its tables, its line in the list. */
    public Territory open(Territory territory) {
        migrations.migrate(territory);
        jdbc.sql("insert into platform.territory (code, name) values (?, ?) on conflict (code) do nothing")
                .params(territory.code(), territory.name())
                .update();
        return territory;
    }
}
