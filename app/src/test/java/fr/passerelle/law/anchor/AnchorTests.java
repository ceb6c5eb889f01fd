package fr.passerelle.law.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.audit.JournalCheck;
import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight ways of falsifying the journal as the master of the database, five hundred times each, against an anchor that left it. */
@AppTest
class AnchorTests {

    private static final Territory HERE = new Territory("998", "Journal ancré");
    private static final int TIMES = 500;
    private static final int CHAINS = 6;
    private static final int ENTRIES = 8;
    private static final String OFFICER = """
            insert into t_998.identity_organisation (id, name, kind) values ('00000000-0000-7000-8000-000000000001', 'Structure', 'MDS');
            insert into t_998.identity_team (id, organisation_id, name)
            values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'Équipe');
            insert into t_998.identity_agent (id, first_name, last_name, email)
            values ('00000000-0000-7000-8000-000000000003', 'Agnès', 'Essai', 'dpo@demo.example');
            insert into t_998.identity_membership (id, agent_id, team_id, trade, starts_on)
            values (gen_random_uuid(), '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002',
                'DATA_PROTECTION_OFFICER', '2020-01-01')""";

    @Autowired
    Territories territories;

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    PurposeKeys keys;

    @Autowired
    fr.passerelle.law.Officers officers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnchorJournal.Leaving leaving;

    @Autowired
    Now now;

    @TempDir
    Path folder;

    Anchors anchors;
    Connection owner;

    enum Falsification {
        UPDATE("update t_998.audit_entry set verb = 'note.read' where chain = '%s' and seq = %d"),
        DELETE("delete from t_998.audit_entry where chain = '%s' and seq = %d"),
        INSERT("""
                insert into t_998.audit_entry (id, chain, seq, at, verb, hash)
                select gen_random_uuid(), '%s', 1000 + %d, at, verb, hash from t_998.audit_entry limit 1"""),
        REORDER("update t_998.audit_entry set seq = case seq when %2$d then -1 else seq end where chain = '%1$s'"),
        TRUNCATE_TAIL("delete from t_998.audit_entry where chain = '%s' and seq >= %d"),
        REPLACE_WHOLE(
                "delete from t_998.audit_entry where chain = '%1$s'; delete from t_998.audit_chain where chain = '%1$s' and %2$d > 0"),
        CLOCK_SHIFT("update t_998.audit_entry set at = at - interval '1 hour' where chain = '%s' and seq = %d"),
        OLD_BACKUP("""
                delete from t_998.audit_entry where chain = '%1$s' and seq >= %2$d;
                update t_998.audit_chain c set seq = %2$d - 1, hash = coalesce(
                    (select e.hash from t_998.audit_entry e where e.chain = c.chain and e.seq = %2$d - 1), c.hash)
                where chain = '%1$s'""");

        private final String sql;

        Falsification(String sql) {
            this.sql = sql;
        }
    }

    @BeforeEach
    void aJournal() throws SQLException {
        territories.open(HERE);
        owner = TestDatabase.running().asOwner();
        anchors = new Anchors(keys, now, folder.toString());
    }

    @AfterEach
    void timeGoesOn() throws SQLException {
        owner.close();
        now.resume();
    }

    @ParameterizedTest
    @EnumSource
    void everyFalsificationIsFound(Falsification falsification) throws SQLException {
        List<UUID> chains = write();
        now.forward(Duration.ofHours(1));
        anchors.keep(checked().seal());
        assertThat(checked().breaks()).isEmpty();
        asOwner(
                "create table t_998.saved_entry as table t_998.audit_entry; create table t_998.saved_chain as table t_998.audit_chain");
        Random chance = new Random(falsification.ordinal());
        long read = 0;
        for (int i = 0; i < TIMES; i++) {
            UUID chain = chains.get(chance.nextInt(CHAINS));
            asOwner(falsification.sql.formatted(chain, 2 + chance.nextInt(ENTRIES - 2)));
            assertThat(checked().breaks()).as("%s on %s", falsification, chain).isNotEmpty();
            asOwner("delete from t_998.audit_entry; insert into t_998.audit_entry table t_998.saved_entry");
            asOwner("delete from t_998.audit_chain; insert into t_998.audit_chain table t_998.saved_chain");
            JournalCheck.Report whole = checked();
            assertThat(whole.breaks()).isEmpty();
            read += whole.entries();
        }
        System.out.printf(
                "T17: %s found %d times of %d; no false alarm in %d entries read%n", falsification, TIMES, TIMES, read);
    }

    @Test
    void theSealLeavesInAFileAndByMailAndAForgedLineIsRefused() throws Exception {
        write();
        now.forward(Duration.ofHours(1));
        asOwner(OFFICER);
        var anchor = new AnchorJournal(check, anchors, officers, leaving, now);
        Territories.in(HERE, anchor::run);
        String line = Files.readString(folder.resolve(Anchors.FILE)).strip();
        assertThat(line).startsWith("998/");
        String mail = Territories.in(
                HERE,
                () -> jdbc.sql("select subject || body from messaging_mail where key like 'journal-anchor:%'")
                        .query(String.class)
                        .single());
        assertThat(mail).contains("Le journal est intact.", line);
        assertThat(anchors.all()).hasSize(1);
        Files.writeString(folder.resolve(Anchors.FILE), line.replaceFirst("/\\d+/", "/999999/") + "\n");
        assertThatThrownBy(anchors::all).isInstanceOf(Refusal.class).hasMessageContaining(Anchors.FILE);
    }

    private List<UUID> write() throws SQLException {
        asOwner(
                "drop table if exists t_998.saved_entry, t_998.saved_chain; truncate t_998.audit_entry, t_998.audit_chain");
        List<UUID> chains = Stream.generate(Ids::next).limit(CHAINS).toList();
        Territories.in(
                HERE,
                () -> chains.forEach(chain -> {
                    for (int i = 0; i < ENTRIES; i++) {
                        journal.record(Actor.SYSTEM, Entry.on(chain, "dossier.opened", chain));
                    }
                }));
        return chains;
    }

    private JournalCheck.Report checked() {
        return Territories.in(HERE, () -> check.run(anchors.all()));
    }

    private void asOwner(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
