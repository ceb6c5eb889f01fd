package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read back, sent, and what comes back. */
@AppTest
class SendingTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;
    ProcedureFixtures given;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
    }

    @Test
    void inHerPlaceNothingLeavesBeforeSheConfirmed() {
        UUID id = given.begun("FOR");
        given.move(id, Move.READY);
        assertThat(browser.get(worker, given.path() + "/" + id + "/suite/envoyee"))
                .bodyText()
                .contains("À relire d’abord");
        assertThat(given.move(id, Move.SEND)).hasStatus(422).bodyText().contains("Relisez d’abord les réponses");
        assertThat(given.state(id)).isEqualTo("READY");
    }

    @Test
    void sheConfirmsOnScreenOnPaperOrInFrontOfSomebody() {
        UUID id = given.begun("FOR");
        String read = given.path() + "/" + id + "/relecture";
        assertThat(browser.get(worker, read)).hasStatusOk().bodyText().contains("Écouter la relecture");
        assertThat(browser.get(worker, read + ".pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(browser.post(worker, read, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites comment");
        assertThat(browser.post(worker, read, "version", "0", "how", "ON_SCREEN"))
                .hasStatus(422)
                .bodyText()
                .contains("La personne coche elle-même");
        assertThat(browser.post(worker, read, "version", "0", "how", "PAPER"))
                .hasStatus(422)
                .bodyText()
                .contains("papier signé");
        assertThat(browser.post(worker, read, "version", "0", "how", "ORAL"))
                .hasStatus(422)
                .bodyText()
                .contains("en présence de qui");
        assertThat(given.count("procedure_read_back", id)).isEqualTo("0");

        assertThat(browser.post(worker, read, "version", "0", "how", "ORAL", "witness", "sa fille"))
                .hasStatus(303);
        assertThat(given.upload(read, Papers.pdf(1), "version", "0", "how", "PAPER"))
                .hasStatus(303);
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().contains("Signé sur papier");
    }

    @Test
    void anAnswerChangedAfterTheReadBackAsksForAnother() {
        UUID id = given.begun("FOR");
        String here = given.path() + "/" + id;
        browser.post(worker, here + "/relecture", "version", "0", "how", "ON_SCREEN", "agreed", "true");
        given.move(id, Move.READY);
        browser.post(worker, here + "/preparer", "version", "0", "q-notes", "Elle habite seule");
        assertThat(browser.get(worker, here)).bodyText().contains("Les réponses ont changé");
        assertThat(given.move(id, Move.SEND)).hasStatus(422);
        assertThat(browser.post(worker, here + "/relecture", "version", "0", "how", "ON_SCREEN", "agreed", "true"))
                .hasStatus(409);

        browser.post(worker, here + "/preparer", "version", "1", "q-notes", "Elle habite seule");
        assertThat(given.answersVersion(id))
                .as("the same answers again change nothing")
                .isEqualTo("1");
    }

    @Test
    void inHerNameWithoutAMandateNothingIsWrittenAndThePageSaysWhy() {
        UUID id = given.begun("FOR");
        browser.post(
                worker, given.path() + "/" + id + "/relecture", "version", "0", "how", "ON_SCREEN", "agreed", "true");
        given.move(id, Move.READY);
        String steps = given.count("procedure_event", id);
        assertThat(given.move(id, Move.SEND, "reference", "D-1", "minutes", "20"))
                .hasStatus(409)
                .bodyText()
                .contains("Aucun mandat ne couvre cette démarche", "Prendre un mandat");
        assertThat(given.state(id)).isEqualTo("READY");
        assertThat(given.count("procedure_event", id)).isEqualTo(steps);
        assertThat(given.one("select count(*)::text from activity_accompaniment where person_id = ?", given.person))
                .isEqualTo("0");
    }

    @Test
    void withHerItLeavesWithItsReceiptAndItsExpectedDay() {
        UUID id = given.begun("WITH");
        given.move(id, Move.READY);
        assertThat(given.upload(
                        given.path() + "/" + id + "/suite/envoyee",
                        Papers.pdf(1),
                        "version",
                        given.version(id),
                        "reference",
                        "D-2026-77",
                        "expectedOn",
                        French.field(now.today().plusDays(40)),
                        "minutes",
                        "35",
                        "setting",
                        "PHONE"))
                .hasStatus(303);
        assertThat(given.state(id)).isEqualTo("SENT");
        assertThat(browser.get(worker, given.path() + "/" + id))
                .bodyText()
                .contains("D-2026-77", French.date(now.today().plusDays(40)), "Voir le document", "35");
        assertThat(given.one(
                        "select minutes || ' ' || setting from activity_accompaniment where person_id = ?",
                        given.person))
                .isEqualTo("35 PHONE");
    }

    @Test
    void whatIsNotCompleteIsReadyOnlyWhenSaidSo() {
        UUID id = given.declared("WITH");
        assertThat(given.move(id, Move.READY)).hasStatus(422).bodyText().contains("Il manque encore quelque chose");
        assertThat(given.move(id, Move.READY, "anyway", "true")).hasStatus(303);
        assertThat(given.state(id)).isEqualTo("READY");
    }

    @Test
    void aPieceAskedIsAddedSentAndWaitedFor() {
        UUID id = given.sent();
        assertThat(given.move(id, Move.PIECE_ASKED))
                .hasStatus(422)
                .bodyText()
                .contains("Dites quel document est demandé.");
        given.move(
                id,
                Move.PIECE_ASKED,
                "pieceKind",
                "TAX_NOTICE",
                "pieceLabel",
                "Avis d’impôt de l’année",
                "by",
                French.field(now.today().plusDays(10)));
        assertThat(given.state(id)).isEqualTo("WAITING PIECE_ASKED");
        assertThat(browser.get(worker, given.path() + "/" + id))
                .bodyText()
                .contains("Avis d’impôt de l’année", "À envoyer avant le");
        given.move(id, Move.PIECE_SENT);
        assertThat(given.state(id)).isEqualTo("WAITING UNDER_REVIEW");
        assertThat(given.one("select state from procedure_piece where procedure_id = ?", id))
                .isEqualTo("SENT");
    }

    @Test
    void aRefusalIsContestedAndTheRightOpens() {
        UUID id = given.sent();
        given.move(id, Move.REFUSED, "words", "Dossier incomplet");
        assertThat(given.move(id, Move.REMEDY))
                .hasStatus(422)
                .bodyText()
                .contains("Dites comment la décision est contestée.");
        given.move(id, Move.REMEDY, "words", "Réclamation par courrier");
        assertThat(given.column(id, "expected_on"))
                .isEqualTo(now.today().plusMonths(2).toString());
        assertThat(given.move(id, Move.RIGHT_OPEN, "amount", "-3"))
                .hasStatus(422)
                .bodyText()
                .contains("négatif", "depuis quel jour");
        given.move(id, Move.RIGHT_OPEN, "day", French.field(now.today().minusDays(40)), "amount", "635,71");
        assertThat(given.state(id)).isEqualTo("RIGHT_OPEN");
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().contains("635,71", "Droit ouvert le");
        assertThat(given.move(id, Move.ABANDON, "reason", "OPERATOR")).hasStatus(409);
    }

    @Test
    void givingUpNeedsOneOfTheReasons() {
        UUID id = given.begun("WITH");
        assertThat(given.move(id, Move.ABANDON)).hasStatus(422).bodyText().contains("Choisissez pourquoi");
        given.move(id, Move.ABANDON, "reason", "NOT_ASKED", "words", "Elle craint de rembourser");
        assertThat(given.state(id)).isEqualTo("ABANDONED");
        assertThat(browser.get(worker, given.path() + "/" + id)).bodyText().contains("Non-demande");
    }

    @Test
    void twoMovesOnTheSameVersionAreNotBothKept() {
        UUID id = given.sent();
        String before = given.version(id);
        given.move(id, Move.ACCEPTED);
        assertThat(browser.post(worker, given.path() + "/" + id + "/suite/refusee", "version", before))
                .hasStatus(409);
        assertThat(given.state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void sentTwiceWithTheSameKeyOneStepIsWritten() {
        UUID id = given.sent();
        UUID once = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            browser.post(worker, once, given.path() + "/" + id + "/suite/acceptee", "version", "2");
        }
        assertThat(given.one(
                        "select count(*)::text from procedure_event where procedure_id = ? and state = 'ACCEPTED'", id))
                .isEqualTo("1");
    }

    @Test
    void aDayToComeOrBeforeTheSendingIsRefused() {
        UUID id = given.sent("day", French.field(now.today().minusDays(5)));
        assertThat(given.move(id, Move.ACCEPTED, "day", French.field(now.today().plusDays(1))))
                .hasStatus(422);
        assertThat(given.move(id, Move.ACCEPTED, "day", French.field(now.today().minusDays(6))))
                .hasStatus(422)
                .bodyText()
                .contains("avant l’envoi");
        assertThat(given.move(
                        id,
                        Move.NO_ANSWER,
                        "expectedOn",
                        French.field(now.today().minusDays(1))))
                .hasStatus(422);
        assertThat(given.move(id, Move.ACCEPTED, "words", "son numéro 255081416802538"))
                .hasStatus(422);
        assertThat(given.state(id)).isEqualTo("SENT");
    }

    @Test
    void anUnknownMoveIsAbsentAndOneThatIsNotPossibleLeadsBack() {
        UUID id = given.begun("WITH");
        assertThat(browser.get(worker, given.path() + "/" + id + "/suite/ailleurs"))
                .hasStatus(404);
        assertThat(browser.get(worker, given.path() + "/" + id + "/suite/acceptee"))
                .hasStatus(303);
    }
}
