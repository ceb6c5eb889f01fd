package fr.passerelle.launch;

import fr.passerelle.paper.SealKey;
import fr.passerelle.paper.SealedFile;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code verify-mandate}: reads the proof of a mandate again, without database, network or running instance. */
final class MandateCheck {

    /** Where an installation leaves its public keys. */
    private static final String KEYS = "mandats-cle-publique.pem";

    private static final int OK = 0;
    private static final int REFUSED = 1;
    private static final int UNDECIDED = 2;

    private final Path data;
    private final PrintStream out;

    MandateCheck(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Checks a file.
     *
     * @param key a file of public keys; null for those that the data directory holds
     * @return 0 when it is what the key sealed, 1 when it was altered, cut or made by somebody else, 2 when nobody can tell: no key, no file
     */
    int run(Path file, @Nullable Path key, boolean asJson) {
        try {
            return check(file, key, asJson);
        } catch (Refusal unreadable) {
            out.println(asJson ? "{\"valid\":false,\"verdict\":\"UNREADABLE\",\"key\":\"\"}" : unreadable.getMessage());
            return UNDECIDED;
        }
    }

    private int check(Path file, @Nullable Path key, boolean asJson) {
        List<byte[]> keys = keys(key);
        SealedFile.Check check = SealedFile.check(read(file), keys);
        boolean unknown = check.verdict() == SealedFile.Verdict.FORGED && keys.isEmpty();
        String verdict = unknown ? "UNKNOWN_KEY" : check.verdict().name();
        byte @Nullable [] signer = check.key();
        String fingerprint = signer == null ? "" : SealKey.fingerprint(signer);
        if (asJson) {
            out.printf(
                    "{\"valid\":%s,\"verdict\":\"%s\",\"key\":\"%s\"}%n",
                    check.verdict() == SealedFile.Verdict.VALID, verdict, fingerprint);
        } else {
            out.println(words(check.verdict(), unknown));
            if (signer != null) {
                out.println("Clé nommée par le fichier : " + fingerprint);
            }
        }
        return check.verdict() == SealedFile.Verdict.VALID ? OK : unknown ? UNDECIDED : REFUSED;
    }

    private static String words(SealedFile.Verdict verdict, boolean unknown) {
        if (unknown) {
            return """
                    Le fichier est entier et bien scellé, mais on ne sait pas par qui : aucune clé publique n’est connue ici.
                    Demandez la clé à la structure (page « clé publique des mandats ») et donnez-la avec --key CLE.""";
        }
        return switch (verdict) {
            case VALID -> "Preuve valide : pas un octet n’a changé depuis que la structure l’a scellée.";
            case ALTERED -> "Preuve refusée : le fichier a été modifié, ou n’est pas une preuve de mandat.";
            case TRUNCATED -> "Preuve refusée : la fin du fichier manque.";
            case FORGED ->
                "Preuve refusée : scellée par une autre clé que celle de la structure. C’est un faux, ou la clé donnée n’est pas la bonne.";
        };
    }

    private List<byte[]> keys(@Nullable Path key) {
        Path file = key == null ? data.resolve(KEYS) : Path.of(Tasks.readable(key));
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<byte[]> keys = SealKey.read(new String(read(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        if (keys.isEmpty()) {
            throw new Refusal("Le fichier %s ne contient aucune clé publique Ed25519.".formatted(file));
        }
        return keys;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(Path.of(Tasks.readable(file)));
        } catch (IOException e) {
            throw new Refusal("Le fichier %s ne peut pas être lu : %s".formatted(file, e.getMessage()), e);
        }
    }
}
