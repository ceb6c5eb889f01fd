package fr.passerelle.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.attachment.MalwareScanner.Verdict;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.storage.Storage;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the antivirus says is obeyed, and what is kept is served so that no browser runs it. */
@AppTest
class ScannedAttachmentsTests {

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Storage storage;

    @Autowired
    Now now;

    @Autowired
    House house;

    @Autowired
    Canary canary;

    @Autowired
    Browser browser;

    @Test
    void nothingIsKeptUnlessTheAntivirusSaysItIsClean() throws Exception {
        UUID person = canary.person();
        Map<Verdict, String> sentences = Map.of(
                Verdict.MALWARE, "a reconnu un programme malveillant",
                Verdict.SILENT, "L’antivirus ne répond pas",
                Verdict.TOO_LARGE, "trop lourd pour l’antivirus");
        int before = count();
        for (Verdict verdict : sentences.keySet()) {
            assertThatThrownBy(() -> keep(scanned(verdict), person, Papers.pdf(1)))
                    .isInstanceOfSatisfying(
                            RefusedFile.class,
                            refused -> assertThat(refused.sentence()).contains(sentences.get(verdict)));
        }
        assertThat(count()).isEqualTo(before);
        assertThat(keep(scanned(Verdict.CLEAN), person, Papers.pdf(1)).pages()).isEqualTo(1);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void whatIsKeptIsNeverServedActive() throws Exception {
        UUID person = canary.person();
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        for (byte[] bytes :
                new byte[][] {Papers.pdf(1), Papers.picture(9, 9, "png"), HostilePictures.webp(), HostileWords.plain()
                }) {
            Attachment kept = keep(attachments, person, bytes);
            var answer = browser.get(worker, kept.href()).getResponse();
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.getContentType()).isEqualTo(kept.mediaType());
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("Content-Disposition"))
                    .startsWith(kept.isShown() ? "inline" : "attachment")
                    .contains(kept.fileName());
        }
    }

    private Attachments scanned(Verdict verdict) {
        MalwareScanner scanner = bytes -> verdict;
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("scanner", scanner));
        return new Attachments(jdbc, storage, beans.getBeanProvider(MalwareScanner.class), now, event -> {});
    }

    private Attachment keep(Attachments where, UUID person, byte[] bytes) throws Exception {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        RefusedFile[] refused = {null};
        Attachment kept = Territories.in(House.SOUTH, () -> {
            try {
                return where.keep(worker, person, bytes);
            } catch (RefusedFile e) {
                refused[0] = e;
                return null;
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
        return kept;
    }

    private int count() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from attachment_file")
                        .query(Integer.class)
                        .single());
    }
}
