package fr.passerelle.sharing.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.kernel.Ids;
import fr.passerelle.people.Dossiers;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Consents;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Thousands of lives of a consent, on the SQL that access joins, against a model that fits on one page; not one may disagree. */
@AppTest
class RandomHistoriesTests {

    private static final int HISTORIES = 5_000;
    private static final int STEPS = 14;
    private static final int STRUCTURES = 3;
    private static final long SEED = 20_261_122;
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private static final String ANSWER =
            """
            select v.n, %s as follows,
                   array(select distinct unnest(c.categories) from sharing_consent c where %s) as read,
                   array(select distinct unnest(c.categories) from sharing_consent c where c.contributes and %s) as written
            from history v join people_person p on p.id = v.person
            """.formatted(each(Dossiers.FOLLOWED), each(Consents.IN_FORCE), each(Consents.IN_FORCE));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random chance = new Random(SEED);
    private final Map<String, List<Object[]>> steps = new LinkedHashMap<>();
    private final UUID[] structures = new UUID[STRUCTURES];
    private final UUID[] teams = new UUID[STRUCTURES];

    /** One life: the model, and who it is about in the database. */
    private record Life(int n, UUID person, UUID account, Model model, List<UUID> consents) {}

    /** The condition of access, asked of one viewer a row. */
    private static String each(String condition) {
        return condition
                .replace(":teams", "v.teams")
                .replace(":account", "v.account")
                .replace(":organisation", "v.organisation")
                .replace(":now", "v.at");
    }

