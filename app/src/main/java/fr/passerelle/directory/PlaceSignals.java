package fr.passerelle.directory;

import fr.passerelle.kernel.Now;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps beside each place what searches need of its life; whoever changes a closure, a welcome or a report calls it. */
@Component
public class PlaceSignals {

    private final JdbcClient jdbc;
    private final Now now;

    PlaceSignals(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Reads again the life of that place, or of every place when null: a closure that is over leaves room for the next one. */
    public void refresh(@Nullable UUID place) {
        jdbc.sql("""
                        update directory_place p set closed_from = life.closed_from, closed_to = life.closed_to, full_until = life.full_until,
                            languages = life.languages, doubted = life.doubted
                        from (
                            select q.id, c.from_on as closed_from, c.to_on as closed_to, w.full_until, coalesce(w.languages, '{}') as languages,
                                   exists (select 1 from directory_mistake m where m.place_id = q.id and m.closed_at is null) as doubted
                            from directory_place q
                            left join directory_welcome w on w.place_id = q.id
                            left join lateral (select from_on, to_on from directory_closure
                                               where place_id = q.id and (to_on is null or to_on >= :today) order by from_on, id limit 1) c on true
                            where :place::uuid is null or q.id = :place::uuid
                        ) life
                        where life.id = p.id and (p.closed_from, p.closed_to, p.full_until, p.languages, p.doubted)
                            is distinct from (life.closed_from, life.closed_to, life.full_until, life.languages, life.doubted)
                        """).param("today", now.today()).param("place", place).update();
    }
}
