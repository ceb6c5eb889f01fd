package fr.passerelle.attachment;

import static fr.passerelle.attachment.HostilePdfs.bytes;
import static fr.passerelle.attachment.HostilePdfs.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents and archives made to harm. */
final class HostileWords {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String BODY = "<w:document xmlns:w='w'><w:body>%s</w:body></w:document>";

    /** The harmless file that every antivirus must recognise, written so that this source is not one. */
    static final byte[] EICAR =
            bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    private HostileWords() {}

    /** An ordinary one. */
    static byte[] plain() {
        return zip(parts());
    }

    static void addTo(Map<String, byte[]> corpus) {
        programs(corpus);
        outside(corpus);
        fields(corpus);
        entities(corpus);
        names(corpus);
        shapes(corpus);
        archives(corpus);
        bombs(corpus);
    }

    private static void programs(Map<String, byte[]> corpus) {
        corpus.put("docx with macros", with("word/vbaProject.bin", bytes("x")));
        corpus.put("docx with macros under a capital name", with("word/VBAPROJECT.BIN", bytes("x")));
        corpus.put("docx with an unknown binary", with("word/program.bin", bytes("x")));
        corpus.put("docx with an embedded workbook", with("word/embeddings/a.xlsx", plain()));
        corpus.put("docx with an embedded object", with("word/embeddings/oleObject1.bin", bytes("x")));
        corpus.put("docx with ActiveX", with("word/activeX/activeX1.xml", bytes("<a/>")));
        corpus.put("docx with a web page", with("word/a.html", bytes("<html/>")));
        corpus.put("docx with a script", with("word/a.js", bytes("x")));
        corpus.put("docx with a drawing that acts", with("word/media/a.svg", bytes("<svg onload='x'/>")));
        corpus.put("docx with a program as a picture", with("word/media/a.png", bytes("MZ\u0090\0")));
        corpus.put("docx with an archive as a picture", with("word/media/a.png", plain()));
        corpus.put(
                "docx with an archive behind a picture",
                with("word/media/a.png", joined(Papers.picture(4, 4, "png"), plain())));
        corpus.put("docx with EICAR as a picture", with("word/media/a.png", EICAR));
        corpus.put("docx with EICAR as text", with("word/a.txt", EICAR));
        corpus.put("docx with EICAR as XML", with("word/a.xml", EICAR));
        for (String kind : new String[] {
            MAIN.replace("document.main", "document.macroEnabled.main"),
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-office.vbaProject",
            "text/html"
        }) {
            corpus.put(
                    "docx that declares " + kind,
                    with(
                            "[Content_Types].xml",
                            bytes("<Types><Override PartName='/a' ContentType='" + MAIN
                                    + "'/><Override PartName='/b' ContentType='" + kind + "'/></Types>")));
        }
        for (String tag : new String[] {"<w:OLEObject/>", "<w:control/>", "<w:altChunk/>"}) {
            corpus.put("docx with " + tag, document(tag));
        }
    }

    private static void outside(Map<String, byte[]> corpus) {
        for (String kind :
                new String[] {"attachedTemplate", "image", "oleObject", "frame", "subDocument", "settings", "aFChunk"
                }) {
            corpus.put("docx that fetches " + kind, relation(kind, "http://x.example/a", "External"));
        }
        for (String target : new String[] {
            "javascript:alert(1)",
            "file:///etc/passwd",
            "\\\\x.example\\a",
            "ms-msdt:/id",
            "data:text/html,x",
            "vbscript:x"
        }) {
            corpus.put("docx with a link to " + target, relation("hyperlink", target, "External"));
        }
        corpus.put(
                "docx with an address that is not said to be outside",
                relation("image", "file:///etc/passwd", "Internal"));
        corpus.put("docx that leads to macros", relation("vbaProject", "a.xml", "Internal"));
    }

    private static void fields(Map<String, byte[]> corpus) {
        for (String field : new String[] {
            "DDEAUTO c:\\cmd.exe",
            "DDE x y",
            "INCLUDEPICTURE \"http://x.example\"",
            "INCLUDETEXT a",
            "LINK Excel",
            "DATABASE x"
        }) {
            corpus.put("docx field " + field, document("<w:instrText>" + field + "</w:instrText>"));
            corpus.put("docx simple field " + field, document("<w:fldSimple w:instr='" + field + "'/>"));
        }
        corpus.put(
                "docx field cut in pieces",
                document("<w:instrText>DDE</w:instrText><w:r/><w:instrText>AUTO cmd</w:instrText>"));
    }

    private static void entities(Map<String, byte[]> corpus) {
        String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY x%d '&x%d;&x%d;&x%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        laughs.append("]><a>&x29;</a>");
        for (String part : new String[] {"word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/other.xml"}) {
            corpus.put("docx with an outer entity in " + part, with(part, bytes(xxe)));
            corpus.put("docx with laughs in " + part, with(part, bytes(laughs.toString())));
            corpus.put(
                    "docx with an outer DTD in " + part,
                    with(part, bytes("<!DOCTYPE a SYSTEM 'http://x.example/a.dtd'><a/>")));
        }
        corpus.put(
                "docx with an outer entity in UTF-16",
                with("word/document.xml", xxe.getBytes(StandardCharsets.UTF_16)));
        corpus.put("docx with broken XML", document("<w:p>"));
    }

