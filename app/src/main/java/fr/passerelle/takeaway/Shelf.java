package fr.passerelle.takeaway;

import fr.passerelle.credentials.PurposeKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps large files for a few days, a megabyte at a time so that memory stays flat, each encrypted (AES-256-GCM) under a key that is not in the
 * database, and bound to its owner and its place so that no two can be exchanged.
 */
@Component
public class Shelf {

    private static final int CHUNK = 1 << 20;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Shelf(JdbcClient jdbc, PurposeKeys keys) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(keys.key("passerelle/takeaway/shelf/1"), "AES");
    }

    /** Where to write a file; whatever that owner kept before goes away. */
    public OutputStream write(UUID owner) {
        erase(owner);
        return new Chunks(owner);
    }

    /** Writes the file of that owner out. */
    public void read(UUID owner, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> chunk = chunk(owner, number); chunk.isPresent(); chunk = chunk(owner, ++number)) {
            byte[] kept = chunk.get();
            out.write(cipher(Cipher.DECRYPT_MODE, owner, number, Arrays.copyOf(kept, NONCE), kept, NONCE));
        }
    }

    /** Erases the file of that owner. */
    public void erase(UUID owner) {
        jdbc.sql("delete from takeaway_chunk where owner = ?").param(owner).update();
    }

    private Optional<byte[]> chunk(UUID owner, int number) {
        return jdbc.sql("select bytes from takeaway_chunk where owner = ? and number = ?")
                .params(owner, number)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    private byte[] cipher(int mode, UUID owner, int number, byte[] nonce, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(20)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .putInt(number)
                    .array());
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts what is written into chunks. */
    private final class Chunks extends OutputStream {

        private final UUID owner;
        private final byte[] waiting = new byte[CHUNK];
        private int length;
        private int number;

        Chunks(UUID owner) {
            this.owner = owner;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            int from = offset;
            for (int left = count; left > 0; ) {
                int taken = Math.min(left, CHUNK - length);
                System.arraycopy(bytes, from, waiting, length, taken);
                length += taken;
                from += taken;
                left -= taken;
                if (length == CHUNK) {
                    lay();
                }
            }
        }

        @Override
        public void close() {
            if (length > 0) {
                lay();
            }
        }

        private void lay() {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, number, nonce, Arrays.copyOf(waiting, length), 0);
            jdbc.sql("insert into takeaway_chunk (owner, number, bytes) values (?, ?, ?)")
                    .params(owner, number)
                    .param(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array())
                    .update();
            number++;
            length = 0;
        }
    }
}
