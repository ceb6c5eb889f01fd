package fr.passerelle.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** PDFs made to harm, written by hand so that nothing corrects them. */
final class HostilePdfs {

    private static final String PROGRAM = "<< /S /JavaScript /JS (app.alert(1)) >>";

    private HostilePdfs() {}

    static void addTo(Map<String, byte[]> corpus) {
        inTheCatalog(corpus);
        inThePage(corpus);
        hidden(corpus);
        withAnotherFile(corpus);
        manyPages(corpus);
        bombs(corpus);
        packedBombs(corpus);
    }

    private static void inTheCatalog(Map<String, byte[]> corpus) {
        Map.ofEntries(
                        Map.entry("open javascript", "/OpenAction " + PROGRAM),
                        Map.entry("open launch", "/OpenAction << /S /Launch /F (cmd.exe) >>"),
                        Map.entry("open submit", "/OpenAction << /S /SubmitForm /F (http://x.example) >>"),
                        Map.entry("open import", "/OpenAction << /S /ImportData /F (x.fdf) >>"),
                        Map.entry("open embedded", "/OpenAction << /S /GoToE /T << /R /C >> >>"),
                        Map.entry("open rendition", "/OpenAction << /S /Rendition /OP 0 >>"),
                        Map.entry(
                                "next of an action",
                                "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [" + PROGRAM + "] >>"),
                        Map.entry("named javascript", "/Names << /JavaScript << /Names [(a) " + PROGRAM + "] >> >>"),
                        Map.entry(
                                "embedded file",
                                "/Names << /EmbeddedFiles << /Names [(a.exe) << /EF << /F 3 0 R >> >>] >> >>"),
                        Map.entry("additional action", "/AA << /WC " + PROGRAM + " >>"),
                        Map.entry("xfa form", "/AcroForm << /XFA [(template) 3 0 R] >>"),
                        Map.entry("collection", "/Collection << /View /T >>"),
                        Map.entry("associated file", "/AF [<< /Type /Filespec /EF << /F 3 0 R >> >>]"))
                .forEach((name, extra) -> corpus.put("pdf " + name, pdf(extra, "")));
    }

    private static void inThePage(Map<String, byte[]> corpus) {
        Map.ofEntries(
                        Map.entry("page action", "/AA << /O " + PROGRAM + " >>"),
                        Map.entry(
                                "link with javascript",
                                "/Annots [ << /Type /Annot /Subtype /Link /A " + PROGRAM + " >> ]"),
                        Map.entry("attached file", "/Annots [ << /Type /Annot /Subtype /FileAttachment >> ]"),
                        Map.entry("rich media", "/Annots [ << /Type /Annot /Subtype /RichMedia >> ]"),
                        Map.entry("movie", "/Annots [ << /Type /Annot /Subtype /Movie >> ]"),
                        Map.entry("sound", "/Annots [ << /Type /Annot /Subtype /Sound >> ]"),
                        Map.entry("deep link", "/Annots [ << /X [ [ << /Y << /A " + PROGRAM + " >> >> ] ] >> ]"),
                        Map.entry("escaped key", "/Annots [ << /A << /S /J#61vaScript /J#53 (x) >> >> ]"),
                        Map.entry("escaped short key", "/#41#41 << /O << /S /Named >> >>"),
                        Map.entry("escaped launch", "/Annots [ << /A << /S /L#61unch >> >> ]"))
                .forEach((name, extra) -> corpus.put("pdf " + name, pdf("", extra)));
    }

