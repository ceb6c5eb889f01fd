package fr.passerelle.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Prints templates: JTE to HTML to tagged PDF, both PDF/UA-1 (readable by assistive technology) and PDF/A-3a (readable in
 * thirty years). Safe for concurrent use.
 */
@Component
public class Paper {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library tells of every step and of texts it had trouble with, and texts here are about persons.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final TemplateEngine templates;
    private final Supplies supplies = new Supplies();

    /** Prints the templates precompiled with the application. */
    public Paper() {
        this(TemplateEngine.createPrecompiled(null, ContentType.Html, Paper.class.getClassLoader(), "fr.passerelle"));
    }

    Paper(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Renders a template that stands in {@code paper/page} and prints it.
     *
     * @param template name without suffix, such as {@code referral/send/sheet}
     * @param model the template's parameters by name
     * @return the document, A4
     */
    public byte[] pdf(String template, Map<String, Object> model) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", model, html);
        return print(printable(html.toString()));
    }

    private byte[] print(String html) {
        ByteArrayOutputStream document = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder press = new PdfRendererBuilder()
                .withHtmlContent(html, Supplies.HOME)
                .withProducer("Passerelle")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeBidiSplitter(RightToLeft::new)
                .useUnicodeBidiReorderer(new ArabicShaper())
                .useReplacementText("□")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, supplies.metrics())
                .useProtocolsStreamImplementation(supplies, Supplies.PROTOCOL)
                .toStream(document);
        // Whatever a person typed, a document fetches nothing but our own style, fonts and drawings.
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            press.useExternalResourceAccessControl((uri, type) -> Supplies.owns(uri), moment);
        }
        for (Supplies.Typeface face : Supplies.Typeface.values()) {
            press.useFont(() -> supplies.font(face), face.family, face.weight, FontStyle.NORMAL, true);
        }
        try {
            press.run();
            byte[] printed = document.toByteArray();
            return html.contains("<thead") ? RepeatedHeads.silence(printed) : printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what XML refuses, control characters and halves of pairs, and without marks that only choose among emoji. */
    static String printable(String html) {
        StringBuilder kept = new StringBuilder(html.length());
        html.codePoints().filter(Paper::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            default -> character < 0xFE00 || character > 0xFE0F;
        };
    }
}
