package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.vault.VaultFixtures;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version for a site stays beside its originals, as long as they do. */
@AppTest
class KeptVersionsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    Adapted adapted;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new VaultFixtures(browser, jdbc, now);
        person = given.personFollowedBy(worker);
        path = VaultFixtures.home(person) + "/adapter";
    }

    @Test
    void aVersionIsKeptBesideTheOriginalAndErasedWithoutIt() {
        UUID photo = kept(Samples.photo(1600, 12, 1));
        String version = version(photo, "_500_PDF_60_1_c");
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains("Versions gardées pour un site", "/pieces/" + version, "PDF de 500\u00a0Ko au plus");
        assertThat(browser.post(worker, path + "/versions/" + photo + "/effacer"))
                .hasStatus(404);
        assertThat(browser.post(worker, path + "/versions/" + version + "/effacer"))
                .hasStatus(303);
        assertThat(files()).isEqualTo("1");
        assertThat(browser.get(worker, "/personnes/" + person + "/pieces/" + photo))
                .hasStatusOk();
    }

    @Test
    void aPhotoForASiteIsKeptToTheLastByte() {
        UUID photo = kept(Samples.photo(1600, 12, 1));
        Choice choice = Choice.read(photo + "_120_JPEG_60_1_c");
        String version = version(photo, "_120_JPEG_60_1_c");
        byte[] shown = Territories.in(House.SOUTH, () -> FitTests.files(adapted.of(person, choice)))
                .files()
                .get(0);
        assertThat(shown.length).isLessThanOrEqualTo(120_000);
        assertThat(Territories.in(House.SOUTH, () -> attachments.bytes(person, UUID.fromString(version))))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(shown));
        assertThat(browser.get(worker, path)).bodyText().contains("JPEG de 120\u00a0Ko au plus");
    }

    @Test
    void whatIsErasedTakesItsVersionsWithIt() {
        UUID paper = given.added(worker, person, "identity-card");
        UUID first = UUID.fromString(
                given.one("select attachment_id from vault_file where document_id = ? and position = 1", paper));
        UUID second = UUID.fromString(
                given.one("select attachment_id from vault_file where document_id = ? and position = 2", paper));
        UUID stays = kept(Samples.letter(1));
        String both = version(first, "_" + second + "_500_PDF_60_1_c");
        String ofBoth = version(UUID.fromString(both), "_400_PDF_60_1_g");
        String other = version(stays, "_300_PDF_60_1_g");
        assertThat(files()).isEqualTo("6");
        assertThat(browser.post(worker, VaultFixtures.home(person) + "/" + paper + "/effacer"))
                .hasStatus(303);
        assertThat(given.one(
                        "select string_agg(id::text, ' ' order by kept_at) from attachment_file where person_id = ?",
                        person))
                .isEqualTo(stays + " " + other);
        assertThat(browser.get(worker, "/personnes/" + person + "/pieces/" + ofBoth))
                .hasStatus(404);
    }

    @Test
    void aPageErasedTakesTheVersionsThatShowItWithIt() {
        UUID paper = given.added(worker, person, "identity-card");
        String second = given.one("select attachment_id from vault_file where document_id = ? and position = 2", paper);
        version(UUID.fromString(second), "_500_PDF_60_1_c");
        assertThat(browser.post(
                        worker, VaultFixtures.home(person) + "/" + paper + "/pages/" + second, "gesture", "REMOVE"))
                .hasStatus(303);
        assertThat(files()).isEqualTo("1");
    }

    /** Keeps what that choice gives; the version. */
    private String version(UUID original, String rest) {
        assertThat(browser.post(worker, path + "/" + original + rest)).hasStatus(303);
        return given.one(
                "select attachment_id from vault_fitted where original_id = ? order by attachment_id limit 1",
                original);
    }

    private String files() {
        return given.one("select count(*) from attachment_file where person_id = ?", person);
    }

    private UUID kept(byte[] bytes) {
        return Territories.in(House.SOUTH, () -> {
            try {
                return attachments.keep(worker, person, bytes).id();
            } catch (RefusedFile refused) {
                throw new IllegalStateException(refused);
            }
        });
    }
}