    private static void hidden(Map<String, byte[]> corpus) {
        byte[] plain = pdf("", "");
        String orphan = text(plain).replace("xref\n", "9 0 obj\n" + PROGRAM + "\nendobj\nxref\n");
        corpus.put("pdf program that no table names", bytes(orphan));
        String later = text(plain)
                + "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction "
                + PROGRAM
                + " >>\nendobj\nxref\n1 1\n"
                + "%010d 00000 n \n".formatted(plain.length)
                + "trailer\n<< /Size 4 /Root 1 0 R /Prev " + text(plain).lastIndexOf("xref\n0")
                + " >>\nstartxref\n" + (plain.length + 80) + "\n%%EOF\n";
        corpus.put("pdf program added by a revision", bytes(later));
        corpus.put("pdf program packed with others", Papers.pdfWithProgram());
        corpus.put("pdf locked", Papers.lockedPdf());
        corpus.put(
                "pdf that says it is locked",
                bytes(text(plain)
                        .replace("/Root", "/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -1 >> /Root")));
    }

    private static void withAnotherFile(Map<String, byte[]> corpus) {
        byte[] plain = pdf("", "");
        byte[] zip = HostileWords.zip(Map.of("a.txt", bytes("a")));
        corpus.put("pdf after a picture head", joined(bytes("GIF89a"), plain));
        corpus.put("pdf after a program head", joined(bytes("MZ\u0090\0"), plain));
        corpus.put("pdf after a web page", joined(bytes("<html><script>alert(1)</script>"), plain));
        corpus.put("pdf after blanks", joined(bytes("\n\n  "), plain));
        corpus.put("pdf then an archive", joined(plain, zip));
        corpus.put("pdf then a web page", joined(plain, bytes("<html><script>alert(1)</script>")));
        corpus.put("pdf then a program", joined(plain, bytes("MZ\u0090\0\0\0")));
        corpus.put("pdf then an archive that ends as a pdf", joined(plain, withComment(zip, "%%EOF\n")));
        corpus.put(
                "pdf with a web page in a remark",
                bytes(text(plain).replace("%PDF-1.7\n", "%PDF-1.7\n%<html><body onload=alert(1)>\n")));
        corpus.put(
                "pdf with a script anywhere",
                bytes(text(plain).replace("xref\n0", "%<ScRiPt>alert(1)</ScRiPt>\nxref\n0")));
    }

    private static void manyPages(Map<String, byte[]> corpus) {
        corpus.put("pdf of 61 pages", Papers.pdf(61));
        corpus.put("pdf that counts 100 000 pages", bytes(text(pdf("", "")).replace("/Count 1", "/Count 100000")));
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>", ""));
        StringBuilder kids = new StringBuilder();
        for (int i = 3; i < 100_003; i++) {
            kids.append(i).append(" 0 R ");
            objects.add("<</Type/Page/Parent 2 0 R>>");
        }
        for (int count : List.of(100_000, 1)) {
            objects.set(1, "<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>");
            corpus.put("pdf of 100 000 pages that counts " + count, file(objects, ""));
        }
        corpus.put("pdf whose pages turn in a circle", bytes(text(pdf("", "")).replace("[3 0 R]", "[2 0 R]")));
    }

    private static void bombs(Map<String, byte[]> corpus) {
        Map.of(
                        "arrays", "[".repeat(3_000_000),
                        "dictionaries", "[" + "<<>>".repeat(2_000_000) + "]",
                        "empty arrays", "[" + "[]".repeat(4_000_000) + "]",
                        "strings", "[" + "()".repeat(4_000_000) + "]",
                        "a string without end", "(" + "(".repeat(9_000_000))
                .forEach((name, content) -> corpus.put(
                        "pdf bomb of " + name,
                        file(
                                List.of(
                                        "<< /Type /Catalog /Pages 2 0 R >>",
                                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                        "<< /Type /Page >>",
                                        content),
                                "")));
        bombsOfManyThings(corpus);
        bombsOfPlaces(corpus);
    }