    @Test
    void noHistoryDisagreesWithTheModel() {
        List<String> wrong = new ArrayList<>();
        int checked = Territories.in(
                House.SOUTH,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    return live(wrong);
                }));
        assertThat(wrong).isEmpty();
        assertThat(checked).isEqualTo(HISTORIES * STEPS);
    }

    private int live(List<String> wrong) {
        jdbc.execute(
                "create temporary table history (n int primary key, person uuid, account uuid, organisation uuid, teams uuid[], at timestamptz) on commit drop");
        List<Life> lives = begin();
        int checked = 0;
        for (int step = 0; step < STEPS; step++) {
            for (Life life : lives) {
                act(life, chance.nextInt(11));
            }
            send();
            checked += compare(lives, step, wrong);
        }
        return checked;
    }

    private List<Life> begin() {
        for (int i = 0; i < STRUCTURES; i++) {
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
        for (int n = 0; n < HISTORIES; n++) {
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

    private void person(Life life) {
        step("insert into people_person (id, display_name, created_at) values (?, 'Histoire', now())", life.person());
    }

    private void act(Life life, int what) {
        Model model = life.model();
        int structure = chance.nextInt(STRUCTURES);
        if (!model.exists && what != 10 && what != 4 && what != 5) {
            return;
        }
        switch (what) {
            case 0, 1, 2 -> grant(life, structure);
            case 3 -> withdraw(life);
            case 4 -> pass(life, 1 + chance.nextInt(6));
            case 5 -> move(life, structure);
            case 6 -> excludeStructure(life, structure);
            case 7 -> excludeHim(life);
            case 8 -> follow(life, structure);
            case 9 -> reason(life);
            default -> deleteOrRestore(life);
        }
    }

    private void grant(Life life, int structure) {
        Set<Category> categories = EnumSet.of(one(), one());
        boolean contributes = chance.nextBoolean();
        boolean him = chance.nextBoolean();
        int ends = life.model().hour + 1 + chance.nextInt(8);
        UUID consent = Ids.next();
        life.model().given.add(new Model.Given(structure, categories, contributes, ends));
        life.consents().add(consent);
        step(
                """
                insert into sharing_consent (id, person_id, organisation_id, account, purpose, basis, categories, contributes, prepared_at, given_at, given, ends_at)
                values (?, ?, ?, ?, 'Histoire', 'CONSENT', ?::text[], ?, ?, ?, 'SCREEN', ?)
                """,
                consent,
                life.person(),
                structures[structure],
                him ? life.account() : null,
                "{" + String.join(",", categories.stream().map(Enum::name).toList()) + "}",
                contributes,
                at(life.model().hour),
                at(life.model().hour),
                at(ends));
    }

    private Category one() {
        return Category.values()[chance.nextInt(Category.values().length)];
    }

    private void withdraw(Life life) {
        if (!life.consents().isEmpty()) {
            int which = chance.nextInt(life.consents().size());
            life.model().given.get(which).withdrawn = true;
            step(
                    "update sharing_consent set withdrawn_at = ? where id = ?",
                    at(life.model().hour),
                    life.consents().get(which));
        }
    }

    private void pass(Life life, int hours) {
        life.model().hour += hours;
        step("update history set at = ? where n = ?", at(life.model().hour), life.n());
    }

    private void move(Life life, int structure) {
        life.model().structure = structure;
        step("update identity_membership set team_id = ? where agent_id = ?", teams[structure], life.account());
        step(
                "update history set organisation = ?, teams = array[?::uuid] where n = ?",
                structures[structure],
                teams[structure],
                life.n());
    }

    private void excludeStructure(Life life, int structure) {
        if (life.model().excluded.remove(structure)) {
            step(
                    "update people_exclusion set ended_at = now() where person_id = ? and organisation_id = ?",
                    life.person(),
                    structures[structure]);
        } else {
            life.model().excluded.add(structure);
            step(
                    "insert into people_exclusion (id, person_id, organisation_id, noted_at) values (?, ?, ?, now())",
                    Ids.next(),
                    life.person(),
                    structures[structure]);
        }
    }

    private void excludeHim(Life life) {
        life.model().excludesHim = !life.model().excludesHim;
        if (life.model().excludesHim) {
            step(
                    "insert into people_exclusion (id, person_id, account, noted_at) values (?, ?, ?, now())",
                    Ids.next(),
                    life.person(),
                    life.account());
        } else {
            step(
                    "update people_exclusion set ended_at = now() where person_id = ? and account = ?",
                    life.person(),
                    life.account());
        }
    }

    private void follow(Life life, int structure) {
        if (life.model().followedBy.remove(structure)) {
            step(
                    "update people_follow_up set ends_on = current_date where person_id = ? and team_id = ? and ends_on is null",
                    life.person(),
                    teams[structure]);
        } else {
            life.model().followedBy.add(structure);
            step(
                    "insert into people_follow_up (id, person_id, team_id, starts_on) values (?, ?, ?, current_date)",
                    Ids.next(),
                    life.person(),
                    teams[structure]);
        }
    }

    private void reason(Life life) {
        life.model().reasonUntil = life.model().hour + 3;
        step("delete from people_motivated_access where person_id = ?", life.person());
        step(
                "insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at) values (?, ?, ?, 'Histoire', ?, ?)",
                Ids.next(),
                life.person(),
                life.account(),
                at(life.model().hour),
                at(life.model().reasonUntil));
    }

    /** Who comes back from the dead has shared nothing, excluded nobody, and is followed by nobody. */
    private void deleteOrRestore(Life life) {
        Model model = life.model();
        model.exists = !model.exists;
        model.given.clear();
        life.consents().clear();
        model.followedBy.clear();
        model.excluded.clear();
        model.excludesHim = false;
        model.reasonUntil = 0;
        if (model.exists) {
            person(life);
        } else {
            step("delete from people_person where id = ?", life.person());
        }
    }

    private static Timestamp at(int hour) {
        return Timestamp.from(START.plus(hour, ChronoUnit.HOURS));
    }

    private void step(String sql, Object... values) {
        steps.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
    }

    private void send() {
        steps.forEach(jdbc::batchUpdate);
        steps.clear();
    }

    private int compare(List<Life> lives, int step, List<String> wrong) {
        Map<Integer, Model.Open> answers = new LinkedHashMap<>();
        jdbc.query(ANSWER, row -> {
            answers.put(
                    row.getInt("n"),
                    new Model.Open(row.getBoolean("follows"), categories(row, "read"), categories(row, "written")));
        });
        for (Life life : lives) {
            Model.Open said = answers.getOrDefault(life.n(), new Model.Open(false, Set.of(), Set.of()));
            if (!said.equals(life.model().open())) {
                wrong.add("history " + life.n() + ", step " + step + ": " + said + " instead of "
                        + life.model().open());
            }
        }
        return lives.size();
    }

    private static Set<Category> categories(ResultSet row, String column) throws SQLException {
        Set<Category> found = EnumSet.noneOf(Category.class);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Category::valueOf)
                .forEach(found::add);
        return found;
    }
}
