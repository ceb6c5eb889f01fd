package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Redrawn;
import fr.passerelle.attachment.RefusedFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** All the papers as one document, in their order. */
final class Assembly implements AutoCloseable {

    private static final float POINTS_PER_INCH = 72;
    /** A small picture is not blown up to a whole page. */
    private static final float COARSEST = 100;
    /** Beyond so many papers, no page can be that fine within what sites accept, and memory counts. */
    private static final int MANY = 24;

    /** Pages of posters are drawn coarsely. */
    private static final double MOST_POINTS = 4_200_000;

    private final PDDocument document;
    private final Map<COSStream, Picture> photos = new IdentityHashMap<>();

    private Assembly(PDDocument document) {
        this.document = document;
    }

    /** Reads them two by two, so that few photos lie decoded together. */
    static Assembly of(List<Original> originals) throws Unfit {
        Assembly assembly = null;
        int longestSide = originals.size() > MANY ? Picture.LONGEST_SIDE * 3 / 4 : Picture.LONGEST_SIDE;
        try {
            for (int i = 0; i < originals.size(); i += 2) {
                List<byte[]> pair = originals.subList(i, Math.min(i + 2, originals.size())).stream()
                        .map(Original::bytes)
                        .toList();
                for (Read read : pair.parallelStream()
                        .map(bytes -> read(bytes, longestSide))
                        .toList()) {
                    assembly = added(assembly, read, originals.size() == 1);
                }
            }
            if (assembly == null || assembly.pages() == 0) {
                throw new Unfit("Choisissez au moins un papier.");
            }
            assembly.tidy();
            return assembly;
        } catch (IOException | RuntimeException damaged) {
            throw Unfit.damaged();
        }
    }

    /** A photo drawn again, or the bytes of a PDF, or why neither. */
    private record Read(byte[] pdf, List<Picture> photo, String refused) {}

    private static Read read(byte[] bytes, int longestSide) {
        if (pdf(bytes)) {
            return new Read(bytes, List.of(), "");
        }
        try {
            BufferedImage image = Redrawn.upright(bytes, longestSide);
            PDRectangle page = sheet(image.getWidth(), image.getHeight());
            float points = Math.min(
                    Math.min(page.getWidth(), page.getHeight() * image.getWidth() / image.getHeight()),
                    image.getWidth() * POINTS_PER_INCH / COARSEST);
            return new Read(new byte[0], List.of(Picture.page(image, points / POINTS_PER_INCH)), "");
        } catch (RefusedFile refused) {
            return new Read(new byte[0], List.of(), refused.sentence());
        }
    }

    static boolean pdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    private static PDRectangle sheet(int width, int height) {
        PDRectangle a4 = PDRectangle.A4;
        return width > height ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    }

    private static Assembly added(@Nullable Assembly before, Read read, boolean alone) throws IOException, Unfit {
        if (!read.refused().isEmpty()) {
            throw new Unfit(read.refused());
        }
        if (read.photo().isEmpty() && alone) {
            return new Assembly(opened(read.pdf()));
        }
        Assembly assembly = before == null ? new Assembly(new PDDocument()) : before;
        if (read.photo().isEmpty()) {
            try (PDDocument source = opened(read.pdf())) {
                new PDFMergerUtility().appendDocument(assembly.document, source);
            }
        } else {
            Picture picture = read.photo().get(0);
            assembly.put(picture, sheet(picture.width(), picture.height()));
        }
        if (assembly.pages() > Wish.MOST_PAGES) {
            throw tooMany();
        }
        return assembly;
    }

    private static Unfit tooMany() {
        return new Unfit("Ces papiers ont plus de " + Wish.MOST_PAGES + "\u00a0pages. Choisissez-en moins à la fois.");
    }

    private static PDDocument opened(byte[] bytes) throws IOException, Unfit {
        PDDocument document = Loader.loadPDF(bytes);
        try {
            if (document.getNumberOfPages() > Wish.MOST_PAGES) {
                throw tooMany();
            }
            Inflated.check(document);
            document.setAllSecurityToBeRemoved(true);
            return document;
        } catch (IOException | RuntimeException | Unfit e) {
            document.close();
            throw e;
        }
    }

    /** A page that holds this picture alone. */
    private void put(Picture picture, PDRectangle sheet) throws IOException {
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        PDImageXObject image = JPEGFactory.createFromByteArray(document, picture.master());
        float width = (float) picture.inches() * POINTS_PER_INCH;
        float height = width * picture.height() / picture.width();
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(image, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
        }
        photos.put(image.getCOSObject(), picture);
    }

    /** Drops what is written beside the pages, and what programs kept for themselves. */
    private void tidy() {
        document.setDocumentInformation(new PDDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        for (String name : new String[] {"Metadata", "PieceInfo", "SpiderInfo", "OutputIntents", "Threads"}) {
            catalog.removeItem(COSName.getPDFName(name));
        }
        for (PDPage page : document.getPages()) {
            for (String name : new String[] {"Metadata", "PieceInfo", "Thumb", "B", "LastModified"}) {
                page.getCOSObject().removeItem(COSName.getPDFName(name));
            }
        }
    }

    /** Its pages drawn as pictures, the last resort; the letters of a PDF are lost. */
    Assembly flattened() throws Unfit {
        try {
            Assembly flat = new Assembly(new PDDocument());
            for (Picture picture : drawn()) {
                float width = (float) picture.inches() * POINTS_PER_INCH;
                flat.put(picture, new PDRectangle(width, width * picture.height() / picture.width()));
            }
            return flat;
        } catch (IOException | RuntimeException damaged) {
            throw Unfit.damaged();
        }
    }

    /** Each page as a picture; a photo that fills its page is the picture that came. */
    List<Picture> drawn() throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        List<Picture> drawn = new ArrayList<>();
        for (int i = 0; i < pages(); i++) {
            Picture photo = photoOf(document.getPage(i));
            drawn.add(photo != null ? photo : drawn(renderer, i));
        }
        return drawn;
    }

    private @Nullable Picture photoOf(PDPage page) throws IOException {
        return Drawings.of(page).stream()
                .map(drawing -> photos.get(drawing.image().getCOSObject()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Picture drawn(PDFRenderer renderer, int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float inches = (turned ? box.getHeight() : box.getWidth()) / POINTS_PER_INCH;
        double square = box.getWidth() * box.getHeight() / POINTS_PER_INCH / POINTS_PER_INCH;
        float dpi = (float) Math.min(Picture.FINEST, Math.sqrt(MOST_POINTS / square));
        return Picture.page(renderer.renderImageWithDPI(index, dpi, ImageType.RGB), inches);
    }

    /** The pictures that can be made lighter, page by page. */
    Layout layout() throws Unfit {
        try {
            Map<COSStream, Picture> changeable = new IdentityHashMap<>(photos);
            Set<COSStream> left = new HashSet<>();
            List<List<Picture>> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(Changeable.on(page, changeable, left));
            }
            long pictures =
                    changeable.keySet().stream().mapToLong(COSStream::getLength).sum();
            return new Layout(pages, changeable, weight() - pictures);
        } catch (IOException | RuntimeException damaged) {
            throw Unfit.damaged();
        }
    }

    /** Whether every page is a photo already: drawing them again would change nothing. */
    boolean onlyPhotos() {
        return photos.size() == pages();
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** What the document weighs as it stands, without keeping it. */
    long weight() throws IOException {
        long[] count = {0};
        document.save(new OutputStream() {
            @Override
            public void write(int octet) {
                count[0]++;
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                count[0] += length;
            }
        });
        return count[0];
    }

    /** The whole document as it stands. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