    private static void names(Map<String, byte[]> corpus) {
        for (String name : new String[] {
            "../../etc/cron.d/a.xml",
            "/etc/passwd.xml",
            "word/../../a.xml",
            "..\\a.xml",
            "C:\\a.xml",
            "word/a\0.xml",
            "word/\u202elmx.exe.xml",
            "word//a.xml",
            "word/./a.xml",
            "~/a.xml",
            "word/é.xml",
            "a b.xml",
            "word/a.xml:stream",
            "%2e%2e/a.xml",
            ".../a.xml",
            "word/document.xml.exe"
        }) {
            corpus.put("docx with a part named " + name, with(name, bytes("<a/>")));
        }
        corpus.put("docx with a part twice", with("WORD/document.xml", bytes("<a/>")));
    }

    private static void shapes(Map<String, byte[]> corpus) {
        byte[] plain = plain();
        corpus.put("docx after a web page", joined(bytes("<html>"), plain));
        corpus.put("docx after another archive's head", joined(bytes("PK\u0003\u0004"), plain));
        corpus.put("docx then a web page", joined(plain, bytes("<html><script>x</script>")));
        corpus.put("docx then another docx", joined(plain, plain));
        corpus.put("docx cut short", java.util.Arrays.copyOf(plain, plain.length - 30));
        corpus.put("docx without its list", java.util.Arrays.copyOf(plain, plain.length / 2));
        byte[] locked = plain.clone();
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        locked[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        corpus.put("docx locked", locked);
        byte[] other = plain.clone();
        other[text.lastIndexOf("word/document.xml") + 3] = 'x';
        corpus.put("docx whose list names another part", other);
        byte[] fewer = plain.clone();
        fewer[fewer.length - 12]--;
        corpus.put("docx whose list is shorter", fewer);
        byte[] moved = plain.clone();
        moved[text.lastIndexOf("PK\u0001\u0002") + 42] ^= 4;
        corpus.put("docx whose parts overlap", moved);
    }

    private static void archives(Map<String, byte[]> corpus) {
        byte[] inner = EICAR;
        for (int depth = 1; depth <= 5; depth++) {
            inner = zip(Map.of("a" + depth, inner));
            corpus.put("EICAR in archives, depth " + depth, inner);
        }
        corpus.put("archive of papers", zip(Map.of("a.pdf", Papers.pdf(1))));
        corpus.put(
                "workbook",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                bytes(
                                        "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"))));
        corpus.put("program of Java", zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: A"))));
        corpus.put("text of LibreOffice", zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text"))));
        corpus.put("archive without anything", bytes("PK\u0005\u0006" + "\0".repeat(18)));
    }

    private static void bombs(Map<String, byte[]> corpus) {
        corpus.put("docx bomb of blanks", with("word/big.xml", new byte[200 << 20]));
        corpus.put("docx bomb of tags", with("word/big.xml", bytes("<a>" + "<b/>".repeat(5_000_000) + "</a>")));
        corpus.put("docx bomb of depth", with("word/big.xml", bytes("<a>".repeat(5_000_000))));
        corpus.put("docx bomb of attributes", with("word/big.xml", bytes("<a " + "b='c' ".repeat(3_000_000) + "/>")));
        corpus.put("docx bomb of a name", with("word/big.xml", bytes("<" + "a".repeat(20_000_000) + "/>")));
        Map<String, byte[]> many = parts();
        for (int i = 0; i < 1_500; i++) {
            many.put("word/p" + i + ".xml", bytes("<a/>"));
        }
        corpus.put("docx of 1 500 parts", zip(many));
        Map<String, byte[]> several = parts();
        for (int i = 0; i < 20; i++) {
            several.put("word/p" + i + ".xml", bytes("<a>" + " ".repeat(8 << 20) + "</a>"));
        }
        corpus.put("docx of twenty large parts", zip(several));
    }

    private static byte[] relation(String kind, String target, String mode) {
        return with(
                "word/_rels/document.xml.rels",
                bytes("<Relationships><Relationship Type='" + RELATIONS + "/" + kind + "' Target='" + target
                        + "' TargetMode='" + mode + "'/></Relationships>"));
    }

    private static byte[] document(String content) {
        return with("word/document.xml", bytes(BODY.formatted(content)));
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types><Override PartName='/word/document.xml' ContentType='" + MAIN + "'/></Types>"));
        parts.put(
                "_rels/.rels",
                bytes("<Relationships><Relationship Type='" + RELATIONS
                        + "/officeDocument' Target='word/document.xml'/></Relationships>"));
        parts.put(
                "word/document.xml",
                bytes(BODY.formatted("<w:p><w:r><w:t>Bonjour</w:t></w:r><w:instrText> PAGE </w:instrText></w:p>")));
        parts.put(
                "word/_rels/document.xml.rels",
                bytes("<Relationships><Relationship Type='" + RELATIONS
                        + "/hyperlink' Target='https://www.caf.fr/' TargetMode='External'/></Relationships>"));
        parts.put("word/media/image1.png", Papers.picture(4, 4, "png"));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
