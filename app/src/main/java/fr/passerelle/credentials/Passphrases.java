package fr.passerelle.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What makes a passphrase acceptable, and how it is kept. Length and a list of known weak words, no rule of composition. Sources: CNIL
 * recommendation of 2022 on passwords, OWASP ASVS 5.0 §6.2.
 */
@Component
public class Passphrases {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** What must remain once known words, digits and signs are taken away. */
    private static final int LEAST_OWN = 4;

    private static final int LEAST_DIFFERENT = 3;

    private static final List<String> KNOWN = read();

    /** The hash of a passphrase that nobody kept: where there is no account, verifying takes as long. */
    static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$PQ6uK8XbOLbJoLVqCCy8Jw$s1f9E5soUpNXvdl4umajmuoz9kRbzvYCkgVsz4o8VWQ";

    // OWASP's minimum for Argon2id: 19 MiB, two passes, one lane; two at a time, so that a rush at nine o'clock fits in
    // memory.
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(2);

    /** What is wrong with a passphrase, in French, if anything. */
    public static Optional<String> problem(@Nullable String phrase, Collection<String> personal) {
        if (phrase == null || phrase.isEmpty()) {
            return Optional.of("Choisissez une phrase de passe.");
        }
        int length = phrase.codePointCount(0, phrase.length());
        if (length < SHORTEST) {
            return Optional.of("Il faut au moins 12 caractères. Quatre mots sans rapport entre eux conviennent bien.");
        }
        if (length > LONGEST) {
            return Optional.of("Il faut au plus 200 caractères.");
        }
        String plain = plain(phrase);
        if (personal.stream().flatMap(Passphrases::words).anyMatch(plain::contains)) {
            return Optional.of("Elle contient votre nom ou votre adresse e-mail : choisissez d’autres mots.");
        }
        if (!ownWords(simple(phrase)) || !ownWords(plain)) {
            return Optional.of(
                    "Cette phrase de passe est trop connue : elle serait vite devinée. Choisissez d’autres mots.");
        }
        return Optional.empty();
    }

    /** The hash under which a passphrase is kept. */
    public String encode(String phrase) {
        return inTurn(() -> encoder.encode(phrase));
    }

    /** Whether a passphrase is the one behind a hash; takes as long where there is no hash. */
    public boolean matches(String phrase, @Nullable String hash) {
        boolean reasonable = phrase.length() <= 2 * LONGEST;
        boolean same = inTurn(() -> encoder.matches(reasonable ? phrase : "", hash == null ? NOBODY : hash));
        return same && hash != null && reasonable;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Whether enough letters are left once the known words are taken away; « azertyazerty12 » leaves none, « 123456789012 » neither. */
    private static boolean ownWords(String letters) {
        String rest = letters.replaceAll("[^\\p{L}]", "");
        for (String word : KNOWN) {
            rest = rest.replace(word, "");
        }
        return rest.length() >= LEAST_OWN && rest.chars().distinct().count() >= LEAST_DIFFERENT;
    }

    private static Stream<String> words(String personal) {
        return Stream.of(personal.split("[^\\p{L}]+"))
                .map(Passphrases::plain)
                .filter(word -> word.length() >= 4)
                .filter(word -> !List.of("example", "gmail", "orange", "mail").contains(word));
    }

    private static String simple(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Small letters without accents, with the usual digits read as letters: « M0t de p@sse » is « mot de passe ». */
    private static String plain(String text) {
        return simple(text)
                .replace('0', 'o')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('1', 'i')
                .replace('3', 'e');
    }

    private static List<String> read() {
        try (InputStream stream = Passphrases.class.getResourceAsStream("weak-words.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("weak-words.yaml is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> plain(line.substring(2).strip()))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
