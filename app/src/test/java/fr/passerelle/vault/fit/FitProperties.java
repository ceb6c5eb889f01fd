package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import fr.passerelle.vault.fit.Wish.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What holds whatever the papers and whatever the site. */
class FitProperties {

    private enum Kind {
        PHOTO,
        LETTER,
        SCAN
    }

    @Property(tries = 40)
    void it_fits_or_says_that_it_cannot(
            @ForAll("kinds") @Size(min = 1, max = 4) List<Kind> kinds,
            @ForAll @IntRange(min = 1, max = 600) int kilobytes,
            @ForAll @IntRange(min = 1, max = 4) int maxFiles,
            @ForAll boolean colour)
            throws IOException {
        Wish wish = new Wish(Format.PDF, kilobytes * Weight.KB, 60, maxFiles, colour);
        Fitted fitted = Fit.of(originals(kinds), wish);
        if (fitted instanceof Impossible impossible) {
            assertThat(impossible.sentence())
                    .contains(Weight.words(wish.maxBytes()))
                    .endsWith(".");
            return;
        }
        Files files = FitTests.files(fitted);
        assertThat(files.files()).hasSizeBetween(1, maxFiles).allMatch(file -> file.length <= wish.maxBytes());
        assertThat(files.pages()).isEqualTo(kinds.size());
        assertThat(letters(files)).isEqualTo(files.done().flattened() ? List.of() : expected(kinds));
        again(files, wish);
    }

    /** What fits already comes back as it is, to the last byte. */
    private static void again(Files files, Wish wish) {
        Wish colour = new Wish(wish.format(), wish.maxBytes(), wish.maxPages(), 1, true);
        for (byte[] file : files.files()) {
            assertThat(FitTests.files(Fit.of(Samples.originals(file), colour)).files())
                    .containsExactly(file);
        }
    }

    /** The numbers of the pages that hold letters, in the order of the files. */
    private static List<Integer> letters(Files files) throws IOException {
        List<Integer> read = new ArrayList<>();
        int page = 0;
        for (byte[] file : files.files()) {
            try (PDDocument document = Loader.loadPDF(file)) {
                for (int i = 1; i <= document.getNumberOfPages(); i++) {
                    page++;
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(i);
                    text.setEndPage(i);
                    if (text.getText(document).contains("courrier")) {
                        read.add(page);
                    }
                }
            }
        }
        return read;
    }

    private static List<Integer> expected(List<Kind> kinds) {
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) != Kind.PHOTO) {
                pages.add(i + 1);
            }
        }
        return pages;
    }

    private static List<Original> originals(List<Kind> kinds) {
        List<Original> originals = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int page = i + 1;
            originals.add(
                    switch (kinds.get(i)) {
                        case PHOTO -> Samples.original(Samples.photo(700, 14, page));
                        case LETTER -> Samples.original(Samples.letter(1));
                        case SCAN -> Samples.original(Samples.pdf(1, 500));
                    });
        }
        return originals;
    }

    @Provide
    Arbitrary<List<Kind>> kinds() {
        return Arbitraries.of(Kind.class).list();
    }
}
