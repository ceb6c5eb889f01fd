package fr.passerelle.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Messages;
import fr.passerelle.storage.Storage;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.TestDatabase;
import fr.passerelle.testing.TestSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deleted means deleted: 200 persons of 5 000 are erased, then looked for in every file of the database; and no backup brings them back. */
@AppTest
class GoneForGoodTests {

    private static final Territory HERE = new Territory("83", "Var");
    private static final Pattern CANARY = Pattern.compile("CANARI(\\d{5})X");
    private static final int PERSONS = 5_000;
    private static final int ERASED = 200;
    private static final int PAPERS = 20;

    @Autowired
    Territories territories;

    @Autowired
    Kept kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Storage storage;

    @Autowired
    Messages messages;

    @Autowired
    PurposeKeys keys;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Now now;

    @TempDir
    Path data;

    Tombstones tombstones;
    Erasing erasing;

    @BeforeEach
    void aTerritoryOfItsOwn() {
        territories.open(HERE);
        tombstones = new Tombstones(jdbc, now, keys, data.toString(), false);
        erasing = new Erasing(kept, jdbc, events, messages, tombstones);
    }

    @Test
    void ofTwoHundredErasedNothingIsLeftInTheFilesTheLogOrTheObjectsAndTheirNeighboursAreUntouched() throws Exception {
        asRoot("alter system set wal_recycle = off", "select pg_reload_conf()");
        Territories.in(HERE, () -> CanaryPersons.make(jdbc, PERSONS));
        List<UUID> withPapers = Territories.in(HERE, () -> papers());
        assertThat(objects()).as("her paper and hers, encrypted").hasSize(PAPERS);
        asRoot("select pg_switch_wal()", "checkpoint");
        assertThat(found("base")).hasSize(PERSONS);
        Map<String, String> before = neighbours();

        List<UUID> chosen = Territories.in(
                HERE, () -> jdbc.sql("""
                        select id from people_person where display_name like 'CANARI%'
                          and substring(display_name from 7 for 5)::int % 25 = 0 limit ?
                        """).param(ERASED).query(UUID.class).list());
        assertThat(chosen).hasSize(ERASED);
        Territories.in(HERE, () -> chosen.forEach(this::erase));

        assertThat(neighbours()).isEqualTo(before);
        territories.compact(
                HERE, kept.aboutPersons().stream().map(KeptTable::table).toList());
        asRoot("select pg_switch_wal()", "checkpoint");
        asRoot("checkpoint", "select pg_switch_wal()", "checkpoint");
        assertThat(found("pg_wal")).as("in the write-ahead log").noneMatch(number -> number % 25 == 0);
        assertThat(withPapers).hasSize(PAPERS);
        assertThat(objects()).as("only those of neighbours").hasSize(PAPERS / 2);
        Set<Integer> left = found("base");
        assertThat(left).hasSize(PERSONS - ERASED).noneMatch(number -> number % 25 == 0);
        assertThat(Files.readString(data.resolve(Tombstones.FILE)).lines()).hasSize(ERASED);
        assertThat(Files.readString(data.resolve(Tombstones.FILE)))
                .doesNotContain(chosen.get(0).toString());

        comesBackAndGoesAgain(chosen.get(0));
    }

    /** What a restore of yesterday's backup does: her row is there, and the database knows nothing of her erasure. */
    private void comesBackAndGoesAgain(UUID person) {
        var replay = new ReplayErasures(territories, tombstones, erasing, journal, transaction);
        Territories.in(HERE, () -> {
            long others = jdbc.sql("select count(*) from people_person")
                    .query(Long.class)
                    .single();
            jdbc.sql("delete from law_tombstone").update();
            jdbc.sql("insert into people_person (id, display_name, created_at) values (?, 'Revenue', now())")
                    .param(person)
                    .update();
            assertThat(replay.replay()).isEqualTo(1);
            assertThat(replay.replay()).isZero();
            assertThat(jdbc.sql("select count(*) from people_person")
                            .query(Long.class)
                            .single())
                    .isEqualTo(others);
            assertThat(jdbc.sql("select verb from audit_entry where dossier = ?")
                            .param(person)
                            .query(String.class)
                            .list())
                    .containsExactly("person.erased-again");
        });
    }

    private void erase(UUID person) {
        transaction.executeWithoutResult(status -> erasing.erase(person));
    }

    /** Every table about persons, without the rows of those who are erased, as one digest each. */
    private Map<String, String> neighbours() {
        Map<String, String> digests = new TreeMap<>();
        Territories.in(HERE, () -> {
            for (KeptTable table : kept.aboutPersons()) {
                if (table.table().startsWith("law_") || table.table().contains(".")) {
                    continue;
                }
                digests.put(
                        table.table(),
                        jdbc.sql("""
                                select coalesce(md5(string_agg(t, '|' order by t)), '') from (select x::text as t from %s x) y
                                where t ~ 'CANARI\\d{3}([1-9]|0[1-46-9])' and not t ~ 'CANARI\\d{3}(00|25|50|75)X'
                                """.formatted(table.table()))
                                .query(String.class)
                                .single());
            }
        });
        assertThat(digests).hasSizeGreaterThan(20);
        return digests;
    }

    /** What docs/operations.md says: segments are removed instead of being used again with what was in them. */
    private static void asRoot(String... statements) throws SQLException {
        try (Connection root =
                        DriverManager.getConnection(TestDatabase.running().url(), "postgres", "");
                var statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A paper for each of twenty persons, half of whom will be erased; who they are. */
    private List<UUID> papers() {
        List<UUID> persons = jdbc.sql("""
                        select id from people_person where display_name like 'CANARI%'
                          and substring(display_name from 7 for 5)::int % 25 in (0, 1) order by display_name limit ?
                        """).param(PAPERS).query(UUID.class).list();
        persons.forEach(person -> transaction.executeWithoutResult(
                status -> storage.put(person, ("CANARI de " + person).getBytes(StandardCharsets.UTF_8))));
        return persons;
    }

    /** The objects of this territory; none of them may be read as it is. */
    private List<Path> objects() throws IOException {
        try (Stream<Path> files = Files.walk(TestSettings.FOLDER.resolve("objects"))) {
            List<Path> all = files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains("/" + HERE.schema() + "/"))
                    .toList();
            for (Path file : all) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("CANARI");
            }
            return all;
        }
    }

    /** The numbers that stand in the files of tables, of their indexes and of their long values; or in those of another directory of the server. */
    private static Set<Integer> found(String directory) throws SQLException, IOException {
        Set<Integer> numbers = new HashSet<>();
        try (Connection root =
                        DriverManager.getConnection(TestDatabase.running().url(), "postgres", "");
                var row = root.createStatement().executeQuery("show data_directory")) {
            row.next();
            try (Stream<Path> files = Files.walk(Path.of(row.getString(1)).resolve(directory))) {
                for (Path file : files.filter(GoneForGoodTests::ofTheServer).toList()) {
                    Matcher canary = CANARY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                    while (canary.find()) {
                        numbers.add(Integer.parseInt(canary.group(1)));
                    }
                }
            }
        }
        return numbers;
    }

    /** The server makes and drops small files of its own beside them. */
    private static boolean ofTheServer(Path file) {
        return file.getFileName().toString().matches("[0-9]+(\\.[0-9]+)?(_(fsm|vm|init))?|[0-9A-F]{24}")
                && Files.isRegularFile(file);
    }
}
