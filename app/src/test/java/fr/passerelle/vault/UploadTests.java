package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A page sent ahead piece by piece over a network that breaks. */
@AppTest
class UploadTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    Uploads uploads;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    UUID upload = UUID.randomUUID();
    byte[] photo = Papers.picture(900, 700, "png");
    int half = photo.length / 2;

    @BeforeEach
    void aPerson() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    private String first() throws Exception {
        return sent(0, half).getResponse().getContentAsString();
    }

    private MvcTestResult sent(int from, int to) {
        return given.piece(worker, person, upload, from, photo.length, Arrays.copyOfRange(photo, from, to));
    }

    @Test
    void itGoesOnFromWhereItStoppedAndEachPieceCountsOnce() throws Exception {
        assertThat(first()).isEqualTo(String.valueOf(half));
        assertThat(first()).as("the answer was lost, it comes again").isEqualTo(String.valueOf(half));
        assertThat(browser.get(worker, VaultFixtures.home(person) + "/envois/" + upload))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(String.valueOf(half));
        assertThat(sent(half + 7, photo.length)).as("a gap").hasStatus(409);
        assertThat(sent(half, photo.length)).hasStatusOk().bodyText().isEqualTo(String.valueOf(photo.length));

        assertThat(save()).hasStatus(303);
        assertThat(given.one(
                        "select count(*) from vault_file f join vault_document d on d.id = f.document_id where d.person_id = ?",
                        person))
                .isEqualTo("1");
        assertThat(given.one("select count(*) from vault_upload where id = ?", upload))
                .isEqualTo("0");
        assertThat(given.one("select count(*) from vault_upload_piece where upload_id = ?", upload))
                .isEqualTo("0");
    }

    private MvcTestResult save() {
        return given.send(
                worker,
                VaultFixtures.home(person) + "/ajouter",
                List.of(),
                "kind",
                "payslips",
                "sent",
                upload.toString());
    }

    @Test
    void halfAPageIsNotAPaper() throws Exception {
        first();
        assertThat(save()).hasStatus(422).bodyText().contains("Une page n’est pas arrivée entière");
        assertThat(given.one("select received from vault_upload where id = ?", upload))
                .as("what came is still there")
                .isEqualTo(String.valueOf(half));
    }

    @Test
    void nobodyElseGoesOnWithItNorTakesIt() throws Exception {
        first();
        Viewer colleague = house.a(Trade.EDUCATOR);
        byte[] rest = Arrays.copyOfRange(photo, half, photo.length);
        assertThat(given.piece(colleague, person, upload, half, photo.length, rest))
                .hasStatus(409);
        assertThat(browser.get(colleague, VaultFixtures.home(person) + "/envois/" + upload))
                .bodyText()
                .isEqualTo("0");
        sent(half, photo.length);
        UUID neighbour = given.personFollowedBy(worker);
        assertThat(given.send(
                        worker,
                        VaultFixtures.home(neighbour) + "/ajouter",
                        List.of(),
                        "kind",
                        "payslips",
                        "sent",
                        upload.toString()))
                .as("for the person it was sent for")
                .hasStatus(422);
    }

    @Test
    void whatIsTooLargeOrMakesNoSenseIsRefused() {
        byte[] large = new byte[Uploads.PIECE + 1];
        assertThat(given.piece(worker, person, upload, 0, large.length, large)).hasStatus(413);
        assertThat(given.piece(worker, person, upload, 0, Uploads.LARGEST + 1, new byte[1]))
                .hasStatus(413);
        assertThat(given.piece(worker, person, upload, -1, 10, new byte[1])).hasStatus(413);
        assertThat(given.piece(worker, person, upload, 0, 10, new byte[0])).hasStatus(413);
        assertThat(given.piece(worker, person, upload, 0, 1, new byte[2])).hasStatus(409);
        assertThat(given.piece(house.another(Trade.SOCIAL_WORKER), person, upload, 0, 1, new byte[1]))
                .hasStatus(404);
    }

    @Test
    void whatNobodyAskedForIsGoneAfterADay() throws Exception {
        first();
        sent(half, photo.length);
        now.forward(Duration.ofHours(25));
        assertThat(save()).hasStatus(422);
        assertThat(Territories.in(House.SOUTH, () -> uploads.forget())).isPositive();
        assertThat(given.one("select count(*) from vault_upload where id = ?", upload))
                .isEqualTo("0");
    }
}