    private static void bombsOfManyThings(Map<String, byte[]> corpus) {
        StringBuilder names = new StringBuilder("[");
        for (int i = 0; i < 1_200_000; i++) {
            names.append("/").append(Integer.toString(i, 36));
        }
        corpus.put(
                "pdf bomb of names",
                file(
                        List.of(
                                "<< /Type /Catalog /Pages 2 0 R >>",
                                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                "<< /Type /Page >>",
                                names + "]"),
                        ""));
        StringBuilder numbers = new StringBuilder("[");
        for (int i = 0; i < 1_200_000; i++) {
            numbers.append(100_000 + i).append(' ');
        }
        corpus.put(
                "pdf with two million numbers",
                file(
                        List.of(
                                "<< /Type /Catalog /Pages 2 0 R >>",
                                "<< /Type /Pages /Kids [] /Count 0 >>",
                                numbers + "]"),
                        ""));
    }

    private static void bombsOfPlaces(Map<String, byte[]> corpus) {
        String table = "%PDF-1.7\nxref\n0 450000\n" + "0000000009 00000 n \n".repeat(450_000)
                + "trailer\n<< /Size 450000 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
        corpus.put("pdf bomb of places", bytes(table));
        corpus.put(
                "pdf whose table leads to itself",
                bytes(
                        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n"));
        corpus.put(
                "pdf whose length is itself",
                file(List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Length 2 0 R >>\nstream\nx\nendstream"), ""));
    }

    private static void packedBombs(Map<String, byte[]> corpus) {
        byte[] giga = deflated(" ", 512 << 20);
        byte[] arrays = deflated("[]", 64 << 20);
        byte[] twice = deflatedOnce(deflated("0", 512 << 20));
        for (Map.Entry<String, byte[]> bomb :
                Map.of("spaces", giga, "arrays", arrays).entrySet()) {
            corpus.put(
                    "pdf bomb of packed " + bomb.getKey(),
                    packed("/Type /ObjStm /N 1 /First 4", "/FlateDecode", bomb.getValue()));
            corpus.put(
                    "pdf bomb of packed places, " + bomb.getKey(),
                    packed("/Type /XRef /W [1 2 1] /Size 9", "/FlateDecode", bomb.getValue()));
            corpus.put(
                    "pdf bomb under an escaped name, " + bomb.getKey(),
                    packed("/Type /Obj#53tm /N 1 /F#69rst 4", "/FlateDecode", bomb.getValue()));
        }
        corpus.put(
                "pdf bomb packed twice", packed("/Type /ObjStm /N 1 /First 4", "[/FlateDecode /FlateDecode]", twice));
        corpus.put("pdf page packed twice", packed("", "[/FlateDecode /FlateDecode]", twice));
        corpus.put("pdf page of half a gigabyte", packed("", "/FlateDecode", giga));
        corpus.put(
                "pdf objects packed unusually",
                packed("/Type /ObjStm /N 1 /First 4", "/LZWDecode", bytes("\u0080\u000b\u0060\u0050")));
        corpus.put(
                "pdf objects packed unusually twice",
                packed("/Type /ObjStm /N 1 /First 4", "[/ASCII85Decode /RunLengthDecode]", bytes("zzzz~>")));
    }

    private static byte[] packed(String entries, String filter, byte[] content) {
        String head = "<< " + entries + " /Filter " + filter + " /Length " + content.length + " >>\nstream\n";
        return file(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
                        head + text(content) + "\nendstream"),
                "");
    }

    static byte[] pdf(String catalog, String page) {
        return file(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + page + " >>"),
                "");
    }

    private static byte[] file(List<String> objects, String trailer) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        file.writeBytes(bytes("%PDF-1.7\n"));
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(bytes((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int place = file.size();
        file.writeBytes(bytes("xref\n0 " + (objects.size() + 1) + "\n" + table));
        file.writeBytes(bytes("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R " + trailer
                + " >>\nstartxref\n" + place + "\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] deflated(String piece, int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = bytes(piece.repeat((1 << 16) / piece.length()));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < size; i += block.length) {
                deflater.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflatedOnce(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] withComment(byte[] zip, String comment) {
        byte[] longer = joined(zip, bytes(comment));
        longer[zip.length - 2] = (byte) comment.length();
        return longer;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
