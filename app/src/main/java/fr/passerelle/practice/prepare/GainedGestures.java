package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Stage;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gestures that persons gained and asked to keep. */
@Component
class GainedGestures {

    private final JdbcClient jdbc;
    private final Now now;

    GainedGestures(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A gesture, where and when it was gained. */
    record Gained(UUID id, String gesture, String exercise, Stage stage, LocalDate day) {

        /** Its words in easy French; a code that an own exercise has brought is shown as it is. */
        String words() {
            return Gestures.labels().getOrDefault(gesture, gesture);
        }
    }

    /** Keeps them; the same one gained again is kept once, with its last day. Watching a demonstration gains none. */
    void keep(Prepared prepared, Collection<String> gestures) {
        for (String gesture : gestures) {
            jdbc.sql("""
                            insert into practice_gesture (id, person_id, gesture, exercise, stage, day) values (?, ?, ?, ?, ?, ?)
                            on conflict (person_id, gesture, exercise, stage) do update set day = excluded.day
                            """)
                    .params(
                            Ids.next(),
                            prepared.person(),
                            gesture,
                            prepared.exercise(),
                            prepared.stage().name(),
                            now.today())
                    .update();
        }
    }

    /** Those of a person, the last first. */
    List<Gained> of(UUID person) {
        return jdbc.sql("""
                        select id, gesture, exercise, stage, day from practice_gesture
                        where person_id = ? order by day desc, exercise, gesture
                        """).param(person).query(Gained.class).list();
    }

    /** Takes one of hers away; whether it was there. */
    boolean erase(UUID person, UUID gesture) {
        return jdbc.sql("delete from practice_gesture where person_id = ? and id = ?")
                        .params(person, gesture)
                        .update()
                > 0;
    }

    /** Takes all of hers away; how many. */
    int erase(UUID person) {
        return jdbc.sql("delete from practice_gesture where person_id = ?")
                .param(person)
                .update();
    }
}
