package fr.passerelle.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.AbstractAssert;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a printed document must be: {@code assertThatPdf(bytes).isPdfUa().containsText("…").hasPages(1)}. */
public final class PdfAssert extends AbstractAssert<PdfAssert, byte[]> {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfAssert(byte[] document) {
        super(document, PdfAssert.class);
    }

    public static PdfAssert assertThatPdf(byte[] document) {
        return new PdfAssert(document);
    }

    /** Readable by assistive technology: veraPDF finds no breach of PDF/UA-1, and every page has text. */
    public PdfAssert isPdfUa() {
        return complies(PDFAFlavour.PDFUA_1);
    }

    /** Readable in thirty years: PDF/A-3a. */
    public PdfAssert isPdfA() {
        return complies(PDFAFlavour.PDFA_3_A);
    }

    /** All these texts can be read in it. Blanks do not count: a PDF draws none where a line ends. */
    public PdfAssert containsText(String... texts) {
        String found = text(actual);
        for (String text : texts) {
            if (!letters(found).contains(letters(text))) {
                failWithMessage("Expected to read%n  %s%nin%n  %s", text, found);
            }
        }
        return this;
    }

    public PdfAssert doesNotContainText(String... texts) {
        String found = text(actual);
        for (String text : texts) {
            if (letters(found).contains(letters(text))) {
                failWithMessage("Expected not to read%n  %s%nin%n  %s", text, found);
            }
        }
        return this;
    }

    public PdfAssert hasPages(int pages) {
        int found = pages(actual);
        if (found != pages) {
            failWithMessage("Expected %s page(s) but there are %s", pages, found);
        }
        return this;
    }

    /** The name that a reader shows, and the language it reads aloud in. */
    public PdfAssert isTitled(String title, String language) {
        try (PDDocument document = Loader.loadPDF(actual)) {
            String named = document.getDocumentInformation().getTitle();
            String spoken = document.getDocumentCatalog().getLanguage();
            if (!Objects.equals(named, title) || !Objects.equals(spoken, language)) {
                failWithMessage("Expected %s (%s) but was %s (%s)", title, language, named, spoken);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a screen reader says, in its order, then what the eye finds, page by page (with headers and footers). */
    public static String text(byte[] document) {
        try (PDDocument opened = Loader.loadPDF(document)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return new SpokenText(opened).text() + "\n" + stripper.getText(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a screen reader says, in its order: without headers and footers. */
    public static String spoken(byte[] document) {
        try (PDDocument opened = Loader.loadPDF(document)) {
            return new SpokenText(opened).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of pages. */
    public static int pages(byte[] document) {
        try (PDDocument opened = Loader.loadPDF(document)) {
            return opened.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfAssert complies(PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(actual), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            if (!result.isCompliant()) {
                failWithMessage(
                        "Not %s:%n%s",
                        flavour,
                        result.getTestAssertions().stream()
                                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                                .map(breach -> breach.getRuleId().getClause() + "-"
                                        + breach.getRuleId().getTestNumber() + " " + breach.getMessage() + " @ "
                                        + breach.getLocation().getContext())
                                .distinct()
                                .limit(20)
                                .collect(Collectors.joining("\n")));
            }
            return this;
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError("Not a document that can be validated", e);
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
