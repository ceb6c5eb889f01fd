package fr.passerelle.takeaway;

import fr.passerelle.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps large files for a few days, a megabyte at a time so that memory stays flat. Each is encrypted under the key of somebody: a package under that
 * of the person, so that erasing her destroys it wherever it was copied; a file that arrives, of nobody yet, under a key of its own.
 */
@Component
public class Shelf {

    /** How much is kept at a time. */
    public static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final Storage storage;
    private final TransactionTemplate transaction;

    Shelf(JdbcClient jdbc, Storage storage, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Chunk(UUID keeper, UUID object) {}

    /** Where to write a file; whatever stood there before goes away. */
    public OutputStream write(UUID file, UUID keeper) {
        erase(file);
        return new Chunks(file, keeper);
    }

    /** Adds one piece, which no other may have the number of. */
    public void lay(UUID file, UUID keeper, int number, byte[] piece) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into takeaway_chunk (owner, number, keeper, object_id) values (?, ?, ?, ?)")
                        .params(file, number, keeper, storage.put(keeper, piece).id())
                        .update());
    }

    /** Reads a file, a piece at a time. */
    public InputStream open(UUID file) {
        return new Opened(file);
    }

    /** Writes a file out. */
    public void read(UUID file, OutputStream out) throws IOException {
        try (InputStream in = open(file)) {
            in.transferTo(out);
        }
    }

    /** Erases a file. */
    public void erase(UUID file) {
        transaction.executeWithoutResult(status -> {
            List<Chunk> gone = jdbc.sql(
                            "delete from takeaway_chunk where owner = ? returning keeper, object_id as object")
                    .param(file)
                    .query(Chunk.class)
                    .list();
            gone.forEach(chunk -> storage.delete(chunk.keeper(), chunk.object()));
            if (gone.stream().anyMatch(chunk -> chunk.keeper().equals(file))) {
                storage.destroyKey(file);
            }
        });
    }

    private Optional<byte[]> piece(UUID file, int number) {
        return jdbc.sql("select keeper, object_id as object from takeaway_chunk where owner = ? and number = ?")
                .params(file, number)
                .query(Chunk.class)
                .optional()
                .flatMap(chunk -> storage.get(chunk.keeper(), chunk.object()));
    }

    /** Reads the pieces one after the other. */
    private final class Opened extends InputStream {

        private final UUID file;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private int number;

        Opened(UUID file) {
            this.file = file;
        }

        @Override
        public int read() {
            return more() ? piece.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length > 0 && !more() ? -1 : piece.read(into, offset, length);
        }

        private boolean more() {
            if (piece.available() == 0) {
                piece(file, number).ifPresent(next -> {
                    piece = new ByteArrayInputStream(next);
                    number++;
                });
            }
            return piece.available() > 0;
        }
    }

    /** Cuts what is written into pieces. */
    private final class Chunks extends OutputStream {

        private final UUID file;
        private final UUID keeper;
        private final byte[] waiting = new byte[CHUNK];
        private int length;
        private int number;

        Chunks(UUID file, UUID keeper) {
            this.file = file;
            this.keeper = keeper;
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
                    next();
                }
            }
        }

        @Override
        public void close() {
            if (length > 0) {
                next();
            }
        }

        private void next() {
            lay(file, keeper, number, Arrays.copyOf(waiting, length));
            number++;
            length = 0;
        }
    }
}
