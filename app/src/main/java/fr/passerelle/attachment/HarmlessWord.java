package fr.passerelle.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A Word document (.docx) that holds text and pictures only: no program, no object, nothing that it would fetch elsewhere. It is kept as it is. */
final class HarmlessWord {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST_PART = 24 << 20;
    private static final int LARGEST = 48 << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_TAGS = 2_000_000;

    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_\\-]+/)*(?:[A-Za-z0-9_\\-.]+|\\[Content_Types\\]\\.xml)");
    private static final Set<String> TEXT = Set.of("xml", "rels");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf");
    private static final Set<String> FONTS = Set.of("odttf");
    private static final Set<String> ACTING_NAMES =
            Set.of("vbaproject", "vbadata", "activex", "oleobject", "embeddings", "afchunk");
    private static final Set<String> LINKS = Set.of("http:", "https:", "mailto:", "tel:");
    /** Instructions by which a text fetches something when it is opened. */
    private static final Pattern FETCHING =
            Pattern.compile("\\bDDE(AUTO)?\\b|\\bINCLUDE(TEXT|PICTURE)\\b|\\bDATABASE\\b|(^|\\s)LINK\\s+[A-Z\"]");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Set<String> seen = new HashSet<>();
    private boolean document;
    private int unpacked;
    private int tags;

    private HarmlessWord() {}

    /** Refuses a document that is not harmless. */
    static void require(byte[] bytes) throws RefusedFile {
        new HarmlessWord().check(bytes);
    }

    private void check(byte[] bytes) throws RefusedFile {
        requireOneArchive(new Raw(bytes));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (!NAME.matcher(name).matches() || name.contains("..") || !seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw damaged();
                }
                if (seen.size() > MOST_ENTRIES) {
                    throw tooLarge();
                }
                part(name, unpack(zip, bytes.length));
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException unreadable) {
            throw damaged();
        }
        if (!document || !seen.contains("[content_types].xml")) {
            throw new RefusedFile("Ce fichier est une archive, pas un document Word. Joignez chaque papier à part.");
        }
    }

    /** What is read from the start is what others read from the end: as many entries, in the same place, and nothing around. */
    private static void requireOneArchive(Raw raw) throws RefusedFile {
        int end = raw.length() - 22;
        if (end < 0 || !raw.at(end, "PK\u0005\u0006")) {
            throw damaged();
        }
        int entries = raw.little(end + 10, 2);
        int size = raw.little(end + 12, 4);
        int start = raw.little(end + 16, 4);
        if (raw.little(end + 8, 2) != entries || start < 0 || size < 0 || start + (long) size != end) {
            throw damaged();
        }
        if (entries > MOST_ENTRIES) {
            throw tooLarge();
        }
        int at = start;
        int expected = 0;
        for (int i = 0; i < entries; i++) {
            if (!raw.at(at, "PK\u0001\u0002") || at + 46 > end) {
                throw damaged();
            }
            if ((raw.little(at + 8, 2) & 1) != 0) {
                throw new RefusedFile(
                        "Ce document est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis joignez-le.");
            }
            int local = raw.little(at + 42, 4);
            int nameLength = raw.little(at + 28, 2);
            if (local != expected || !sameName(raw, at + 46, local, nameLength)) {
                throw damaged();
            }
            expected = local + 30 + nameLength + raw.little(local + 28, 2) + raw.little(at + 20, 4);
            if ((raw.little(local + 6, 2) & 8) != 0) {
                expected += raw.at(expected, "PK\u0007\u0008") ? 16 : 12;
            }
            at += 46 + nameLength + raw.little(at + 30, 2) + raw.little(at + 32, 2);
        }
        if (at != end || expected != start) {
            throw damaged();
        }
    }

    private static boolean sameName(Raw raw, int central, int local, int length) {
        if (local < 0 || local + 30 + length > raw.length() || !raw.at(local, "PK\u0003\u0004")) {
            return false;
        }
        if (raw.little(local + 26, 2) != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (raw.little(central + i, 1) != raw.little(local + 30 + i, 1)) {
                return false;
            }
        }
        return true;
    }

    private byte[] unpack(ZipInputStream zip, int packed) throws IOException, RefusedFile {
        byte[] bytes = zip.readNBytes(LARGEST_PART + 1);
        unpacked += bytes.length;
        if (bytes.length > LARGEST_PART || unpacked > LARGEST || unpacked > 1 << 20 && unpacked / MOST_RATIO > packed) {
            throw tooLarge();
        }
        return bytes;
    }

    private void part(String name, byte[] bytes) throws RefusedFile, XMLStreamException {
        String small = name.toLowerCase(Locale.ROOT);
        String extension = small.substring(small.lastIndexOf('.') + 1);
        if (ACTING_NAMES.stream().anyMatch(small::contains)) {
            throw acting();
        }
        if (TEXT.contains(extension)) {
            read(small, bytes);
        } else if (PICTURES.contains(extension)) {
            requirePicture(new Raw(bytes));
        } else if (!FONTS.contains(extension)) {
            throw acting();
        }
    }

    private void read(String name, byte[] bytes) throws RefusedFile, XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        StringBuilder fields = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw acting();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++tags > MOST_TAGS) {
                    throw tooLarge();
                }
                element(name, xml, fields);
            }
        }
        requireQuietFields(fields.toString());
    }

    private void element(String part, XMLStreamReader xml, StringBuilder fields)
            throws RefusedFile, XMLStreamException {
        String name = xml.getLocalName();
        if (part.equals("[content_types].xml")) {
            contentType(String.valueOf(xml.getAttributeValue(null, "ContentType")));
        } else if (name.equals("Relationship") && part.endsWith(".rels")) {
            relationship(xml);
        } else if (name.equals("fldSimple")) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                requireQuietFields(xml.getAttributeValue(i));
            }
        } else if (name.equals("instrText")) {
            fields.append(xml.getElementText());
        } else if (name.equals("OLEObject") || name.equals("control") || name.equals("altChunk")) {
            throw acting();
        }
    }

    private void contentType(String type) throws RefusedFile {
        if (type.contains("macroEnabled")
                || type.contains("vbaProject")
                || type.contains("oleObject")
                || type.contains("html")) {
            throw acting();
        }
        document |= type.equals(MEDIA_TYPE + ".main+xml");
    }

    /** Only a link that somebody clicks may lead out. */
    private static void relationship(XMLStreamReader xml) throws RefusedFile {
        String kind = String.valueOf(xml.getAttributeValue(null, "Type"));
        String target = String.valueOf(xml.getAttributeValue(null, "Target")).toLowerCase(Locale.ROOT);
        boolean outside = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
        boolean link = kind.endsWith("/hyperlink") && LINKS.stream().anyMatch(target::startsWith);
        if (outside && !link
                || kind.endsWith("/vbaProject")
                || kind.endsWith("/oleObject")
                || kind.endsWith("/aFChunk")) {
            throw acting();
        }
        if (!outside && target.contains(":")) {
            throw acting();
        }
    }

    private static void requireQuietFields(String instructions) throws RefusedFile {
        if (FETCHING.matcher(instructions.toUpperCase(Locale.ROOT)).find()) {
            throw acting();
        }
    }

    private static void requirePicture(Raw raw) throws RefusedFile {
        boolean known = raw.startsWith("\u0089PNG")
                || raw.startsWith("\u00ff\u00d8\u00ff")
                || raw.startsWith("GIF8")
                || raw.startsWith("BM")
                || raw.startsWith("II*\u0000")
                || raw.startsWith("MM\u0000*")
                || raw.startsWith("\u0001\u0000\u0000\u0000")
                || raw.startsWith("\u00d7\u00cd\u00c6\u009a");
        if (!known || raw.endsAsArchive()) {
            throw acting();
        }
    }

    private static RefusedFile acting() {
        return new RefusedFile(
                "Ce document Word contient un programme, un fichier caché ou un lien vers l’extérieur. Enregistrez-le en PDF, puis joignez le PDF.");
    }

    private static RefusedFile damaged() {
        return new RefusedFile("Ce document Word est abîmé\u00a0: il ne s’ouvre pas. Enregistrez-le de nouveau.");
    }

    private static RefusedFile tooLarge() {
        return new RefusedFile(
                "Ce document Word est bien plus lourd qu’il n’en a l’air. Enregistrez-le en PDF, puis joignez le PDF.");
    }
}
