package fr.passerelle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@AppTest
class JournalTests {

    /** A territory of its own: these tests damage the journal on purpose. */
    private static final Territory DAMAGED = new Territory("999", "Journal abîmé");

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    VerifyJournal command;

    @Autowired
    Territories territories;

    @Autowired
    DataSource connections;

    @Autowired
    Now now;

    UUID dossier;

    @BeforeEach
    void aChainOfThreeEntries() throws SQLException {
        territories.open(DAMAGED);
        empty();
        dossier = Ids.next();
        Territories.in(DAMAGED, () -> {
            for (String verb : List.of("person.registered", "dossier.opened", "note.written")) {
                journal.record(
                        new Actor(Ids.next(), Ids.next()),
                        Entry.on(dossier, verb, dossier).because("motif d’essai"));
            }
        });
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void anIntactJournalIsFoundIntact() {
        JournalCheck.Report report = checked();
        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.chains()).isEqualTo(1);
        assertThat(report.breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t_999.audit_entry set verb = 'note.read' where seq = 2",
                "update t_999.audit_entry set actor = null where seq = 1",
                "update t_999.audit_entry set at = at + interval '1 second' where seq = 3",
                "update t_999.audit_entry set reason = 'autre' where seq = 2",
                "update t_999.audit_entry set subject = null where seq = 2",
                "delete from t_999.audit_entry where seq = 1",
                "delete from t_999.audit_entry where seq = 2",
                "update t_999.audit_entry set hash = sha256('x') where seq = 1",
                "delete from t_999.audit_entry where seq = 3",
                "delete from t_999.audit_entry where seq > 1",
                "delete from t_999.audit_entry",
                "delete from t_999.audit_chain",
                "update t_999.audit_chain set seq = 4",
                "update t_999.audit_chain set seq = 2",
                "update t_999.audit_chain set hash = sha256('x')"
            })
    void anEntryChangedOrRemovedByTheOwnerOfTheDatabaseIsFound(String damage) throws SQLException {
        asOwner(damage);
        assertThat(checked().breaks()).isNotEmpty().allMatch(line -> line.contains(dossier.toString()));
    }

    @Test
    void theLastEntriesDoNotGoAwayUnseen() throws SQLException {
        asOwner("delete from t_999.audit_entry where seq >= 2");
        assertThat(checked().breaks())
                .containsExactly("Chaîne " + dossier + "\u00a0: il manque 2\u00a0entrées à la fin.");
    }

    @Test
    void aWholeChainTakenAwayWithItsHeadIsMissedByASealKeptElsewhere() throws SQLException {
        now.forward(Duration.ofHours(1));
        Seal kept = checked().seal();
        assertThat(kept.entries()).isEqualTo(3);
        aWrite();
        assertThat(checked(kept).breaks()).isEmpty();
        empty();
        assertThat(checked().breaks()).isEmpty();
        assertThat(checked(kept).breaks()).hasSize(1).first().asString().contains("n’est plus celui du sceau");
    }

    @Test
    void aSealSpeaksOfNoEntryThatMayStillBeUnderWay() {
        assertThat(checked().seal().entries()).isZero();
    }

    @Test
    void anEntryCostsOneStatement() {
        AtomicInteger statements = new AtomicInteger();
        Journal counted = new Journal(JdbcClient.create(counting(statements)), now);
        Territories.in(DAMAGED, () -> counted.record(Actor.SYSTEM, Entry.on(dossier, "dossier.opened", dossier)));
        assertThat(statements).hasValue(1);
        assertThat(checked().entries()).isEqualTo(4);
        assertThat(checked().breaks()).isEmpty();
    }

    @Test
    void theCommandTellsAndAnswersOneWhenTheJournalWasChanged() throws SQLException {
        assertThat(said(true)).contains("\"territory\":\"999\"").contains("\"ok\":true");
        asOwner("delete from t_999.audit_entry where seq = 2");
        assertThat(said(false)).contains("Territoire 999").contains("il manque une entrée");
        empty();
        assertThatThrownBy(() -> command.run(List.of("n’importe quoi"), true, System.out))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas un sceau");
        assertThatThrownBy(() -> command.run(List.of("2A/2026-01-01T00:00:00Z/3/ab"), true, System.out))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t_13.audit_entry set verb = 'x'",
                "delete from t_13.audit_entry",
                "truncate t_13.audit_entry",
                "drop table t_13.audit_entry",
                "delete from t_13.audit_chain",
                "truncate t_13.audit_chain"
            })
    void theApplicationItselfCannotChangeTheJournal(String statement) throws SQLException {
        try (Connection connection = TestDatabase.running().asApplication();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(error -> ((SQLException) error).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void writersOfTheSameDossierWaitForOneAnother() {
        UUID busy = Ids.next();
        var all = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.runAsync(() -> Territories.in(
                        House.SOUTH, () -> journal.record(Actor.SYSTEM, Entry.on(busy, "dossier.opened", busy)))))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(Territories.in(House.SOUTH, () -> check.run(List.of())).breaks())
                .noneMatch(line -> line.contains(busy.toString()));
    }

    private String said(boolean json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(), json, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(json ? 0 : 1);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void aWrite() {
        Territories.in(DAMAGED, () -> journal.record(Actor.SYSTEM, Entry.on(dossier, "note.written", dossier)));
    }

    private JournalCheck.Report checked(Seal... kept) {
        return Territories.in(DAMAGED, () -> check.run(List.of(kept)));
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(connections) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().startsWith("prepare")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(real, arguments);
                        });
            }
        };
    }

    private static void empty() throws SQLException {
        asOwner("truncate t_999.audit_entry, t_999.audit_chain");
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = TestDatabase.running().asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
