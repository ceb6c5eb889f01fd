package fr.passerelle.takeaway.authority;

import fr.passerelle.takeaway.Counting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that knows the digest of each file in it and, once closed, its own. */
final class SealedArchive implements AutoCloseable {

    private final MessageDigest whole = sha256Digest();
    private final Counting counted;
    private final ZipOutputStream zip;
    private final List<List<String>> lines = new ArrayList<>();

    SealedArchive(OutputStream out) {
        this.counted = new Counting(new DigestOutputStream(out, whole));
        this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
    }

    void add(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
        lines.add(List.of(name, HexFormat.of().formatHex(sha256Digest().digest(bytes))));
    }

    /** Each file and its SHA-256. */
    List<List<String>> lines() {
        return lines;
    }

    long size() {
        return counted.count();
    }

    /** Of the whole, once it is closed. */
    String sha256() {
        return HexFormat.of().formatHex(whole.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
