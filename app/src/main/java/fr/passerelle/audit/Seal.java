package fr.passerelle.audit;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the journal of a territory was at some instant, in a line to be kept elsewhere: whoever rewrites the whole journal afterwards, heads
 * included, cannot make it say the same.
 *
 * @param territory its code
 * @param until the last instant that it covers
 * @param entries how many entries there were
 * @param hash SHA-256 over their hashes, chain by chain, in hexadecimal
 */
public record Seal(String territory, Instant until, long entries, String hash) {

    /** The seal that was printed as that line, if it is one. */
    public static Optional<Seal> read(String line) {
        String[] parts = line.strip().split("/");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Seal(parts[0], Instant.parse(parts[1]), Long.parseLong(parts[2]), parts[3]));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The line that is printed. */
    @Override
    public String toString() {
        return String.join("/", territory, until.toString(), String.valueOf(entries), hash);
    }

    /** A seal being made while the entries go by. */
    static final class Making {

        private final String territory;
        private final Instant until;
        private final MessageDigest digest = Journal.sha256();
        private long entries;

        Making(String territory, Instant until) {
            this.territory = territory;
            this.until = until;
        }

        void add(Instant at, byte[] hash) {
            if (!at.isAfter(until)) {
                digest.update(hash);
                entries++;
            }
        }

        Seal made() {
            return new Seal(territory, until, entries, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
