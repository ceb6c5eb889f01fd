package fr.passerelle.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/**
 * A document that carries its data and its seal, and stays PDF/A-3 and PDF/UA. The seal is one entry of the document's catalog,
 * {@code /PasserelleSceau <…>}: length of the file (8 octets), public key (32), signature (64), in upper-case hexadecimal. The signature covers
 * every octet of the file, its own 128 signs being read as zeros; so no octet can change unseen. Decision: docs/decisions, « The proof of a mandate ».
 */
public final class SealedFile {

    private static final String NAME = "PasserelleSceau";
    private static final byte[] MARK = ("/" + NAME + " <").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 8;
    private static final int SEAL = LENGTH + SealKey.PUBLIC + SealKey.SIGNATURE;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SealedFile() {}

    /** What a check finds. */
    public enum Verdict {
        /** Not one octet has changed since one of the expected keys sealed it. */
        VALID,
        /** Octets were changed, added or taken away. */
        ALTERED,
        /** The end is missing. */
        TRUNCATED,
        /** Well sealed, by a key that is none of the expected ones. */
        FORGED
    }

    /**
     * The result of a check.
     *
     * @param key the public key that the file names; null when it names none
     */
    public record Check(Verdict verdict, byte @Nullable [] key) {}

    /**
     * Data to carry inside the document.
     *
     * @param name such as {@code mandat.json}
     * @param description one sentence
     * @param at when it was made
     */
    public record Enclosed(String name, String description, byte[] content, java.time.Instant at) {}

    /** The same document with its data enclosed, sealed. */
    public static byte[] seal(byte[] document, Enclosed enclosed, SealKey key) {
        byte[] open = prepared(document, enclosed);
        int at = hexAt(open);
        if (at < 0) {
            throw new IllegalStateException("the document has no place, or two, for its seal");
        }
        put(open, at, ByteBuffer.allocate(LENGTH).putLong(open.length).array());
        put(open, at + 2 * LENGTH, key.publicKey());
        byte[] signature = key.sign(open);
        put(open, at + 2 * (LENGTH + SealKey.PUBLIC), signature);
        return open;
    }

    /** Whether the file is what one of these keys sealed. */
    public static Check check(byte[] file, Collection<byte[]> expected) {
        boolean ends = file.length >= END.length
                && Arrays.equals(file, file.length - END.length, file.length, END, 0, END.length);
        int at = hexAt(file);
        byte @Nullable [] seal = at < 0 ? null : sealAt(file, at);
        if (seal == null) {
            return new Check(ends ? Verdict.ALTERED : Verdict.TRUNCATED, null);
        }
        long length = ByteBuffer.wrap(seal).getLong();
        byte[] key = Arrays.copyOfRange(seal, LENGTH, LENGTH + SealKey.PUBLIC);
        if (length != file.length) {
            return new Check(length > file.length && !ends ? Verdict.TRUNCATED : Verdict.ALTERED, key);
        }
        byte[] signature = Arrays.copyOfRange(seal, LENGTH + SealKey.PUBLIC, SEAL);
        byte[] message = file.clone();
        int from = at + 2 * (LENGTH + SealKey.PUBLIC);
        Arrays.fill(message, from, from + 2 * SealKey.SIGNATURE, (byte) '0');
        if (!SealKey.verify(key, message, signature)) {
            return new Check(Verdict.ALTERED, key);
        }
        boolean known = expected.stream().anyMatch(each -> Arrays.equals(each, key));
        return new Check(known ? Verdict.VALID : Verdict.FORGED, key);
    }

    private static byte[] prepared(byte[] document, Enclosed enclosed) {
        try (PDDocument opened = Loader.loadPDF(document)) {
            enclose(opened, enclosed);
            COSString place = new COSString(new byte[SEAL], true);
            opened.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(NAME), place);
            ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + enclosed.content().length);
            // Compressed, the catalog could not be found by reading the file.
            opened.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enclose(PDDocument document, Enclosed enclosed) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(
                document, new java.io.ByteArrayInputStream(enclosed.content()), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(enclosed.content().length);
        Calendar at = GregorianCalendar.from(enclosed.at().atZone(java.time.ZoneOffset.UTC));
        at.setTimeZone(TimeZone.getTimeZone("UTC"));
        file.setCreationDate(at);
        file.setModDate(at);
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(enclosed.name());
        named.setFileUnicode(enclosed.name());
        named.setFileDescription(enclosed.description());
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        COSDictionary said = named.getCOSObject();
        said.setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(enclosed.name(), named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(said);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** Where the signs of the seal begin; -1 when there is none, or more than one. */
    private static int hexAt(byte[] file) {
        int found = -1;
        for (int i = 0; i + MARK.length + 2 * SEAL < file.length; i++) {
            if (Arrays.equals(file, i, i + MARK.length, MARK, 0, MARK.length)) {
                if (found >= 0) {
                    return -1;
                }
                found = i + MARK.length;
            }
        }
        return found;
    }

    private static byte @Nullable [] sealAt(byte[] file, int at) {
        String signs = new String(file, at, 2 * SEAL, StandardCharsets.US_ASCII);
        // One way only to write it: a small letter would say the same and be another octet.
        return file[at + 2 * SEAL] == '>' && signs.matches("[0-9A-F]+") ? HEX.parseHex(signs) : null;
    }

    private static void put(byte[] file, int at, byte[] octets) {
        byte[] signs = HEX.formatHex(octets).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(signs, 0, file, at, signs.length);
    }
}
