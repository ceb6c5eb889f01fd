package fr.passerelle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.Ids;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

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

    UUID dossier;

    @BeforeEach
    void aChainOfThreeEntries() throws SQLException {
        territories.open(DAMAGED);
        asOwner("delete from t_999.audit_entry");
        dossier = Ids.next();
        Territories.in(DAMAGED, () -> {
            for (String verb : List.of("person.registered", "dossier.opened", "note.written")) {
                journal.record(
                        new Actor(Ids.next(), Ids.next()),
                        Entry.on(dossier, verb, dossier).because("motif d’essai"));
            }
        });
    }

    @Test
    void anIntactJournalIsFoundIntact() {
        JournalCheck.Report report = Territories.in(DAMAGED, check::run);
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
                "update t_999.audit_entry set hash = sha256('x') where seq = 1"
            })
    void anEntryChangedOrRemovedByTheOwnerOfTheDatabaseIsFound(String damage) throws SQLException {
        asOwner(damage);
        assertThat(Territories.in(DAMAGED, check::run).breaks()).isNotEmpty();
    }

    @Test
    void theCommandTellsAndAnswersOneWhenTheJournalWasChanged() throws SQLException {
        assertThat(said(true)).contains("\"territory\":\"999\"").contains("\"ok\":true");
        asOwner("delete from t_999.audit_entry where seq = 2");
        assertThat(said(false)).contains("Territoire 999").contains("il manque une entrée");
        asOwner("delete from t_999.audit_entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t_13.audit_entry set verb = 'x'",
                "delete from t_13.audit_entry",
                "truncate t_13.audit_entry",
                "drop table t_13.audit_entry"
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
        assertThat(Territories.in(House.SOUTH, check::run).breaks()).noneMatch(line -> line.contains(busy.toString()));
    }

    private String said(boolean json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(), json, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(json ? 0 : 1);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = TestDatabase.running().asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
