package fr.passerelle.correspondence;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vocabulary of tests about messages: a structure that writes, somebody who may be written to, what the database holds. */
public final class CorrespondenceFixtures {

    private static final AtomicInteger NUMBERS =
            new AtomicInteger((int) (Ids.next().getLeastSignificantBits() & 0x3FF) * 6);

    private final JdbcClient jdbc;
    private final Now now;
    private final Browser browser;

    public CorrespondenceFixtures(JdbcClient jdbc, Now now, Browser browser) {
        this.jdbc = jdbc;
        this.now = now;
        this.browser = browser;
    }

    /** Ten in the morning of a Tuesday to come, at which the clock now stands. */
    public Instant tuesday() {
        Instant tuesday = LocalDate.now(Now.PARIS)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(10, 0)
                .atZone(Now.PARIS)
                .toInstant();
        now.stopAt(tuesday);
        return tuesday;
    }

    /** The viewer's structure writes from a generic address. */
    public void writes(Viewer viewer, boolean countersigned) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into correspondence_structure (organisation_id, address, display_name, phone, countersigned, opens_at, closes_at)
                        values (?, 'bonjour@exemple.example', 'Le secrétariat', '+33465710212', ?, '08:00', '19:00')
                        on conflict (organisation_id) do update set countersigned = excluded.countersigned, address = excluded.address,
                            display_name = excluded.display_name, phone = excluded.phone, opens_at = excluded.opens_at,
                            closes_at = excluded.closes_at
                        """).params(viewer.organisation(), countersigned).update());
    }

    /** Nothing of the test is left to leave, and the structure writes to nobody. */
    public void end() {
        Territories.in(House.SOUTH, () -> {
            jdbc.sql(
                            "update messaging_mail set given_up_at = now(), ending = 'CANCELLED' where sent_at is null and given_up_at is null")
                    .update();
            jdbc.sql("delete from correspondence_structure").update();
            jdbc.sql("delete from correspondence_writing where body = 'Encore'").update();
            jdbc.sql("delete from people_person where display_name = 'Foule'").update();
        });
        now.resume();
    }

    /** A number that nobody else of the tests has. */
    public static String phone() {
        return "+3363998%04d".formatted(NUMBERS.incrementAndGet() % 10_000);
    }

    /** A person whom the viewer's team follows; columns and values alternate. */
    public UUID person(Viewer viewer, Object... columns) {
        UUID person = Ids.next();
        StringBuilder names = new StringBuilder("id, display_name, first_name, last_name, created_at");
        List<Object> values =
                new ArrayList<>(List.of(person, "Yamina Kaci", "Yamina", "Kaci", Timestamp.from(now.instant())));
        for (int i = 0; i < columns.length; i += 2) {
            names.append(", ").append(columns[i]);
            values.add(columns[i + 1]);
        }
        String marks = String.join(", ", values.stream().map(value -> "?").toList());
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("insert into people_person (" + names + ") values (" + marks + ")")
                    .params(values)
                    .update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    /** A person who accepts text messages and mails. */
    public UUID reachable(Viewer viewer) {
        return person(
                viewer,
                "phone",
                phone(),
                "email",
                "elle" + Ids.next() + "@exemple.example",
                "possible_channels",
                new String[] {"SMS", "EMAIL"});
    }

    /** Writes a draft; gives its identifier. */
    public UUID draft(Viewer viewer, UUID person, String channel, String body, String... more) {
        List<String> form = new ArrayList<>(List.of("channel", channel, "subject", "NEWS", "body", body));
        form.addAll(Arrays.asList(more));
        browser.post(viewer, "/personnes/" + person + "/messages/ecrire", form.toArray(String[]::new));
        return last(person);
    }

    /** So many more persons of a commune, whom nobody can write to, followed until the end of the test. */
    public void crowd(Viewer viewer, String commune, int count) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                                with crowd as (insert into people_person (id, display_name, commune_insee, created_at)
                                               select gen_random_uuid(), 'Foule', ?, now() from generate_series(1, ?) returning id)
                                insert into people_follow_up (id, person_id, team_id, starts_on)
                                select gen_random_uuid(), id, ?, current_date from crowd
                                """).params(commune, count, viewer.team()).update());
    }

    /** Makes so many more writings like that one. */
    public void again(UUID writing, int times) {
        Territories.in(House.SOUTH, () -> jdbc.sql("""
                                insert into correspondence_writing
                                select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'body', 'Encore'))).*
                                from correspondence_writing w, generate_series(1, ?) where w.id = ?
                                """).params(times, writing).update());
    }

    /** The last writing of that person. */
    public UUID last(UUID person) {
        return UUID.fromString(one(
                "select id::text from correspondence_writing where person_id = ? order by created_at desc, id desc limit 1",
                person));
    }

    /** Where a writing stands. */
    public String state(UUID writing) {
        return one("select state from correspondence_writing where id = ?", writing);
    }

    /** How many messages of a person wait in the outbox or left. */
    public String posted(UUID person) {
        return one("""
                select count(*)::text from messaging_mail m join correspondence_writing w on m.key = 'writing:' || w.id where w.person_id = ?
                """, person);
    }

    /** One value of the database. */
    public String one(String sql, Object... parameters) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql)
                        .params(parameters)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }
}
