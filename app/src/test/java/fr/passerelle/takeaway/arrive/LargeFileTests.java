package fr.passerelle.takeaway.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A file of many papers, far over what a form carries, arrives piece by piece. */
@AppTest
class LargeFileTests {

    private static final int PAPERS = 16;
    private static final int SIDE = 1_024;
    private static final int FORM = 30 << 20;
    private static final String SEND = "/personnes/importer";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    PackageFixtures packages;

    @Test
    void aFileOverWhatAFormCarriesArrivesPieceByPieceAndIsTakenIn() throws Exception {
        String name = APerson.uniqueName();
        byte[] archive = large(name);
        assertThat(archive.length).isGreaterThan(FORM * 3 / 2);
        Viewer taker = house.stranger(Trade.SOCIAL_WORKER);
        UUID id = UUID.randomUUID();
        assertThat(form(taker, id).body()).contains("n’est pas arrivé entier");
        int start = 0;
        while (start < archive.length) {
            byte[] piece = Arrays.copyOfRange(archive, start, Math.min(archive.length, start + Shelf.CHUNK));
            assertThat(piece(taker, id, start, archive.length, piece)).hasStatus(200);
            if (start == Shelf.CHUNK) {
                assertThat(piece(taker, id, start, archive.length, piece))
                        .as("the same one again, after a cut: here once")
                        .hasStatus(200)
                        .bodyText()
                        .isEqualTo(String.valueOf(start + piece.length));
                assertThat(form(taker, id).body()).contains("n’est pas arrivé entier");
                assertThat(piece(house.stranger(Trade.DIGITAL_MEDIATOR), id, start, archive.length, piece))
                        .as("somebody else's")
                        .hasStatus(409)
                        .bodyText()
                        .isEqualTo("0");
            }
            start += piece.length;
        }
        assertThat(piece(taker, id, 0, archive.length, Arrays.copyOf(archive, Shelf.CHUNK)))
                .as("a piece that came already: where things stand")
                .hasStatus(409)
                .bodyText()
                .isEqualTo(String.valueOf(archive.length));
        assertThat(browser.get(taker, SEND + "/" + id)).as("not checked yet").hasStatus(303);
        Answer sent = form(taker, id);
        assertThat(sent.status()).as(sent.why()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(SEND + "/" + id);
        assertThat(Answer.of(browser.get(taker, sent.location())).body()).contains("Louise " + name);
        Answer taken = Answer.of(browser.post(taker, sent.location(), "agreed", "true"));
        assertThat(papers(name)).isEqualTo(PAPERS);
        assertThat(left(id)).as("nothing is left of the file").isZero();
    }

    @Test
    void aPieceThatMakesNoSenseIsRefused() {
        Viewer taker = house.stranger(Trade.SOCIAL_WORKER);
        UUID id = UUID.randomUUID();
        assertThat(piece(taker, id, 0, 10, new byte[11])).hasStatus(413);
        assertThat(piece(taker, id, 0, 2_000_000_000L, new byte[Shelf.CHUNK])).hasStatus(413);
        assertThat(piece(taker, id, 7, 10, new byte[3])).hasStatus(413);
        assertThat(piece(taker, id, 0, 100, new byte[3])).hasStatus(413);
        assertThat(piece(taker, id, 0, 3, new byte[0])).hasStatus(413);
        assertThat(piece(taker, id, 0, 9, "PK not it".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(200);
        assertThat(form(taker, id).body()).contains("n’est pas un dossier emporté");
        assertThat(browser.get(taker, SEND + "/" + id)).hasStatus(303);
    }

    private byte[] large(String name) throws IOException {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = APerson.called("Louise", name).followedBy(worker).in(house, jdbc);
        Random noise = new Random(7);
        for (int i = 0; i < PAPERS; i++) {
            byte[] page = page(noise);
            Territories.in(House.SOUTH, () -> keep(worker, person, page));
        }
        return packages.packed(House.SOUTH, person, null, true);
    }

    private UUID keep(Viewer worker, UUID person, byte[] page) {
        try {
            return attachments.keep(worker, person, page).id();
        } catch (RefusedFile refused) {
            throw new AssertionError(refused);
        }
    }

    /** A page with a picture that no compression makes small. */
    private static byte[] page(Random noise) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, SIDE, SIDE, noise.ints((long) SIDE * SIDE).toArray(), 0, SIDE);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream drawn = new PDPageContentStream(document, page)) {
                drawn.drawImage(LosslessFactory.createFromImage(document, image), 0, 0);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private MvcTestResult piece(Viewer taker, UUID id, long start, long size, byte[] bytes) {
        return browser.perform(MockMvcRequestBuilders.post(SEND + "/envois/{id}", id)
                .queryParam("start", String.valueOf(start))
                .queryParam("size", String.valueOf(size))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(taker)));
    }

    private Answer form(Viewer taker, UUID sent) {
        return Answer.of(browser.post(taker, SEND, "sent", sent.toString()));
    }

    private int papers(String name) {
        return Territories.in(
                House.NORTH,
                () -> jdbc.sql(
                                "select count(*) from attachment_file a join people_person p on p.id = a.person_id where p.last_name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single());
    }

    private int left(UUID id) {
        return Territories.in(
                House.NORTH,
                () -> jdbc.sql(
                                "select (select count(*) from takeaway_chunk where owner = :id) + (select count(*) from storage_object where owner = :id)")
                        .param("id", id)
                        .query(Integer.class)
                        .single());
    }
}
