package fr.passerelle.law;

import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.kernel.Now;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The marks of who was erased: a keyed hash of her identifier, which tells nobody who she was. They stand in the database and in the file
 * {@value #FILE} of the data directory, because a backup taken before the erasure knows nothing of it.
 */
@Component
public class Tombstones {

    /** The file of the data directory, to be kept with the key of the installation. */
    public static final String FILE = "effacements.txt";

    private final JdbcClient jdbc;
    private final Now now;
    private final SecretKeySpec key;
    private final @Nullable Path file;

    private final boolean replaced;

    Tombstones(
            JdbcClient jdbc,
            Now now,
            PurposeKeys keys,
            @Value("${passerelle.data-dir:}") String data,
            @Value("${passerelle.secret-key-replaced:false}") boolean replaced) {
        this.jdbc = jdbc;
        this.now = now;
        this.replaced = replaced;
        this.key = new SecretKeySpec(keys.key("passerelle/law/tombstone/1"), "HmacSHA256");
        this.file = data.isBlank() ? null : Path.of(data).resolve(FILE);
    }

    /** Refuses to go on with the secret of another installation, under which no mark fits anybody; whoever erased nobody has nothing to lose. */
    void requireKey() {
        List<String> known = jdbc.sql("select encode(mark, 'hex') from law_key")
                .query(String.class)
                .list();
        if (known.contains(keyMark())) {
            return;
        }
        if (!known.isEmpty() && !replaced) {
            throw new Refusal("""
                    Le fichier secret.key n’est pas celui de cette installation : Passerelle ne démarre pas.
                    Avec une autre clé, les personnes effacées qui reviendraient avec une sauvegarde ne seraient pas effacées de nouveau.
                    Remettez le fichier d’origine (ou la valeur de PASSERELLE_SECRET_KEY), puis redémarrez. Rien n’est perdu tant que sa copie existe.
                    Si elle est perdue pour de bon, démarrez une fois avec PASSERELLE_SECRET_KEY_REPLACED=true.""");
        }
        markKey();
    }

    /** The key is known from the first erasure on: before, no mark could miss anybody. */
    private void markKey() {
        jdbc.sql("""
                        insert into law_key (mark, since)
                        select :mark, :since where exists (select 1 from law_tombstone)
                        on conflict do nothing
                        """)
                .param("mark", HexFormat.of().parseHex(keyMark()))
                .param("since", Timestamp.from(now.instant()))
                .update();
    }

    /** Marks somebody as erased; the file follows once the transaction is committed. */
    void put(UUID person) {
        jdbc.sql("insert into law_tombstone (mark, erased_at) values (?, ?) on conflict (mark) do nothing")
                .params(HexFormat.of().parseHex(mark(person)), Timestamp.from(now.instant()))
                .update();
        markKey();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                write(Set.of(mark(person)));
            }
        });
    }

    /** The persons of the present territory who were erased and are there again. */
    List<UUID> returned() {
        Set<String> marks = inDatabase();
        marks.addAll(inFile());
        if (marks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id from people_person").query(UUID.class).list().stream()
                .filter(person -> marks.contains(mark(person)))
                .toList();
    }

    /** Writes in the file what only the database has. */
    void copy() {
        write(inDatabase());
    }

    private Set<String> inDatabase() {
        return new HashSet<>(jdbc.sql("select encode(mark, 'hex') from law_tombstone")
                .query(String.class)
                .list());
    }

    private Set<String> inFile() {
        try {
            return file == null || !Files.exists(file) ? new HashSet<>() : new HashSet<>(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(Set<String> marks) {
        Set<String> missing = new HashSet<>(marks);
        missing.removeAll(inFile());
        if (file == null || missing.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    String.join("\n", missing) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mark(UUID person) {
        return sealed(Territories.required().code() + "/" + person);
    }

    private String keyMark() {
        return sealed("the key itself");
    }

    private String sealed(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
