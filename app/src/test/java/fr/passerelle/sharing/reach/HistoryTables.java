package fr.passerelle.sharing.reach;

import fr.passerelle.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same steps of many lives, sent to the database together. */
final class HistoryTables {

    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.HOURS);

    final UUID[] structures;
    final UUID[] teams;
    private final JdbcTemplate jdbc;
    private final Map<String, List<Object[]>> steps = new LinkedHashMap<>();

    HistoryTables(JdbcTemplate jdbc, int structures) {
        this.jdbc = jdbc;
        this.structures = new UUID[structures];
        this.teams = new UUID[structures];
        jdbc.execute(
                "create temporary table history (n int primary key, person uuid, account uuid, organisation uuid, teams uuid[], at timestamptz) on commit drop");
    }

    /** One life: the model, and who it is about in the database. */
    record Life(int n, UUID person, UUID account, Model model, List<UUID> consents) {}

    List<Life> begin(int histories) {
        for (int i = 0; i < structures.length; i++) {
            structures[i] = Ids.next();
            teams[i] = Ids.next();
            jdbc.update(
                    "insert into identity_organisation (id, name, kind) values (?, ?, 'CCAS')",
                    structures[i],
                    "Structure " + structures[i]);
            jdbc.update(
                    "insert into identity_team (id, organisation_id, name) values (?, ?, 'Équipe')",
                    teams[i],
                    structures[i]);
        }
        List<Life> lives = new ArrayList<>();
        for (int n = 0; n < histories; n++) {
            Life life = new Life(n, Ids.next(), Ids.next(), new Model(), new ArrayList<>());
            lives.add(life);
            person(life);
            step(
                    "insert into identity_agent (id, first_name, last_name, email) values (?, 'Prénom', 'Nom', ?)",
                    life.account(),
                    life.account() + "@histoires.example");
            step(
                    "insert into identity_membership (id, agent_id, team_id, trade, starts_on) values (?, ?, ?, 'EDUCATOR', current_date - 9)",
                    Ids.next(),
                    life.account(),
                    teams[0]);
            step(
                    "insert into history values (?, ?, ?, ?, array[?::uuid], ?)",
                    n,
                    life.person(),
                    life.account(),
                    structures[0],
                    teams[0],
                    at(0));
        }
        send();
        return lives;
    }

    void person(Life life) {
        step("insert into people_person (id, display_name, created_at) values (?, 'Histoire', now())", life.person());
    }

    static Timestamp at(int hour) {
        return Timestamp.from(START.plus(hour, ChronoUnit.HOURS));
    }

    void step(String sql, Object... values) {
        steps.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
    }

    void send() {
        steps.forEach(jdbc::batchUpdate);
        steps.clear();
    }
}
