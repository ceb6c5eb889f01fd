package fr.passerelle.law.anchor;

import fr.passerelle.audit.KeptSeals;
import fr.passerelle.audit.Seal;
import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.SealKey;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The daily seals of the journal in a file outside the database, one a line, each signed: whoever administers the database and rewrites the whole
 * journal cannot rewrite them. Put the directory where that person cannot write.
 */
@Component
class Anchors implements KeptSeals {

    static final String FILE = "sceaux-du-journal.txt";
    private static final Period KEPT = Period.ofYears(3);

    private final SealKey key;
    private final @Nullable Path file;
    private final Now now;

    Anchors(
            PurposeKeys keys,
            Now now,
            @Value("${passerelle.journal.anchors:${passerelle.data-dir:}}") String directory) {
        this.key = SealKey.of(keys.key("passerelle/law/anchor/1"));
        this.now = now;
        this.file = directory.isBlank() ? null : Path.of(directory).resolve(FILE);
    }

    /** The line of a seal: what it says, and the signature. */
    String line(Seal seal) {
        return seal + " " + Base64.getEncoder().encodeToString(key.sign(SealKey.bytes(seal.toString())));
    }

    /** Adds a seal; those of more than three years ago go. */
    synchronized void keep(Seal seal) {
        if (file == null) {
            return;
        }
        var limit = now.local().minus(KEPT).atZone(Now.PARIS).toInstant();
        List<String> lines = Stream.concat(
                        all().stream().filter(each -> each.until().isAfter(limit)), Stream.of(seal))
                .map(this::line)
                .toList();
        try {
            Path part = file.resolveSibling(FILE + ".part");
            Files.write(part, lines);
            Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<Seal> all() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(this::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seal read(String line) {
        String[] parts = line.split(" ", 2);
        return Seal.read(parts[0])
                .filter(seal -> parts.length == 2 && signed(parts[0], parts[1]))
                .orElseThrow(() -> new Refusal("Une ligne de %s n’a pas été écrite par cette installation : « %s »."
                        .formatted(FILE, parts[0])));
    }

    private boolean signed(String seal, String signature) {
        try {
            return SealKey.verify(
                    key.publicKey(), SealKey.bytes(seal), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
