package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import fr.passerelle.vault.fit.Setting.Tone;
import fr.passerelle.vault.fit.Wish.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FitTests {

    @Test
    void three_photos_become_one_pdf_under_the_limit_in_their_order_and_in_colour_while_they_can() throws IOException {
        Files fitted = files(Fit.of(
                Samples.originals(Samples.photo(1600, 14, 1), Samples.photo(1600, 14, 2), Samples.png(1200)),
                Wish.pdf(900 * Weight.KB)));
        assertThat(fitted.files()).hasSize(1);
        assertThat(fitted.heaviest()).isBetween(300 * Weight.KB, 900 * Weight.KB);
        assertThat(fitted.pages()).isEqualTo(3);
        assertThat(fitted.done().setting().tone()).isEqualTo(Tone.COLOUR);
        assertThat(fitted.readable()).isTrue();
        try (PDDocument document = Loader.loadPDF(fitted.files().get(0))) {
            BufferedImage first = new PDFRenderer(document).renderImage(0);
            assertThat(first.getWidth()).as("portrait, as it was taken").isLessThan(first.getHeight());
        }
    }

    @Test
    void a_smaller_limit_never_gives_a_heavier_nor_a_finer_file() {
        List<Original> photo = Samples.originals(Samples.photo(1600, 12, 1));
        int before = Integer.MAX_VALUE;
        int rung = 0;
        for (int limit : new int[] {800, 400, 200, 120}) {
            Files fitted = files(Fit.of(photo, Wish.pdf(limit * Weight.KB)));
            assertThat(fitted.heaviest()).isLessThanOrEqualTo(Math.min(before, limit * Weight.KB));
            int now = Setting.ladder(true).indexOf(fitted.done().setting());
            assertThat(now < 0 ? Integer.MAX_VALUE : now).isGreaterThanOrEqualTo(rung);
            before = fitted.heaviest();
            rung = now < 0 ? Integer.MAX_VALUE : now;
        }
    }

    @Test
    void the_pictures_of_a_pdf_are_made_lighter_and_its_letters_stay_letters() throws IOException {
        byte[] heavy = Samples.pdf(2, 900);
        Files fitted = files(Fit.of(Samples.originals(heavy), Wish.pdf(200 * Weight.KB)));
        assertThat(heavy.length).isGreaterThan(1_000_000);
        assertThat(fitted.heaviest()).isLessThanOrEqualTo(200 * Weight.KB);
        assertThat(text(fitted.files().get(0))).contains("Page 1 du courrier", "Page 2 du courrier");
        assertThat(fitted.done().flattened()).isFalse();
        assertThat(fitted.done().words()).anyMatch(words -> words.contains("points par pouce"));
    }

    @Test
    void what_is_written_beside_the_pages_does_not_leave_with_them() throws IOException {
        byte[] heavy = Samples.pdf(1, 700);
        byte[] signed;
        try (PDDocument document = Loader.loadPDF(heavy)) {
            document.getDocumentInformation().setAuthor("Quelqu’un");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            signed = out.toByteArray();
        }
        Files fitted = files(Fit.of(Samples.originals(signed), Wish.pdf(150 * Weight.KB)));
        try (PDDocument document = Loader.loadPDF(fitted.files().get(0))) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void several_files_are_used_only_when_one_could_not_be_read() throws IOException {
        List<Original> photos = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            photos.add(Samples.original(Samples.photo(1600, 8, page)));
        }
        Wish one = new Wish(Format.PDF, 2 * Weight.MB, 60, 4, true);
        assertThat(files(Fit.of(photos, one)).files()).hasSize(1);
        Files several = files(Fit.of(photos, new Wish(Format.PDF, 260 * Weight.KB, 60, 4, true)));
        assertThat(several.files()).hasSizeBetween(2, 4);
        assertThat(several.heaviest()).isLessThanOrEqualTo(260 * Weight.KB);
        int pages = 0;
        for (byte[] file : several.files()) {
            try (PDDocument document = Loader.loadPDF(file)) {
                pages += document.getNumberOfPages();
            }
        }
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void a_pdf_is_cut_where_a_site_counts_the_pages_and_each_part_keeps_its_own() throws IOException {
        Fitted cut = Fit.of(Samples.originals(Samples.letter(5)), new Wish(Format.PDF, Weight.MB, 2, 3, true));
        List<byte[]> parts = files(cut).files();
        assertThat(parts).hasSize(3);
        assertThat(text(parts.get(0))).contains("Page 1", "Page 2").doesNotContain("Page 3");
        assertThat(text(parts.get(2))).contains("Page 5").doesNotContain("Page 4");
        assertThat(impossible(
                        Fit.of(Samples.originals(Samples.letter(5)), new Wish(Format.PDF, Weight.MB, 2, 1, true))))
                .contains("2\u00a0pages au plus", "3\u00a0fichiers");
    }

    @Test
    void what_cannot_be_is_said_with_the_size_that_could() {
        List<Original> photos = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            photos.add(Samples.original(Samples.photo(1200, 9, page)));
        }
        assertThat(impossible(Fit.of(photos, Wish.pdf(50 * Weight.KB))))
                .matches("Ces 6\u00a0pages ne tiennent pas dans 50\u00a0Ko\u00a0: au plus léger, elles pèsent "
                        + "\\d+\u00a0Ko\\. Choisissez moins de pages \\(environ \\d dans 50\u00a0Ko\\).*");
        assertThat(impossible(Fit.of(photos.subList(0, 1), Wish.pdf(2_000)))).contains("Cette page ne tient pas");
    }

    @Test
    void a_page_of_a_pdf_becomes_a_jpeg_and_several_ask_for_several_files() throws IOException {
        Wish jpeg = new Wish(Format.JPEG, 300 * Weight.KB, 1, 10, true);
        Files fitted = files(Fit.of(Samples.originals(Samples.pdf(2, 500)), jpeg));
        assertThat(fitted.files()).hasSize(2).allMatch(Format.JPEG::is);
        assertThat(fitted.heaviest()).isLessThanOrEqualTo(300 * Weight.KB);
        BufferedImage page =
                ImageIO.read(new ByteArrayInputStream(fitted.files().get(0)));
        assertThat(page.getHeight()).isGreaterThan(page.getWidth());
        assertThat(impossible(
                        Fit.of(Samples.originals(Samples.letter(2)), new Wish(Format.JPEG, Weight.MB, 1, 1, true))))
                .contains("ne montre qu’une page");
    }

    @Test
    void grey_means_grey() throws IOException {
        Wish grey = new Wish(Format.PDF, Weight.MB, 60, 1, false);
        Files fitted = files(Fit.of(Samples.originals(Samples.photo(1200, 14, 1), Samples.pdf(1, 400)), grey));
        assertThat(fitted.done().words()).contains("en gris");
        try (PDDocument document = Loader.loadPDF(fitted.files().get(0))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    COSStream image =
                            (COSStream) page.getResources().getXObject(name).getCOSObject();
                    assertThat(image.getCOSName(COSName.COLORSPACE)).isEqualTo(COSName.DEVICEGRAY);
                }
            }
        }
    }

    @Test
    void what_does_not_open_is_said() {
        byte[] broken = "%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII);
        assertThat(impossible(Fit.of(Samples.originals(broken), Wish.pdf(5)))).contains("abîmé");
        assertThat(impossible(Fit.of(Samples.originals(new byte[] {1, 2, 3}), Wish.pdf(5))))
                .contains("abîmée");
        assertThat(impossible(Fit.of(Samples.originals(Samples.letter(61)), Wish.pdf(Weight.KB))))
                .contains("60\u00a0pages");
    }

    static Files files(Fitted fitted) {
        assertThat(fitted).isInstanceOf(Files.class);
        return (Files) fitted;
    }

    private static String impossible(Fitted fitted) {
        assertThat(fitted).isInstanceOf(Impossible.class);
        return ((Impossible) fitted).sentence();
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
