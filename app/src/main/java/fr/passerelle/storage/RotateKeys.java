package fr.passerelle.storage;

import fr.passerelle.launch.LaunchTask;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rotate-keys}: a new version of the key-encryption key wraps every owner's key again, in small batches, while the pages answer. Documents are
 * not touched. Former versions stay, for backups made before, until {@code --forget-former}.
 */
@Component
class RotateKeys implements LaunchTask {

    private static final int BATCH = 100;

    private final Territories territories;
    private final OwnerKeys keys;
    private final KeyEncryption encryption;
    private final KeysAtStart check;
    private final TransactionTemplate transaction;

    RotateKeys(
            Territories territories,
            OwnerKeys keys,
            KeyEncryption encryption,
            KeysAtStart check,
            TransactionTemplate transaction) {
        this.territories = territories;
        this.keys = keys;
        this.encryption = encryption;
        this.check = check;
        this.transaction = transaction;
    }

    private record Result(String version, int keys, boolean formerForgotten) {}

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(List<String> arguments, boolean json, PrintStream out) {
        boolean forget = arguments.contains("--forget-former");
        check.require();
        int wrapped = rotate();
        if (forget) {
            forgetFormer();
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new Result(encryption.current(), wrapped, forget)));
            return 0;
        }
        out.printf(
                "Clé des documents : version %s, %d clés de personnes enveloppées de nouveau.%n",
                encryption.current(), wrapped);
        out.println("Gardez une copie de " + encryption.place() + ", loin des sauvegardes.");
        out.println(
                forget
                        ? "Les anciennes versions sont oubliées : les documents des sauvegardes faites avant ne s’ouvriront plus."
                        : "Les anciennes versions restent, pour les sauvegardes faites avant (sinon : --forget-former).");
        return 0;
    }

    /** Makes a version and wraps every key again; how many. */
    int rotate() {
        encryption.rotate();
        int total = 0;
        int found = 1;
        // Until a whole round finds nothing: a key that was being made meanwhile is wrapped again too.
        while (found > 0) {
            found = 0;
            for (Territory territory : territories.all()) {
                found += Territories.in(territory, this::wrapAgain);
            }
            total += found;
        }
        return total;
    }

    private int wrapAgain() {
        int total = 0;
        int some = BATCH;
        while (some == BATCH) {
            Integer done = transaction.execute(status -> keys.wrapAgain(BATCH));
            some = done == null ? 0 : done;
            total += some;
        }
        return total;
    }

    private void forgetFormer() {
        Set<String> used = new TreeSet<>();
        for (Territory territory : territories.all()) {
            used.addAll(Territories.in(territory, keys::versions));
        }
        used.remove(encryption.current());
        if (!used.isEmpty()) {
            throw new Refusal("Des clés sont encore enveloppées par une ancienne version : recommencez.");
        }
        encryption.forgetFormer();
    }
}
