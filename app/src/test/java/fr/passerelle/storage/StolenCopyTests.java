package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.Hex;
import fr.passerelle.backup.Backup;
import fr.passerelle.backup.Origin;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** T22: whoever steals the database and the objects, without the key-encryption key, reads nothing of the documents. */
@AppTest
class StolenCopyTests {

    private static final int CANARIES = 500;
    private static final String SONG = "canari-des-documents-";

    @Autowired
    Storage storage;

    @Autowired
    ObjectStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    House house;

    @TempDir
    Path folder;

    @Test
    void noneOfFiveHundredCanariesSings() throws IOException {
        for (int i = 0; i < CANARIES; i++) {
            UUID owner = UUID.randomUUID();
            byte[] document = document(i);
            Territories.in(
                    House.SOUTH,
                    () -> transaction.execute(status -> storage.put(owner, document, "envoi " + UUID.randomUUID())));
        }
        TestDatabase database = TestDatabase.running();
        DatabaseAccess access = new DatabaseAccess(
                database.url(),
                new DatabaseAccess.Login("owner_role", "owner"),
                new DatabaseAccess.Login("app_role", "app"));
        Path file = folder.resolve("stolen.zip");
        assertThat(new Backup(access, new Origin("1", false, null), store)
                        .write(file)
                        .documents())
                .isGreaterThanOrEqualTo(CANARIES);

        long bytes = 0;
        List<String> heard = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                bytes += content.length;
                if (sings(content, 0)) {
                    heard.add(entry.getName());
                }
            }
        }
        assertThat(heard).isEmpty();
        System.out.printf(
                "T22 canaries: %d documents, %d bytes of rows and objects read, 0 in clear%n", CANARIES, bytes);
    }

    /** The ear hears: each way of writing is recognised where nothing is encrypted. */
    @Test
    void theSameSearchFindsThemInClearHoweverWritten() throws IOException {
        byte[] clear = document(0);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(clear);
        }
        for (String lead : List.of("", "a", "ab")) {
            byte[] shifted = (lead + new String(clear, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            assertThat(sings(Base64.getEncoder().encode(shifted), 0)).isTrue();
        }
        assertThat(sings(clear, 0)).isTrue();
        assertThat(sings(Hex.encode(clear).getBytes(StandardCharsets.US_ASCII), 0))
                .isTrue();
        assertThat(sings(zipped.toByteArray(), 0)).isTrue();
        assertThat(sings(("\\\\x" + Hex.encode(zipped.toByteArray())).getBytes(StandardCharsets.US_ASCII), 0))
                .as("compressed, as a column in hexadecimal")
                .isTrue();
    }

    /** Two million under one key, many times what a person will ever keep; ten million would add half a minute to each run and prove the same. */
    @Test
    void noNonceComesTwiceUnderOneKey() {
        int count = 2_000_000;
        OwnerKey key = OwnerKey.make();
        long[] seen = new long[count];
        for (int i = 0; i < count; i++) {
            byte[] sealed = key.encrypt(new byte[1], new byte[0]);
            // Tink writes five bytes of its own, then the twelve of the nonce.
            seen[i] = ByteBuffer.wrap(sealed, 5, 12).getLong() * 31
                    + ByteBuffer.wrap(sealed, 13, 4).getInt();
        }
        Arrays.sort(seen);
        for (int i = 1; i < count; i++) {
            assertThat(seen[i] == seen[i - 1]).isFalse();
        }
    }

    private static byte[] document(int number) {
        return (SONG + number + " ").repeat(20).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean sings(byte[] content, int depth) throws IOException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (patterns().stream().anyMatch(text::contains)) {
            return true;
        }
        return depth < 2 && (compressed(content, depth) || hexadecimal(text, depth));
    }

    private static List<String> patterns() {
        List<String> all = new ArrayList<>();
        all.add(SONG);
        all.add(Hex.encode(SONG.getBytes(StandardCharsets.US_ASCII)));
        all.add(new String(SONG.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        for (String lead : List.of("", "a", "ab")) {
            String base64 = Base64.getEncoder().encodeToString((lead + SONG).getBytes(StandardCharsets.US_ASCII));
            all.add(base64.substring(lead.isEmpty() ? 0 : 4, 24));
        }
        return all;
    }

    /** What looks like gzip or zlib, opened. */
    private static boolean compressed(byte[] content, int depth) throws IOException {
        for (int i = 0; i + 12 < content.length; i++) {
            boolean gzip = content[i] == 0x1f && (content[i + 1] & 0xff) == 0x8b && content[i + 2] == 8;
            boolean zlib = content[i] == 0x78 && ((content[i] << 8) + (content[i + 1] & 0xff)) % 31 == 0;
            if (gzip || zlib) {
                byte[] rest = Arrays.copyOfRange(content, i + (gzip ? 10 : 0), Math.min(content.length, i + 4_000));
                try (var in = new InflaterInputStream(new ByteArrayInputStream(rest), new Inflater(gzip))) {
                    if (sings(in.readNBytes(4_000), depth + 1)) {
                        return true;
                    }
                } catch (IOException notCompressed) {
                    continue;
                }
            }
        }
        return false;
    }

    private static boolean hexadecimal(String text, int depth) throws IOException {
        for (String word : text.split("[^0-9a-f]+")) {
            if (word.length() >= 40 && sings(Hex.decode(word.substring(0, word.length() / 2 * 2)), depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
