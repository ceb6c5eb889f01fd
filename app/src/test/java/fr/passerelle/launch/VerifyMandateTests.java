package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.paper.SealKey;
import fr.passerelle.paper.SealedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof of a mandate is checked with its file and a public key, and nothing else: no database is started here. */
class VerifyMandateTests {

    private static final SealKey OURS = key(1);
    private static final SealKey OTHER = key(2);

    @TempDir
    Path folder;

    Path proof;
    Path pem;
    String said;

    @BeforeEach
    void aProofAndAKey() throws IOException {
        proof = Files.write(folder.resolve("preuve.pdf"), proof(OURS));
        pem = Files.writeString(folder.resolve("cle.pem"), SealKey.pem(OURS.publicKey()));
    }

    @Test
    void aProofIsValidUnderItsKeyAndSaysWhichKeyItNames() {
        assertThat(verify(proof, "--key", pem.toString())).isZero();
        assertThat(said).contains("Preuve valide", SealKey.fingerprint(OURS.publicKey()));
        assertThat(verify(proof, "--json", "--key", pem.toString())).isZero();
        assertThat(said).contains("\"valid\":true", "\"verdict\":\"VALID\"");
    }

    @Test
    void theKeysOfTheDataDirectoryAreUsedWhenNoneIsGiven() throws IOException {
        Files.writeString(
                folder.resolve("mandats-cle-publique.pem"),
                SealKey.pem(OTHER.publicKey()) + SealKey.pem(OURS.publicKey()));
        assertThat(verify(proof, "--data", folder.toString())).isZero();
    }

    @Test
    void anAlteredACutAndAForgedProofAreRefused() throws IOException {
        byte[] altered = Files.readAllBytes(proof);
        altered[altered.length / 2] ^= 1;
        assertThat(verify(Files.write(folder.resolve("a.pdf"), altered), "--key", pem.toString()))
                .isEqualTo(1);
        assertThat(said).contains("modifié");
        byte[] whole = Files.readAllBytes(proof);
        assertThat(verify(
                        Files.write(folder.resolve("c.pdf"), Arrays.copyOf(whole, whole.length - 40)),
                        "--key",
                        pem.toString()))
                .isEqualTo(1);
        assertThat(said).contains("la fin du fichier manque");
        assertThat(verify(Files.write(folder.resolve("f.pdf"), proof(OTHER)), "--key", pem.toString()))
                .isEqualTo(1);
        assertThat(said).contains("scellée par une autre clé");
    }

    @Test
    void withoutAKeyOrAFileNobodyCanTell() throws IOException {
        assertThat(verify(proof, "--data", folder.resolve("nothing").toString()))
                .isEqualTo(2);
        assertThat(said).contains("aucune clé publique n’est connue");
        assertThat(verify(folder.resolve("absent.pdf"), "--key", pem.toString()))
                .isEqualTo(2);
        assertThat(said).contains("n’existe pas");
        Path empty = Files.writeString(folder.resolve("vide.pem"), "rien");
        assertThat(verify(proof, "--key", empty.toString())).isEqualTo(2);
        assertThat(said).contains("aucune clé publique Ed25519");
    }

    private int verify(Path file, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify-mandate";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        int code = Passerelle.commandLine(SmallPasserelle.class, stream(out), stream(new ByteArrayOutputStream()))
                .execute(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static byte[] proof(SealKey key) {
        byte[] data = "{\"mandat\":1}".getBytes(StandardCharsets.UTF_8);
        return SealedFile.seal(
                Papers.pdf(1),
                new SealedFile.Enclosed("mandat.json", "x", data, Instant.parse("2026-11-22T10:00:00Z")),
                key);
    }

    private static SealKey key(int of) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return SealKey.of(seed);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
